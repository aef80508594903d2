import { pageParts } from '../../src/search/client/page-parts.ts'
import { SearchPage } from '../../src/search/client/search-page.ts'
import { allowOnlyWorker } from '../../src/search/client/trusted-types.ts'

const base = document.querySelector('main')?.dataset['base'] ?? '/'

allowOnlyWorker(base)
new SearchPage(pageParts(), base).start()
