import path from 'node:path'
import { dayInFolder } from '../model/id.ts'
import { isCalendarDay } from '../model/edtf.ts'

/** True for the name of an issue's folder: a real day, alone or with the name of a supplement, or `undated-` and small letters, digits, hyphens. */
export const isIssueFolder = (name: string): boolean =>
  isCalendarDay(dayInFolder(name)?.day ?? '') || /^undated-[a-z0-9-]{1,60}$/.test(name)

/** Files that systems and editors leave behind, our own temporary files, and names with a backslash, which `links.ts` tells: passed over. */
export const isLitter = (name: string): boolean =>
  /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$|(?:\.tmp|~)$|\\/i.test(name)

/** True for a path inside the archive folder, with forward slashes. */
export const isInside = (file: string): boolean =>
  !path.isAbsolute(file) &&
  !file.split('/').some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'))

/** The path on this machine of a path inside the archive folder; one that leaves the folder is a programmer's error. */
export function inside(contentDir: string, file: string): string {
  if (!isInside(file)) throw new Error(`not a path inside the archive folder: ${file}`)
  return path.join(contentDir, ...file.split('/'))
}
