import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { UserConfig } from '@11ty/eleventy'
import { TEMPLATES } from './environment.ts'

/** A file that Eleventy is to write: its path in the site, with forward slashes, and its text, made when it is its turn. */
export interface RenderedPage {
  file: string
  render: () => string
}

/** Data that Eleventy hands to the functions of {@link PAGES}. */
interface PageData {
  key: number
}

/** The one template: it paginates over the numbers of pages, so that nothing in a view can be taken for a template or copied. */
const template = (pages: readonly RenderedPage[]): Record<string, unknown> => ({
  data: {
    keys: [...pages.keys()],
    pagination: { data: 'keys', size: 1, alias: 'key' },
    permalink: ({ key }: PageData) => pages[key]?.file,
    eleventyExcludeFromCollections: true,
  },
  render: ({ key }: PageData) => pages[key]?.render(),
})

/** A path as Eleventy wants it: relative to the working directory, with forward slashes; another drive stays absolute. */
function fromHere(target: string): string {
  return path.relative(process.cwd(), target).replaceAll('\\', '/') || '.'
}

/** Registers with Eleventy what the site is made of: JavaScript templates alone, and nothing that Git says of them. */
export function registerSite(config: UserConfig): void {
  config.setTemplateFormats(['11ty.js'])
  config.setUseGitIgnore(false)
}

/** The problem that Eleventy met, without the errors that it wraps around it. */
const metBy = (problem: unknown): unknown =>
  problem instanceof Error && 'originalError' in problem ? metBy(problem.originalError) : problem

/**
 * Renders pages with Eleventy and writes them into `outDir`. It holds all of them until the last is written: hand it
 * some hundreds at a time. The registration of
 * `.eleventy.ts` is handed over as a function, for Eleventy cannot load a file from a folder with `#` or `%` in its name. Throws
 * the problem that was met, of the system too.
 */
export async function writePages(pages: readonly RenderedPage[], outDir: string): Promise<void> {
  const { default: Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(fromHere(path.join(TEMPLATES, 'views')), fromHere(outDir), {
    source: 'script',
    quietMode: true,
    configPath: '',
    config: (config: UserConfig) => {
      registerSite(config)
      config.addTemplate('pages.11ty.js', template(pages))
    },
  })
  eleventy.disableLogger()
  await eleventy.write().catch((problem: unknown) => {
    throw metBy(problem)
  })
}

/** Writes pages as Eleventy does, without it: it takes longer to start than the few pages of an edited article to be rendered. */
export async function writeFewPages(pages: readonly RenderedPage[], outDir: string): Promise<void> {
  for (const { file, render } of pages) {
    const target = path.join(outDir, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, render())
  }
}
