import { pageNamed, plainName } from '../../model/page-name.ts'

/** A day in a name: 2021-11-22, 20211122, 2021年11月22日. */
const DAY = /((?:19|20)\d{2})[-_./年]?(1[0-2]|0?[1-9])[-_./月]?([12]\d|3[01]|0?[1-9])日?(?!\d)/

/** Words in a name that say a page: 第3版, 第12、13版, A02版. */
const SPOKEN =
  /第?\s*[a-z]?[\d一二三四五六七八九十]{1,3}(?:\s*[-—–~至、和]{1,2}\s*[\d一二三四五六七八九十]{1,3})?\s*版/iu
/** The last number of a name, with a section's letter before it or a second number behind it: A01, 12-13. */
const LAST = /(?:(?<![a-z])([a-z]))?(\d{1,3}(?:-\d{2,3})?)(?!.*\d)/iu

/** The page that a file's name tells (`01.txt`, `A01.txt`, `12-13.txt`, `第1版.txt`, `20211122_03.txt`), as its file is to be named; '' when none. */
export function guessPage(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '')
  const whole = pageNamed(stem)
  if (whole) return plainName(whole)
  const rest = stem.normalize('NFKC').replace(DAY, ' ')
  const [, section = '', numbers = ''] = LAST.exec(rest) ?? []
  const [last = ''] = numbers.split('-').slice(-1)
  const tries = [SPOKEN.exec(rest)?.[0] ?? '', section + numbers, numbers, last && last.padStart(2, '0')]
  const found = tries.map(pageNamed).find((page) => page !== null)
  return found ? plainName(found) : ''
}

/** The day that one of the names tells, `YYYY-MM-DD`; '' when none. */
export function guessDate(names: readonly string[]): string {
  for (const name of names) {
    const [, year, month, day] = DAY.exec(name) ?? []
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return ''
}

/** p01, p02 are pages, not a section P, unless another section stands beside them. */
function withoutP(pages: readonly string[]): string[] {
  const isOnly = pages.every((page) => page === '' || page.startsWith('p'))
  return pages.map((page) => (isOnly ? page.replace(/^p(\d)/, '$1') : page))
}

/** Endings of pictures of pages. */
const PICTURES = ['.jpg', '.jpeg', '.png', '.webp', '.tif', '.tiff']
/** Endings of all files that may be handed over. */
export const HANDED = ['.txt', '.pdf', '.docx', '.html', '.htm', ...PICTURES]

const endingOf = (name: string): string => /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? ''
/** A page may have a text, what that was made from, and a picture. */
const roleOf = (name: string): string =>
  PICTURES.includes(endingOf(name)) ? 'picture' : endingOf(name) === '.txt' ? 'text' : 'source'

/** Page numbers for files in the order of their names: what they tell, else the first number that is free for such a file. */
export function guessPages(names: readonly string[]): string[] {
  const told = withoutP(names.map(guessPage)).map((page, at) => ({ page, role: roleOf(names[at] ?? '') }))
  const taken = new Set(told.map(({ page, role }) => role + page))
  return told.map(({ page, role }, at) => {
    const isFirst = told.findIndex((other) => other.page === page && other.role === role) === at
    if (page !== '' && isFirst) return page
    let free = 1
    while (taken.has(role + String(free).padStart(2, '0'))) free += 1
    const chosen = String(free).padStart(2, '0')
    taken.add(role + chosen)
    return chosen
  })
}
