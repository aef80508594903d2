import { existsSync, readdirSync, type Dirent } from 'node:fs'
import { byCode } from '../model/order.ts'
import { inside, isIssueFolder, isLitter } from './names.ts'

/** The entries of a folder of the archive by name, without litter; none where there is no such folder. System errors are thrown. */
export function entriesIn(contentDir: string, folder: string): Dirent[] {
  const place = inside(contentDir, folder)
  if (!existsSync(place)) return []
  const entries = readdirSync(place, { withFileTypes: true }).filter(({ name }) => !isLitter(name))
  return entries.sort((a, b) => byCode(a.name, b.name))
}

/** The names of the files in a folder, in order; links are none. */
export const filesIn = (contentDir: string, folder: string): string[] =>
  entriesIn(contentDir, folder).flatMap((entry) => (entry.isFile() ? entry.name : []))

/** The names of the folders in a folder, in order; links are none. */
export const foldersIn = (contentDir: string, folder: string): string[] =>
  entriesIn(contentDir, folder).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

/** The raw folders of issues, in order. */
export const issueFolders = (contentDir: string): string[] => foldersIn(contentDir, 'raw').filter(isIssueFolder)
