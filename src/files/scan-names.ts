import { pageOfFile } from '../model/page-name.ts'

/** Kinds of pictures by preference, when a page has several. */
const KINDS = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff']

/** True for the ending of a picture that a scan may be: `jpg`, in small letters. */
export const isPictureEnding = (ending: string): boolean => KINDS.includes(ending)

/** The name of a scan: its page's number, the place of its kind by preference, the whole name. */
export interface ScanName {
  page: string
  kind: number
  name: string
}

/** The scan that a file's name tells of; none for another name. */
export function scanNamed(name: string): ScanName[] {
  const own = pageOfFile(name)
  const kind = KINDS.indexOf(name.split('.').at(-1)?.toLowerCase() ?? '')
  return kind < 0 || !own?.isPlain ? [] : [{ page: own.page, kind, name }]
}

/** True for the name of a page's scan: `01.jpg`. */
export const isScanName = (name: string): boolean => scanNamed(name).length > 0
