import type { EngineName, SiteInfo } from '../../model/site.ts'
import type { BuildIndex } from '../engine.ts'

/** Loaders of the build side of each engine. A new engine is a folder, its name in `src/model/site.ts`, and one more line here. */
export const ENGINES: Readonly<Record<EngineName, () => Promise<BuildIndex>>> = {
  pagefind: async () => (await import('./pagefind/index/build.ts')).buildIndex,
  shards: async () => (await import('./shards/index/build.ts')).buildIndex,
}

/** Most articles for which Pagefind is quick: with more, its index takes most of a build and a first query hundreds of KiB. */
const MOST_FOR_PAGEFIND = 5000

/** The engine of an archive of so many articles: the one that site.yaml names, else by their number. */
export function engineFor(asked: SiteInfo['engine'], articles: number): EngineName {
  if (asked !== undefined && asked !== 'auto') return asked
  return articles > MOST_FOR_PAGEFIND ? 'shards' : 'pagefind'
}
