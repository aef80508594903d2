import type { Archive, Redirect } from '../model/archive.ts'
import { CHRONICLE_TABLE_URL, chronicleTable } from './feeds/chronicle-table.ts'
import { articleTable, TABLE_URL } from './feeds/table.ts'
import { dataFile, dataPackage, PACKAGE_URL, type DataFile } from './feeds/data-package.ts'
import { dayFiles } from './feeds/days.ts'
import { jsonFeedFile } from './feeds/json-feed.ts'
import { RECORDS_URL, yearRecords } from './feeds/records.ts'
import { yearFiles } from './feeds/year-files.ts'
import { headersFile } from './headers.ts'
import { statsCsv, statsTables, statsUrl } from './feeds/stats-tables.ts'
import { statsOf } from '../archive/stats.ts'
import { licencesFile } from './licences.ts'
import { NGINX_FILE, nginxFile } from './nginx.ts'
import { fileOf, normalBase } from './links.ts'
import type { Links } from './links.ts'
import type { Release, SiteOptions } from './release.ts'
import { textFile } from './text-file.ts'
import type { TextFile } from './text-file.ts'
import { scriptFile } from '../search/index/script-file.ts'
import type { ViewContext } from './views/context.ts'
import { PEOPLE_NAMES_URL, peopleNames } from './views/people-pages.ts'

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

/** The articles by year, then all of them: years that are taken over are read from the site. */
function* recordFiles(context: ViewContext, release?: Release): Generator<TextFile, Uint8Array> {
  const made: Uint8Array[] = []
  for (const { text, ...part } of yearRecords(context)) {
    const at = made.length
    yield { ...part, text: () => (made[at] = text()) }
    made[at] ??= release?.read(part.file) ?? text()
  }
  return Buffer.concat(made)
}

/** The articles as data, and the description of it: of each text only what is described is kept. */
function* dataFiles(context: ViewContext, release?: Release): Generator<TextFile> {
  const records = yield* recordFiles(context, release)
  const described: DataFile[] = []
  for (const [url, make] of [
    [RECORDS_URL, () => records],
    [TABLE_URL, articleTable],
    [CHRONICLE_TABLE_URL, chronicleTable],
  ] as const) {
    const text = make(context)
    const file = dataFile(url, text)
    described.push(file)
    yield { file: fileOf(url), reads: file.hash, text: () => text }
  }
  yield textFile(fileOf(PACKAGE_URL), dataPackage(context, described))
}

/** The numbers behind the figures of the statistics. */
function statsFiles({ archive, links }: ViewContext): TextFile[] {
  const tables = Object.entries(statsTables(statsOf(archive), links))
  return tables.map(([name, table]) => textFile(fileOf(statsUrl(name)), statsCsv(table)))
}

/** A file that a page asks for by itself: in the offline edition a script. */
function askedFile(file: string, text: string, isOffline = false): TextFile {
  if (!isOffline) return textFile(file, text)
  const { path, content } = scriptFile({ path: file, content: Buffer.from(text) })
  return textFile(path, Buffer.from(content).toString())
}

/** The files of the site that are plain text or data, and of one year or one issue alone. */
export function* textFilesByYear(context: ViewContext): Generator<TextFile> {
  yield* yearRecords(context)
  yield* yearFiles(context)
}

/** The files of the site that are plain text or data, one after the other: each text is made when it is its turn. */
export function* textFiles(
  context: ViewContext,
  { base, isOffline, release }: Pick<SiteOptions, 'base' | 'isOffline' | 'release'>,
): Generator<TextFile> {
  const { archive, links } = context
  const redirects = prefixed(archive, links)
  yield jsonFeedFile(context)
  yield* dataFiles(context, release)
  yield* yearFiles(context)
  const asked = [...dayFiles(archive, links), { url: PEOPLE_NAMES_URL, text: peopleNames(context) }]
  for (const { url, text } of asked) yield askedFile(fileOf(url), text, isOffline)
  yield* statsFiles(context)
  const { file, text } = licencesFile()
  yield textFile(file, text)
  yield textFile('robots.txt', robotsFile(links))
  yield textFile('_headers', headersFile(normalBase(base)))
  yield textFile('_redirects', redirectsFile(redirects))
  yield textFile(NGINX_FILE, nginxFile(normalBase(base), redirects))
}
