import type { OpenIndex } from '../engine.ts'
import { openEngine } from './open-engine.ts'
import { OpenedSearch } from './opened-search.ts'
import { pageParts } from './page-parts.ts'
import { SearchPage } from './search-page.ts'
import { Searcher } from './searcher.ts'

/** Starts the search page over an engine; where the site is stands in `<main data-base>`. */
export function startSearch<Own>(openIndex: OpenIndex<Own>): void {
  const base = document.querySelector('main')?.dataset['base'] ?? '/'
  const open = async (): Promise<Searcher> => new Searcher(await openEngine(base, openIndex))
  new SearchPage(pageParts(), base, new OpenedSearch(open)).start()
}
