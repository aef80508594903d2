import { makeEnvironment } from './environment.ts'
import { listedBatches, otherPages } from './pages.ts'
import type { SitePage } from './pages.ts'
import { offlinePage } from './offline.ts'
import { archivePhrases } from './phrases.ts'
import type { SiteOptions } from './release.ts'
import type { Reuser } from './reuse.ts'
import { isIn } from './share.ts'
import { sharedParts } from './shared-parts.ts'
import { sharedView } from './shared.ts'
import type { ViewContext } from './views/context.ts'
import { writeFewPages, writePages } from './write-pages.ts'
import type { RenderedPage } from './write-pages.ts'

/** Number of pages rendered at a time: the views behind them are forgotten then. */
const AT_ONCE = 500

/** Makes the HTML of a page. */
type RenderPage = (page: SitePage) => string

/** Makes a {@link RenderPage} for an archive whose site stands under the path prefix `base`, or is opened as files. */
export function pageRenderer(context: ViewContext, base: string, isOffline = false): RenderPage {
  const shared = sharedView(context, base, isOffline)
  const environment = makeEnvironment({ href: context.links.href, phrases: archivePhrases(context.archive) })
  sharedParts(environment, shared)
  return ({ file, template, view }) => {
    const html = environment.render(`views/${template}.njk`, { v: view() })
    return isOffline && file.endsWith('.html') ? offlinePage(html, { file, base: shared.base }) : html
  }
}

/** Context of rendering pages: their folder, the path prefix, the release they become, and the pages taken over. */
type Rendering = Pick<SiteOptions, 'outDir' | 'base' | 'isOffline' | 'hasStubs' | 'release' | 'share'> & {
  reuse: Reuser
}

/** Renders the pages of an archive, or of a share of it, into `outDir`, some hundreds at a time; gives the addresses of those that are listed. */
export async function renderPages(context: ViewContext, rendering: Rendering): Promise<string[]> {
  const { outDir, base, isOffline, hasStubs = true, release, reuse, share } = rendering
  const render = pageRenderer(context, base, isOffline)
  const urls: string[] = []
  const waiting: RenderedPage[] = []
  const add = async (page: SitePage): Promise<void> => {
    const { key, isKept } = reuse.file(page)
    if (isKept) return
    const tell = (html: string): string => (release?.note(page.file, html, key), html)
    waiting.push({ file: page.file, render: () => tell(render(page)) })
    if (waiting.length >= AT_ONCE) await writePages(waiting.splice(0), outDir)
  }
  for (const batch of listedBatches(context)) {
    if (batch.name !== '' && !isIn(share, batch.name)) continue
    const { kept, tell } = reuse.batch(batch)
    const own = kept ?? []
    if (!kept)
      for (const page of batch.pages()) {
        own.push(page.url)
        if (batch.name !== '' || isIn(share, page.file)) await add(page)
      }
    tell(own)
    urls.push(...own)
  }
  for (const page of otherPages(context, hasStubs)) if (isIn(share, page.file)) await add(page)
  if (waiting.length > 0) await (reuse.hasKept ? writeFewPages : writePages)(waiting, outDir)
  return urls
}
