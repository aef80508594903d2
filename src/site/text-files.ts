import type { Archive, Redirect } from '../model/archive.ts'
import { CHRONICLE_TABLE_URL, chronicleTable } from './feeds/chronicle-table.ts'
import { citationFiles } from './feeds/citation-files.ts'
import { articleTable, TABLE_URL } from './feeds/csv.ts'
import { dataPackage, PACKAGE_URL } from './feeds/data-package.ts'
import { dayFiles } from './feeds/days.ts'
import { jsonFeedFiles } from './feeds/json-feed.ts'
import { articleRecords, RECORDS_URL } from './feeds/records.ts'
import { headersFile } from './headers.ts'
import { statsCsv, statsTables, statsUrl } from './feeds/stats-tables.ts'
import { statsOf } from '../archive/stats.ts'
import { NGINX_FILE, nginxFile } from './nginx.ts'
import { fileOf, normalBase } from './links.ts'
import type { Links } from './links.ts'
import type { ViewContext } from './views/context.ts'

/** A file that no template makes: its path in the site, with forward slashes, and its whole text. */
export interface TextFile {
  file: string
  text: string
}

/** Old addresses with those that have taken their place, both with the prefix. */
function prefixed({ redirects }: Archive, { href }: Links): Redirect[] {
  return redirects.map(({ from, to }) => ({ from: href(from), to: href(to) }))
}

/** Text of the `_redirects` file that some hosts read: one old address a line. */
function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('')
}

function robotsFile({ absolute }: Links): string {
  const sitemap = absolute('/sitemap.xml')
  return ['User-agent: *', 'Allow: /', ...(sitemap ? [`Sitemap: ${sitemap}`] : []), ''].join('\n')
}

/** The articles as data, and the description of it. */
function dataFiles(context: ViewContext): TextFile[] {
  const records = { url: RECORDS_URL, text: articleRecords(context) }
  const table = { url: TABLE_URL, text: articleTable(context) }
  const chronicle = { url: CHRONICLE_TABLE_URL, text: chronicleTable(context) }
  const described = { url: PACKAGE_URL, text: dataPackage(context, { records, table, chronicle }) }
  return [records, table, chronicle, described].map(({ url, text }) => ({ file: fileOf(url), text }))
}

/** The numbers behind the figures of the statistics. */
function statsFiles({ archive, links }: ViewContext): TextFile[] {
  return statsTables(statsOf(archive), links).map((table) => ({
    file: fileOf(statsUrl(table.name)),
    text: statsCsv(table),
  }))
}

/** The files of the site that are plain text or data. */
export function textFiles(context: ViewContext, base: string): TextFile[] {
  const { archive, links } = context
  const redirects = prefixed(archive, links)
  return [
    ...jsonFeedFiles(context),
    ...dataFiles(context),
    ...citationFiles(context),
    ...dayFiles(archive, links).map(({ url, text }) => ({ file: fileOf(url), text })),
    ...statsFiles(context),
    { file: 'robots.txt', text: robotsFile(links) },
    { file: '_headers', text: headersFile(normalBase(base)) },
    { file: '_redirects', text: redirectsFile(redirects) },
    { file: NGINX_FILE, text: nginxFile(normalBase(base), redirects) },
  ]
}
