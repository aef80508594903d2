import { byCode } from './order.ts'

/** Number of an article on its page: two digits or more. */
const NUMBER = '\\d{2,}'
/** Number of a page: the same, or a section's small letter before it (a01). */
const PAGE = '(?:\\d{2,}|[a-z]\\d{2,3})'
const WHOLE = new RegExp(`^${NUMBER}$`, 'u')
const WHOLE_PAGE = new RegExp(`^${PAGE}$`, 'u')
const ARTICLE = new RegExp(`^([a-z0-9-]+)-(${PAGE})-(${NUMBER})$`, 'u')

/** Parts of an article id: the issue's key, the page and the number on the page, digits as written. */
export interface IdParts {
  issue: string
  page: string
  number: string
}

/** Takes an article id apart (`undated-xuhui-01-03`); undefined when it has not that form. */
export function partsOfId(id: string): IdParts | undefined {
  const [, issue, page, number] = ARTICLE.exec(id) ?? []
  return issue && page && number ? { issue, page, number } : undefined
}

/** The key of an article's issue: `undated-xuhui` of `undated-xuhui-01-03`; what is no such id is given back. */
export const issueOfId = (id: string): string => partsOfId(id)?.issue ?? id

/** True for an article's number on its page (`01`). */
export const isNumber = (text: string): boolean => WHOLE.test(text)

/** True for a page's number as ids have it: `01`, `a01`. */
export const isPage = (text: string): boolean => WHOLE_PAGE.test(text)

/** The number of a page within its section: 1 of `01` and of `a01`. */
export const numberOfPage = (page: string): number => Number(/\d+$/u.exec(page)?.[0] ?? NaN)

const sectionOf = (page: string): string => /^[a-z]?/u.exec(page)?.[0] ?? ''

/** Order of two pages: by section, those without one first, by number, then as written. */
export function byPage(a: string, b: string): number {
  const [left, right] = [sectionOf(a), sectionOf(b)]
  return byCode(left, right) || numberOfPage(a) - numberOfPage(b) || byCode(a, b)
}

/** A page's number as it is printed, or two that are printed as one page: `01`, `A01`, `12—13`. */
export const printedPage = (page: string, last?: string): string =>
  (last === undefined ? page : `${page}—${last}`).toUpperCase()

const DATED = /^(\d{4}-\d{2}-\d{2})(?:-([a-z][a-z0-9-]{1,40}))?$/u

/**
 * The day that an issue's folder names, and the name of a supplement or second issue of that day: `2023-05-01`,
 * `2023-05-01-zengkan`. Null for another name. Whether there is such a day is not asked.
 */
export function dayInFolder(folder: string): { day: string; name?: string } | null {
  const [, day, name] = DATED.exec(folder) ?? []
  if (day === undefined || (name !== undefined && isPage(name))) return null
  return name === undefined ? { day } : { day, name }
}
