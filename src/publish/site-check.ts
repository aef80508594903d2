import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { baseOf } from '../site/headers.ts'
import { pageMessages } from './links.ts'
import { filesOf } from './tree.ts'

/** Files that every site has, one without a single article too; what the search index and its script come in besides is theirs. */
export const REQUIRED_FILES = [
  '404.html',
  '_headers',
  '_redirects',
  'about/index.html',
  'assets/favicon.svg',
  'assets/hits.js',
  'assets/icon-180.png',
  'assets/icon-48.png',
  'assets/offices.js',
  'assets/search.js',
  'assets/site.css',
  'assets/site.js',
  'assets/stats.css',
  'chronicle/index.html',
  'data/articles.csv',
  'data/articles.jsonl',
  'data/chronicle.csv',
  'data/datapackage.json',
  'data/stats/days.csv',
  'data/stats/leaders.csv',
  'data/stats/lengths.csv',
  'data/stats/months.csv',
  'data/stats/reporters.csv',
  'data/stats/review.csv',
  'data/stats/together.csv',
  ...Array.from({ length: 12 }, (_, month) => `data/days/${String(month + 1).padStart(2, '0')}.json`),
  'events/index.html',
  'feed.json',
  'feed.xml',
  'index.html',
  'leaders/index.html',
  'offices/index.html',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind-worker.js',
  'people/index.html',
  'reporters/index.html',
  'robots.txt',
  'search/data/manifest.json',
  'search/index.html',
  'sitemap.xml',
  'stats/index.html',
] as const

const TEXT = /\.(html|xml|json|jsonl|csv|txt|js|css|svg|webmanifest)$|(^|\/)_headers$/
const FIX = '这是程序的问题，请把这一行报告给维护者'

/** A path in the forms it may have in a file: as it is, with forward slashes, and with escaped backslashes. */
function forms(place: string): string[] {
  return [...new Set([place, place.replaceAll('\\', '/'), place.replaceAll('\\', '\\\\')])]
}

/** Paths of this computer that must not be told; short ones (`/data`) could be addresses of the site and are left out. */
function secretPaths(dir: string): string[] {
  const places = [process.cwd(), path.dirname(dir), dir].map((place) => path.resolve(place))
  return places.filter((place) => place.split(path.sep).filter((part) => part !== '').length >= 2).flatMap(forms)
}

function pathMessages(dir: string, files: readonly string[]): Message[] {
  const secrets = secretPaths(dir)
  return files
    .filter((file) => TEXT.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(dir, file), 'utf8')
      const found = secrets.find((secret) => text.includes(secret))
      return found === undefined
        ? []
        : [error({ file, what: `里面有本机的路径“${found}”`, todo: FIX, rule: 'site-path' })]
    })
}

function missingMessages(files: ReadonlySet<string>): Message[] {
  const missing = REQUIRED_FILES.filter((file) => !files.has(file))
  return missing.map((file) => error({ file, what: '网站缺少这个文件', todo: FIX, rule: 'site-file' }))
}

/** Whether a built site may be published: required files, links, nothing inline, nothing from elsewhere, no path of this computer. */
export async function checkSite(dir: string): Promise<Message[]> {
  const list = await filesOf(dir)
  const files = new Set(list)
  const headers = path.join(dir, '_headers')
  const base = existsSync(headers) ? baseOf(readFileSync(headers, 'utf8')) : '/'
  const pages = list.filter((file) => file.endsWith('.html'))
  const site = { dir, base, files }
  const broken = pages.flatMap((file) => pageMessages(site, file))
  return [...missingMessages(files), ...broken, ...pathMessages(dir, list)]
}
