/** What an article id says: the issue's folder, the page and the number on the page, digits as written. */
export interface IdParts {
  folder: string
  page: string
  number: string
}

/** Takes an article id apart (`undated-xuhui-01-03`); undefined when it has not that form. */
export function partsOfId(id: string): IdParts | undefined {
  const found = /^([a-z0-9-]+)-(\d{2,})-(\d{2,})$/.exec(id)
  if (!found) return undefined
  const [, folder = '', page = '', number = ''] = found
  return { folder, page, number }
}

/** URL of a year, of a month (`2021`, `11`). */
export function yearUrl(year: string): string {
  return `/${year}/`
}

/** URL of a month of a year. */
export function monthUrl(year: string, month: string): string {
  return `/${year}/${month}/`
}

/** URL an issue would like: `/2021/11/22/` with a day, `/undated/xuhui/` for the folder `undated-xuhui` without one. */
export function wantedIssueUrl(folder: string, date: string | undefined): string {
  return date ? `/${date.replaceAll('-', '/')}/` : `/undated/${folder.replace(/^undated-(?=.)/, '')}/`
}

/** URL of a page (版) of the issue at `issueUrl`. */
export function pageUrl(issueUrl: string, page: string): string {
  return `${issueUrl}${page}/`
}

/** URL of an article: page and number of its id below its issue. */
export function articleUrl(issueUrl: string, parts: IdParts): string {
  return `${issueUrl}${parts.page}-${parts.number}/`
}

/** URL of a leader's page. */
export const leaderUrl = (id: string): string => `/leaders/${id}/`

/** URL of a reporter's page. */
export const reporterUrl = (id: string): string => `/reporters/${id}/`

/** URL of a person who has no page: the line in the list of people. */
export const personUrl = (id: string): string => `/people/#${id}`

/** URL of a year of the chronicle. */
export const chronicleYearUrl = (year: string): string => `/chronicle/${year}/`

/** URL of the events of a day of the year (`11-16`), whatever the year. */
export function eventDayUrl(monthDay: string): string {
  return `/events/${monthDay}/`
}

/** The issue's URL that an article's URL stands under, the page's URL, or undefined when it is not an article's URL. */
export function parentsOfArticleUrl(url: string): { issue: string; page: string } | undefined {
  const found = /^(\/.+\/)(\d{2,})-\d{2,}\/$/.exec(url)
  return found ? { issue: found[1] ?? '', page: `${found[1] ?? ''}${found[2] ?? ''}/` } : undefined
}

/** The first of `wanted`, `wanted-2`, `wanted-3` … that `taken` does not hold; `wanted` ends in a slash or not. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const slash = wanted.endsWith('/') ? '/' : ''
  const stem = slash ? wanted.slice(0, -1) : wanted
  let name = wanted
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}${slash}`
  return name
}
