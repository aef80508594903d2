import { OpenedSearch, type Answering } from './opened-search.ts'
import { pageParts } from './page-parts.ts'
import { SearchPage } from './search-page.ts'

/** Starts the search page, and with its first results what puts them aside. */
function startPage(base: string, search: OpenedSearch): void {
  const [parts, place] = [pageParts(), document.getElementById('search-basket')]
  const page = new SearchPage(parts, base, search)
  const first = new MutationObserver(() => {
    first.disconnect()
    void page.later().then(({ rememberLeaving, startBasket }) => {
      rememberLeaving(parts.list)
      if (place && location.protocol !== 'file:') startBasket(place, parts.list, (most) => page.found(most))
    })
  })
  first.observe(parts.list, { childList: true })
  page.start()
}

/** Starts what a page has of search, the search page or the self-test; `load` gives the script that answers, over an engine. Where the site is stands in `<main data-base>`. */
export function startSearch(load: () => Promise<Answering>): void {
  const base = document.querySelector('main')?.dataset['base'] ?? '/'
  const search = new OpenedSearch(load, base)
  if (document.getElementById('search-form')) startPage(base, search)
  const test = document.getElementById('search-selftest')
  if (test) void import('./self-test-view.ts').then(({ startSelfTest }) => startSelfTest(test, search))
}
