import { createHash } from 'node:crypto'
import { makeEnvironment } from './environment.ts'
import { listedPages, otherPages } from './pages.ts'
import type { SitePage } from './pages.ts'
import { offlinePage } from './offline.ts'
import { archivePhrases, namesOf } from './phrases.ts'
import type { SiteOptions } from './release.ts'
import { sharedParts } from './shared-parts.ts'
import { sharedView } from './shared.ts'
import type { ViewContext } from './views/context.ts'
import { writePages } from './write-pages.ts'
import type { RenderedPage } from './write-pages.ts'

/** How many pages are rendered at a time: what they are made of is forgotten after them. */
const AT_ONCE = 500

/** Makes the HTML of a page. */
export type RenderPage = (page: SitePage) => string

/** Makes a {@link RenderPage} for an archive whose site stands under the path prefix `base`, or is opened as files. */
export function pageRenderer(context: ViewContext, base: string, isOffline = false): RenderPage {
  const shared = sharedView(context, base, isOffline)
  const environment = makeEnvironment({ href: context.links.href, phrases: archivePhrases(context.archive) })
  const part = sharedParts(environment, shared)
  return ({ file, template, view }) => {
    const html = environment.render(`views/${template}.njk`, { v: view, shared, part })
    return isOffline && file.endsWith('.html') ? offlinePage(html, { file, base: shared.base }) : html
  }
}

/** Where pages are written, the path prefix they stand under, and the release they become. */
type SiteFolder = Pick<SiteOptions, 'outDir' | 'base' | 'isOffline' | 'release'>

/** Names that are in one of two lists alone: headlines with them may break otherwise than they did. */
function changedNames(before: readonly string[], now: readonly string[]): string[] {
  const [old, present] = [new Set(before), new Set(now)]
  const changed = [...before.filter((name) => !present.has(name)), ...now.filter((name) => !old.has(name))]
  return changed.map((name) => JSON.stringify(name).slice(1, -1))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Says of each page what it is made of, and whether the last release has it already. */
function reuseOf(
  context: ViewContext,
  { base, isOffline, release }: SiteFolder,
): (page: SitePage) => { key: string; isKept: boolean } {
  if (!release) return () => ({ key: '', isKept: false })
  release.names = [...new Set(namesOf(context.archive))]
  const changed = changedNames(release.lastNames, release.names)
  const shared = sha256(JSON.stringify(sharedView(context, base, isOffline)))
  return ({ file, template, view }) => {
    const text = JSON.stringify(view)
    const key = sha256(`${shared}\n${template}\n${text}`)
    const isKept = !changed.some((name) => text.includes(name)) && release.keep(file, key)
    return { key, isKept }
  }
}

/** Renders all pages of an archive into `outDir`, some hundreds at a time; gives the addresses of those that are listed. */
export async function renderPages(context: ViewContext, site: SiteFolder): Promise<string[]> {
  const [render, reuse] = [pageRenderer(context, site.base, site.isOffline), reuseOf(context, site)]
  const urls: string[] = []
  const waiting: RenderedPage[] = []
  const add = async (page: SitePage): Promise<void> => {
    const { key, isKept } = reuse(page)
    if (isKept) return
    const tell = (html: string): string => (site.release?.note(page.file, html, key), html)
    waiting.push({ file: page.file, render: () => tell(render(page)) })
    if (waiting.length >= AT_ONCE) await writePages(waiting.splice(0), site.outDir)
  }
  for (const page of listedPages(context)) {
    urls.push(page.url)
    await add(page)
  }
  for (const page of otherPages(context)) await add(page)
  if (waiting.length > 0) await writePages(waiting, site.outDir)
  return urls
}
