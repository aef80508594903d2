import { isPage, numberOfPage, printedPage } from './id.ts'
import { numberOf } from './numerals.ts'

/** The page that a name says, as ids have it; `last` is the second number of a page printed over several, as in 12-13. */
export interface PageName {
  page: string
  last?: string
  /** True for the form that names of files are to have: `01`, `A01`, `12-13`. */
  isPlain: boolean
}

/** Most pages that are printed as one: a sheet of four opened out. */
const MOST = 4
const NUMERAL = '\\d{1,3}|[一二三四五六七八九十]{1,3}'
const PLAIN = /^([a-z]?)(\d{2,3})(?:-\1?(\d{2,3}))?$/u
/** 3, A1: short for 03 and A01. */
const SHORT = /^([a-z]?)(\d)$/u
/** 第3版, 3版, 第三版, A3版, 第12、13版, 第12—13版. */
const SPOKEN = new RegExp(`^(?:第\\s*)?([a-z]?)(${NUMERAL})(?:\\s*[-—–~至、和]{1,2}\\s*\\1?(${NUMERAL}))?\\s*版$`, 'u')
const ENDING = /\.[a-z]+$/iu
/** The ending of a page's text; systems that hide endings lead people to write it twice, some write it in capitals. */
const TEXT = /(?:\.txt)+$/iu

const inDigits = (text: string): string => {
  const number = numberOf(text)
  return number > 0 ? String(number).padStart(2, '0') : ''
}

/** The page that a name without its ending says: `01`, `A01`, `12-13`, and in other ways `3`, `第3版`; null for anything else. */
export function pageNamed(stem: string): PageName | null {
  const text = stem.normalize('NFKC').toLowerCase()
  const plain = text === stem.toLowerCase() ? PLAIN.exec(text) : null
  const [, section = '', from = '', to] = plain ?? SPOKEN.exec(text) ?? SHORT.exec(text) ?? []
  const number = plain ? from : inDigits(from)
  const page = section + number
  if (number === '' || !isPage(page)) return null
  if (to === undefined) return { page, isPlain: plain !== null }
  const last = section + (plain ? to : inDigits(to))
  const more = numberOfPage(last) - numberOfPage(page)
  return isPage(last) && more > 0 && more < MOST ? { page, last, isPlain: plain !== null } : null
}

/** The page that a file's name says, whatever its ending in Latin letters (`12-13.pdf`); null when there is none. */
export function pageOfFile(name: string): PageName | null {
  return ENDING.test(name) ? pageNamed(name.replace(ENDING, '')) : null
}

/** Page named by the name of its text: `01.txt`, `A01.txt`, `12-13.txt`, `第3版.txt`, `01.TXT`, `01.txt.txt`; null for any other file. */
export function textNamed(name: string): PageName | null {
  const [ending] = TEXT.exec(name) ?? []
  const own = ending === undefined ? null : pageNamed(name.slice(0, -ending.length))
  return own && { ...own, isPlain: own.isPlain && ending === '.txt' }
}

/** The page whose text a file of this name is: `A01.txt` is page a01, `12-13.txt` page 12; null for the name of something else. */
export const pageOfText = (name: string): string | null => textNamed(name)?.page ?? null

/** True for the name that a page's text is to have: `01.txt`, `A01.txt`, `12-13.txt`. */
export const isTextName = (name: string): boolean => textNamed(name)?.isPlain ?? false

/** The name, without its ending, that files of a page are to have: `01`, `a01`, `12-13`. */
export const plainName = ({ page, last }: PageName): string => (last === undefined ? page : `${page}-${last}`)

/** True when two names say the same page, or a page that the other has too: 12-13 and 13. */
export function sharesPage(a: PageName, b: PageName): boolean {
  const isSection = a.page.replace(/\d+$/u, '') === b.page.replace(/\d+$/u, '')
  const [aEnd, bEnd] = [numberOfPage(a.last ?? a.page), numberOfPage(b.last ?? b.page)]
  return isSection && numberOfPage(a.page) <= bEnd && numberOfPage(b.page) <= aEnd
}

/** The last page that a text is printed over, by the file it was read from (`raw/2021-11-22/12-13.txt`); undefined for a single page. */
export function lastPage({ page, file }: { page: string; file: string }): string | undefined {
  const name = file.split('/').at(-1) ?? ''
  const named = textNamed(name) ?? pageOfFile(name)
  return named?.page === page ? named.last : undefined
}

/** The page that an article stands on, as it is printed: `01`, `A01`, `12—13`. */
export const printedPageOf = ({ page, origin }: { page: string; origin: { file: string } }): string =>
  printedPage(page, lastPage({ page, file: origin.file }))

/** Issue and page of a page's text, as they are asked for in review: `raw/2021-11-22/第3版.txt` is `2021-11-22/03`. */
export function placeOfText(file: string): string {
  const [, folder = '', name = ''] = /^raw\/([^/]+)\/([^/]+)$/u.exec(file) ?? []
  return `${folder}/${pageOfText(name) ?? name}`
}
