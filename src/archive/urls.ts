import { dayInFolder, isNumber, isPage, type IdParts } from '../model/id.ts'

/** URL of a year, of a month (`2021`, `11`). */
export function yearUrl(year: string): string {
  return `/${year}/`
}

/** URL of a page of a year's index for printing, from 1. */
export const yearIndexUrl = (year: string, page: number): string =>
  `${yearUrl(year)}index/${page === 1 ? '' : `${page}/`}`

/** URL of a year's figures for a report. */
export const yearFiguresUrl = (year: string): string => `${yearUrl(year)}figures/`

/** URL of a month of a year. */
export function monthUrl(year: string, month: string): string {
  return `/${year}/${month}/`
}

/**
 * URL an issue would like: `/2021/11/22/` with a day, `/2021/11/22-zengkan/` for a supplement of that day, `/undated/xuhui/`
 * for the key `undated-xuhui` without one.
 */
export function wantedIssueUrl(key: string, date: string | undefined): string {
  const name = dayInFolder(key)?.name
  return date
    ? `/${date.replaceAll('-', '/')}${name ? `-${name}` : ''}/`
    : `/undated/${key.replace(/^undated-(?=.)/, '')}/`
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

/** URL of a person's articles of one year, where they are too many for one page; of those without a day for `''`. */
export const personYearUrl = (person: string, year: string): string => `${person}${year || 'undated'}/`

/** URL of a person who has no page: the line in the list of people, on the page of it at `path` (`z/`). */
export const personUrl = (id: string, path = ''): string => `/people/${path}#${id}`

/** URL of a column's or a subject's page. */
export const topicUrl = (kind: 'columns' | 'subjects', id: string): string => `/${kind}/${id}/`

/** URL of the chronicle, of a year of it, or of a month of that (`05`). */
export const chronicleUrl = (...parts: readonly string[]): string =>
  `/chronicle/${parts.map((part) => `${part}/`).join('')}`

/** URL of the events of a day of the year (`11-16`), whatever the year. */
export function eventDayUrl(monthDay: string): string {
  return `/events/${monthDay}/`
}

/** The issue's URL that an article's URL stands under, the page's URL, or undefined when it is not an article's URL. */
export function parentsOfArticleUrl(url: string): { issue: string; page: string } | undefined {
  const [, issue = '', page = '', number = ''] = /^(\/.+\/)([^/-]+)-(\d+)\/$/.exec(url) ?? []
  return isPage(page) && isNumber(number) ? { issue, page: `${issue}${page}/` } : undefined
}

/** The first of `wanted`, `wanted-2`, `wanted-3` … that `taken` does not hold; `wanted` ends in a slash or not. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const slash = wanted.endsWith('/') ? '/' : ''
  const stem = slash ? wanted.slice(0, -1) : wanted
  let name = wanted
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}${slash}`
  return name
}
