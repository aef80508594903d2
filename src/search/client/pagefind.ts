import { INDEX_LANGUAGE, PAGEFIND_DIR } from '../format.ts'
import { pairsOf } from '../pairs.ts'
import type { PagefindInstance, PagefindResult } from './pagefind-api.ts'

interface PagefindModule {
  createInstance(options: { metaCacheTag: string }): PagefindInstance
}

/**
 * Creates the instance while the page says it has no language: Pagefind reads it from there alone, and would cut a
 * Chinese page's queries into dictionary words. Nothing may be awaited between the two settings.
 */
function createWithoutLanguage(module: PagefindModule, version: string): PagefindInstance {
  const root = document.documentElement
  const language = root.lang
  root.lang = INDEX_LANGUAGE
  try {
    return module.createInstance({ metaCacheTag: version })
  } finally {
    root.lang = language
  }
}

/** Loads Pagefind from under `base` for the index of that version. Refused when the script cannot be had. */
export async function openPagefind(base: string, version: string): Promise<PagefindInstance> {
  const module = (await import(`${base}${PAGEFIND_DIR}pagefind.js`)) as PagefindModule
  return createWithoutLanguage(module, version)
}

/** Pagefind's matches for two or more consecutive units, in no particular order; positions of the first place. */
export async function searchPhrase(pagefind: PagefindInstance, units: readonly string[]): Promise<PagefindResult[]> {
  const { results } = await pagefind.search(`"${pairsOf(units).join(' ')}"`)
  return results
}
