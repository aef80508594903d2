import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Archive } from '../../src/model/archive.ts'
import type { Message } from '../../src/model/message.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { renderSite } from '../../src/site/index.ts'
import type { SiteOptions } from '../../src/site/release.ts'
import { fixturePrint } from './fixture.ts'

/** A rendered site: its folder, the text of each file by its path with forward slashes, and what was told. */
export interface Rendered {
  dir: string
  base: string
  files: Map<string, string>
  messages: Message[]
  remove: () => void
}

/** One page of every kind in the fixture archive, by kind. */
export const KINDS: Readonly<Record<string, string>> = {
  home: 'index.html',
  year: '2023/index.html',
  yearIndex: '2023/index/index.html',
  yearFigures: '2023/figures/index.html',
  month: '2023/05/index.html',
  events: 'events/index.html',
  eventDay: 'events/05-18/index.html',
  chronicle: 'chronicle/index.html',
  chronicleYear: 'chronicle/2023/index.html',
  chroniclePast: 'chronicle/past/index.html',
  chronicleOpen: 'chronicle/undated/index.html',
  topics: 'columns/index.html',
  topic: 'columns/he-bian-xian-hua/index.html',
  issue: '2023/05/22/index.html',
  asides: '2023/05/08/index.html',
  ad: '2023/05/08/02-02/index.html',
  page: '2023/05/22/01/index.html',
  article: '2023/05/22/01-01/index.html',
  untitled: '2023/05/22/01-02/index.html',
  hostile: '2023/05/15/01-01/index.html',
  bounded: 'undated/late/01-01/index.html',
  undated: 'undated/lost/index.html',
  leaders: 'leaders/index.html',
  leader: 'leaders/lin-xiaochuan/index.html',
  leaderUndated: 'leaders/ouyang-jing/index.html',
  offices: 'offices/index.html',
  reporters: 'reporters/index.html',
  reporter: 'reporters/su-he/index.html',
  people: 'people/index.html',
  search: 'search/index.html',
  stats: 'stats/index.html',
  about: 'about/index.html',
  notFound: '404.html',
  redirect: 'undated/attic/01-01/index.html',
}

/** The files below a folder, by path with forward slashes, in order. */
export function readTree(dir: string): Map<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter((name) => statSync(path.join(dir, name)).isFile()).sort()
  return new Map(files.map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]))
}

async function render(archive: Archive, options: Omit<SiteOptions, 'outDir'>): Promise<Rendered> {
  const dir = mkdtempSync(path.join(tmpdir(), 'site-'))
  const messages = await renderSite(archive, { outDir: dir, ...options })
  await bundleSearchPage(dir)
  const remove = (): void => rmSync(dir, { recursive: true, force: true })
  return { dir, base: options.base, files: readTree(dir), messages, remove }
}

/** Renders an archive into a new temporary folder, with the script of the search page, without its index. */
export async function renderToTemp(archive: Archive, base: string, siteUrl?: string): Promise<Rendered> {
  return render(archive, { base, ...(siteUrl === undefined ? {} : { siteUrl }) })
}

/** The same under `/`, articles with their printed form. */
export async function renderPrinted(archive: Archive): Promise<Rendered> {
  return render(archive, { base: '/', printed: fixturePrint(archive) })
}

/** The HTML files of a rendered site. */
export function htmlFiles({ files }: Rendered): [file: string, html: string][] {
  return [...files].filter(([file]) => file.endsWith('.html'))
}

/** Text of an HTML file as a reader sees it: tags gone, references resolved. */
export function visibleText(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '')
}
