/** A day in a name: 2021-11-22, 20211122, 2021年11月22日. */
const DAY = /((?:19|20)\d{2})[-_./年]?(1[0-2]|0?[1-9])[-_./月]?([12]\d|3[01]|0?[1-9])日?(?!\d)/

/** The page number that a file's name tells (`01.txt`, `A01.txt`, `第1版.txt`, `20211122_03.txt`), two digits or more; '' when none. */
export function guessPage(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '')
  const rest = stem.replace(DAY, ' ')
  const found = /第\s*(\d{1,3})\s*版/.exec(rest) ?? /(?:^|[^0-9])(\d{1,3})(?!.*\d)/.exec(rest)
  return found?.[1] === undefined ? '' : String(Number(found[1])).padStart(2, '0')
}

/** The day that one of the names tells, `YYYY-MM-DD`; '' when none. */
export function guessDate(names: readonly string[]): string {
  for (const name of names) {
    const [, year, month, day] = DAY.exec(name) ?? []
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return ''
}

/** A section's letter and a page's number at the end of a name: A01.txt, 20211122_B12.txt. */
const SECTIONED = /(?:^|[^a-z0-9])([a-z]\d{2})(?=\.[^.]*$)/i

/** Pages of several sections, with their letters; null when the names tell of one section or of none. */
function sectionedPages(names: readonly string[]): string[] | null {
  const pages = names.flatMap((name) => SECTIONED.exec(name)?.[1]?.toLowerCase() ?? [])
  const sections = new Set(pages.map((page) => page.charAt(0)))
  return pages.length === names.length && sections.size > 1 ? pages : null
}

/** Page numbers for files in the order of their names: what they tell, else the first number that is free. */
export function guessPages(names: readonly string[]): string[] {
  const told = sectionedPages(names) ?? names.map(guessPage)
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
