import { error } from '../messages/message.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Message } from '../model/message.ts'
import { idsOf, inlineOf, referencesOf, tagsOf, type Reference, type Tag } from './page.ts'

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

/** The page under check, read once. */
interface Page {
  site: SiteFiles
  file: string
  tags: readonly Tag[]
}

function readTags(site: SiteFiles, file: string): Tag[] {
  return tagsOf(site.read(file).toString('utf8'))
}

/** Places of the pages that others point into, read once for a site: every page points into the same few. */
const PLACES = new WeakMap<SiteFiles, Map<string, ReadonlySet<string>>>()

function placesOf({ site, file: own, tags }: Page, file: string): ReadonlySet<string> {
  const known = PLACES.get(site) ?? new Map<string, ReadonlySet<string>>()
  PLACES.set(site, known)
  const places = known.get(file) ?? idsOf(file === own ? tags : readTags(site, file))
  known.set(file, places)
  return places
}

function hasId(page: Page, file: string, id: string): boolean {
  return placesOf(page, file).has(id)
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

function internalProblem(url: URL, address: string, page: Page): Problem | undefined {
  const { site } = page
  const pathname = decode(url.pathname)
  if (!pathname.startsWith(site.base)) return { what: `链接“${address}”在前缀 ${site.base} 之外`, rule: 'site-link' }
  const file = targetFile(pathname, site.base)
  if (!site.files.has(file)) return { what: `链接“${address}”通向不存在的网页`, rule: 'site-link' }
  const id = decode(url.hash.slice(1))
  if (id === '' || !file.endsWith('.html') || hasId(page, file, id)) return undefined
  return { what: `链接“${address}”所指的位置不存在`, rule: 'site-link' }
}

function referenceProblem({ address, isLoaded }: Reference, page: Page): Problem | undefined {
  const url = parseUrl(address, `${ORIGIN}${page.site.base}${page.file.replace(/(^|\/)index\.html$/, '$1')}`)
  if (url === undefined) return { what: `链接“${address}”不成地址`, rule: 'site-link' }
  if (url.origin === ORIGIN) return internalProblem(url, address, page)
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
  return referenceProblem(reference, { site, file: '', tags: [] }) === undefined
}

/** Links of one page that lead nowhere, requests to other hosts, and inline script or style; one message each. */
export function pageMessages(site: SiteFiles, file: string): Message[] {
  const tags = readTags(site, file)
  const inline = inlineOf(tags).map(({ name, line }) => {
    return error({ file, line, what: `<${name}> 带有内嵌的脚本或样式`, todo: FIX, rule: 'site-inline' })
  })
  const broken = referencesOf(tags).flatMap((reference) => {
    const problem = referenceProblem(reference, { site, file, tags })
    return problem === undefined ? [] : [error({ file, line: reference.line, todo: FIX, ...problem })]
  })
  return [...inline, ...broken]
}
