import { makeEnvironment } from './environment.ts'
import { listedPages, otherPages } from './pages.ts'
import type { SitePage } from './pages.ts'
import { archivePhrases } from './phrases.ts'
import { sharedView } from './shared.ts'
import type { ViewContext } from './views/context.ts'
import { writePages } from './write-pages.ts'
import type { RenderedPage } from './write-pages.ts'

/** How many pages are rendered at a time: what they are made of is forgotten after them. */
const AT_ONCE = 500

/** Makes the HTML of a page. */
export type RenderPage = (page: SitePage) => string

/** Makes a {@link RenderPage} for an archive whose site stands under the path prefix `base`. */
export function pageRenderer(context: ViewContext, base: string): RenderPage {
  const shared = sharedView(context, base)
  const environment = makeEnvironment({ href: context.links.href, phrases: archivePhrases(context.archive) })
  return ({ template, view }) => environment.render(`views/${template}.njk`, { v: view, shared })
}

/** Where pages are written, the path prefix they stand under, and who is told of each. */
interface SiteFolder {
  outDir: string
  base: string
  onFile?: (file: string, text: string) => void
}

/** Renders all pages of an archive into `outDir`, some hundreds at a time; gives the addresses of those that are listed. */
export async function renderPages(context: ViewContext, site: SiteFolder): Promise<string[]> {
  const render = pageRenderer(context, site.base)
  const urls: string[] = []
  const waiting: RenderedPage[] = []
  const add = async (page: SitePage): Promise<void> => {
    const tell = (html: string): string => (site.onFile?.(page.file, html), html)
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
