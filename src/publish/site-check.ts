import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { byCode } from '../model/order.ts'
import { Inspection, type Findings } from './inspection.ts'
import { pageMessages } from './links.ts'

/**
 * Files that every site has, one without a single article too, but for pages that every page links to: their links tell
 * that they are missing. What the search index and its script come in besides is theirs.
 */
export const REQUIRED_FILES = [
  '404.html',
  '_headers',
  '_redirects',
  'assets/favicon.svg',
  'assets/hits.js',
  'assets/icon-180.png',
  'assets/icon-48.png',
  'assets/offices.js',
  'assets/qr.js',
  'assets/search.js',
  'assets/site.css',
  'assets/site.js',
  'assets/stats.css',
  'data/articles.csv',
  'data/articles.jsonl',
  'data/chronicle.csv',
  'data/datapackage.json',
  'data/licences.txt',
  'data/people.json',
  'data/stats/days.csv',
  'data/stats/leaders.csv',
  'data/stats/lengths.csv',
  'data/stats/months.csv',
  'data/stats/reporters.csv',
  'data/stats/review.csv',
  'data/stats/together.csv',
  'data/stats/years.csv',
  ...Array.from({ length: 12 }, (_, month) => `data/days/${String(month + 1).padStart(2, '0')}.json`),
  'feed.json',
  'feed.xml',
  'index.html',
  'nginx.conf',
  'robots.txt',
  'search/data/manifest.json',
  'sitemap.xml',
  'sw.js',
] as const

const FIX = '这是程序的问题，请把这一行报告给维护者'

/** True for a text of the archive itself: what the paper prints is no secret of this computer. */
export type IsPrinted = (text: string) => boolean

/** A path in the forms it may have in a file: as it is, with forward slashes, and with escaped backslashes. */
function forms(place: string): string[] {
  return [...new Set([place, place.replaceAll('\\', '/'), place.replaceAll('\\', '\\\\')])]
}

/** Paths of this computer that must not be told; short ones (`/data`) could be addresses of the site and are left out. */
function secretPaths(dir: string): string[] {
  const places = [process.cwd(), path.dirname(dir), dir].map((place) => path.resolve(place))
  return places.filter((place) => place.split(path.sep).filter((part) => part !== '').length >= 2).flatMap(forms)
}

function missingMessages(files: ReadonlySet<string>): Message[] {
  const isThere = (file: string): boolean => files.has(file) || files.has(`${file}.js`) // a script in the offline edition
  const missing = REQUIRED_FILES.filter((file) => !isThere(file))
  return missing.map((file) => error({ file, what: '网站缺少这个文件', todo: FIX, rule: 'site-file' }))
}

/** Opens the inspection of a site in `dir`: no path of this computer may stand in it but those that the archive itself has. */
export function inspect(dir: string, isPrinted: IsPrinted = () => false): Inspection {
  return new Inspection(secretPaths(dir), isPrinted)
}

/** Judgement whether an inspected site may be published: required files, links, nothing inline, nothing from elsewhere, no path of this computer. */
export function judgeSite({ site, suspects, told }: Findings): Message[] {
  const broken = suspects.flatMap((file) => pageMessages(site, file))
  const paths = [...told]
    .sort(([a], [b]) => byCode(a, b))
    .map(([file, path]) => {
      return error({ file, what: `里面有本机的路径“${path}”`, todo: FIX, rule: 'site-path' })
    })
  return [...missingMessages(site.files), ...broken, ...paths]
}
