import { error } from '../messages/message.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Message } from '../model/message.ts'
import { inlineOf, referencesOf, tagsOf, type Reference } from './page.ts'
import { pageScanner } from './scan.ts'

/** A site to check, which does not change meanwhile: the base path it was built for, its files, and what stands in one. */
export interface SiteFiles {
  read: (file: string) => Buffer
  base: string
  files: ReadonlySet<string>
}

/** Stands for the host of the site, whichever it will be. */
const ORIGIN = 'http://site.invalid'
const FIX = '这是模板或程序的问题，请把这一行报告给维护者'

interface Problem {
  what: string
  rule: RuleId
}

/** The page under check. */
interface Page {
  site: SiteFiles
  file: string
}

const scan = pageScanner()

/** Places of the pages that others point into, read once for a site: every page points into the same few. */
const PLACES = new WeakMap<SiteFiles, Map<string, ReadonlySet<string>>>()

function hasId(site: SiteFiles, file: string, id: string): boolean {
  const known = PLACES.get(site) ?? new Map<string, ReadonlySet<string>>()
  PLACES.set(site, known)
  const places = known.get(file) ?? scan(site.read(file).toString('utf8')).ids
  known.set(file, places)
  return places.has(id)
}

function targetFile(pathname: string, base: string): string {
  const file = pathname.slice(base.length)
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/** A place in a site: a file, and the id of something in it, empty for the whole. */
interface LinkTarget {
  file: string
  id: string
}

/** The place that an address from the root of the host means; undefined when it is not below the base path. */
export function placeNamed(address: string, base: string): LinkTarget | undefined {
  const [whole = '', id = ''] = address.split('#', 2).map(decode)
  const [pathname = ''] = whole.split('?', 1)
  return pathname.startsWith(base) ? { file: targetFile(pathname, base), id } : undefined
}

function placeProblem(address: string, place: LinkTarget | undefined, site: SiteFiles): Problem | undefined {
  if (place === undefined) return { what: `链接“${address}”在前缀 ${site.base} 之外`, rule: 'site-link' }
  const { file, id } = place
  if (!site.files.has(file)) return { what: `链接“${address}”通向不存在的网页`, rule: 'site-link' }
  if (id === '' || !file.endsWith('.html') || hasId(site, file, id)) return undefined
  return { what: `链接“${address}”所指的位置不存在`, rule: 'site-link' }
}

/** An address from the root of the host in which a URL parser would change nothing. */
const PLAIN = /^(?:\/(?!%2)[\w%~-][\w%~.-]*)*\/?(?:#[\w%~-]*)?$/

function referenceProblem({ address, isLoaded }: Reference, page: Page): Problem | undefined {
  const { site } = page
  if (address.startsWith('/') && PLAIN.test(address)) return placeProblem(address, placeNamed(address, site.base), site)
  const url = parseUrl(address, `${ORIGIN}${site.base}${page.file.replace(/(^|\/)index\.html$/, '$1')}`)
  if (url === undefined) return { what: `链接“${address}”不成地址`, rule: 'site-link' }
  if (url.origin === ORIGIN) return placeProblem(address, placeNamed(`${url.pathname}${url.hash}`, site.base), site)
  return isLoaded ? { what: `网页会向别处请求“${address}”`, rule: 'site-external' } : undefined
}

function parseUrl(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}

/** True when an address that means the same on every page leads somewhere, and nowhere else than it may. */
export function isSound(site: SiteFiles, reference: Reference): boolean {
  return referenceProblem(reference, { site, file: '' }) === undefined
}

/** Links of one page that lead nowhere, requests to other hosts, and inline script or style; one message each. */
export function pageMessages(site: SiteFiles, file: string): Message[] {
  const tags = tagsOf(site.read(file).toString('utf8'))
  const inline = inlineOf(tags).map(({ name, line }) => {
    return error({ file, line, what: `<${name}> 带有内嵌的脚本或样式`, todo: FIX, rule: 'site-inline' })
  })
  const broken = referencesOf(tags).flatMap((reference) => {
    const problem = referenceProblem(reference, { site, file })
    return problem === undefined ? [] : [error({ file, line: reference.line, todo: FIX, ...problem })]
  })
  return [...inline, ...broken]
}
