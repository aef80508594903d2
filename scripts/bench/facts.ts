// Cost of reading the facts out of an article, recogniser by recogniser, beside all that comes before it: pages of an
// archive folder (`--content DIR`), each measured `ROUNDS` times after a warm-up.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { groupArticles } from '../../src/articles/group.ts'
import { blocksOf } from '../../src/blocks/blocks.ts'
import { factsOf, RECOGNISERS } from '../../src/facts/facts.ts'
import { articleText } from '../../src/facts/text.ts'
import { openArchive } from '../../src/files/open-archive.ts'
import { loadRawPage } from '../../src/files/raw-pages.ts'
import { authorityOf } from '../../src/people/authority.ts'
import { readLines } from '../../src/read/lines.ts'

const ROUNDS = 5
const { values } = parseArgs({ options: { content: { type: 'string', default: 'content' } } })
const contentDir = path.resolve(values.content)
const archive = openArchive(contentDir).value
if (archive === null) {
  console.error(`${values.content}：打不开这个资料文件夹，先运行 npm run ingest -- --dry-run 看原因。 [usage]`)
  process.exit(2)
}
const { blocks: blockContext, facts } = archive.setting.read
const pages = [...archive.issues.values()].flat().flatMap((page) => {
  const { value } = loadRawPage(contentDir, page)
  return value ? [{ bytes: value.bytes, file: page.file }] : []
})
const draftsOf = ({ bytes, file }: (typeof pages)[number]): ReturnType<typeof groupArticles>['articles'] =>
  groupArticles(blocksOf(readLines(bytes, file).value, blockContext)).articles
const drafts = pages.flatMap(draftsOf)
const { names: known, rejected } = authorityOf(facts.people)
const looks = drafts.map(articleText).map((text) => {
  const evidence = { page: text.all, known, rejected }
  return text.paragraphs.map((part, paragraph) => ({
    part,
    where: 'body' as const,
    paragraph,
    text,
    context: facts,
    evidence,
  }))
})

function tell(what: string, work: () => unknown): void {
  work()
  const begin = performance.now()
  for (let round = 0; round < ROUNDS; round++) work()
  const each = ((performance.now() - begin) / ROUNDS / drafts.length) * 1000
  console.log(`${what.padEnd(24)}${each.toFixed(0).padStart(6)} µs an article`)
}

console.log(`${pages.length} pages, ${drafts.length} articles`)
tell('lines, blocks, articles', () => pages.map(draftsOf))
tell('facts, all of them', () => drafts.map((draft) => factsOf(draft, facts)))
for (const recogniser of RECOGNISERS)
  tell(`  ${recogniser.id}`, () => looks.map((paragraphs) => paragraphs.map((look) => recogniser.find(look))))
