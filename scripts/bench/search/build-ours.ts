// Builds our index of a file of articles into a folder; a process of its own, so that its memory can be measured.
import { SEARCH_ENGINES } from '../../../src/model/site.ts'
import { bundleSearchPage } from '../../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../../src/search/index/write.ts'
import { benchArchive } from './archive.ts'
import { readArticles } from './articles.ts'

const [file = '', outDir = '', name = ''] = process.argv.slice(2)
const engine = SEARCH_ENGINES.find((each) => each === name) ?? 'pagefind'
const messages = await writeSearchIndex(benchArchive(await readArticles(file)), outDir, { engine })
await bundleSearchPage(outDir, engine)
for (const { what } of messages) console.error(what)
process.exitCode = messages.length === 0 ? 0 : 1
