// Builds our index of a file of articles into a folder; a process of its own, so that its memory can be measured.
import { bundleSearchPage } from '../../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../../src/search/index/write.ts'
import { benchArchive } from './archive.ts'
import { readArticles } from './articles.ts'

const [file = '', outDir = ''] = process.argv.slice(2)
const messages = await writeSearchIndex(benchArchive(await readArticles(file)), outDir)
await bundleSearchPage(outDir)
for (const { what } of messages) console.error(what)
process.exitCode = messages.length === 0 ? 0 : 1
