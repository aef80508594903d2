import type { OpenIndex } from '../engine.ts'
import { openEngine } from './open-engine.ts'
import { OpenedSearch } from './opened-search.ts'
import { pageParts } from './page-parts.ts'
import { SearchPage } from './search-page.ts'
import { Searcher } from './searcher.ts'

/** Starts the search page, and with its first results what puts them aside. */
function startPage(base: string, search: OpenedSearch): void {
  const [parts, place] = [pageParts(), document.getElementById('search-basket')]
  const page = new SearchPage(parts, base, search)
  const first = new MutationObserver(() => {
    first.disconnect()
    if (place && location.protocol !== 'file:')
      void page.later().then(({ startBasket }) => startBasket(place, parts.list, (most) => page.found(most)))
  })
  first.observe(parts.list, { childList: true })
  page.start()
}

/** Starts what a page has of search, the search page or the self-test, over an engine; where the site is stands in `<main data-base>`. */
export function startSearch<Own>(openIndex: OpenIndex<Own>): void {
  const base = document.querySelector('main')?.dataset['base'] ?? '/'
  const open = async (): Promise<Searcher> => new Searcher(await openEngine(base, openIndex))
  const search = new OpenedSearch(open)
  if (document.getElementById('search-form')) startPage(base, search)
  const test = document.getElementById('search-selftest')
  if (test) void import('./self-test-view.ts').then(({ startSelfTest }) => startSelfTest(test, search))
}
