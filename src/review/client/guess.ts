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

/** Page numbers for files in the order of their names: what they tell, else the first number that is free. */
export function guessPages(names: readonly string[]): string[] {
  const told = withoutP(names.map(guessPage))
  const taken = new Set(told)
  return told.map((page, at) => {
    if (page !== '' && told.indexOf(page) === at) return page
    let free = 1
    while (taken.has(String(free).padStart(2, '0'))) free += 1
    const chosen = String(free).padStart(2, '0')
    taken.add(chosen)
    return chosen
  })
}
