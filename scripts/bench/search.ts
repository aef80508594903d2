// What the search index of many articles costs: this archive's articles under as many ids as asked (1000), sentences shuffled.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readArchive } from '../../src/cli/run-build.ts'
import type { Archive, ArchiveArticle } from '../../src/model/archive.ts'
import { filesOf } from '../../src/publish/tree.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { countAsked, measure } from './measure.ts'

/** A repeatable order: the same number for the same sentence and article in every run. */
function rank(text: string, seed: number): number {
  return [...text].reduce((sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0, seed)
}

function variant(entry: ArchiveArticle, n: number): ArchiveArticle {
  const body = entry.article.body.map((block) => {
    const sentences = block.text.split(/(?<=。)/)
    return { ...block, text: sentences.sort((a, b) => rank(a, n * 7919) - rank(b, n * 7919)).join('') }
  })
  const id = `${entry.article.id}-${n}`
  return { ...entry, url: `${entry.url}${n}/`, article: { ...entry.article, id, body } }
}

function enlarged(archive: Archive, count: number): Archive {
  const all = archive.articles
  const articles = Array.from({ length: count }, (_, n) => variant(all[n % all.length] as ArchiveArticle, n))
  return { ...archive, articles }
}

const count = countAsked(1000)
const { value: archive } = await readArchive('content')
if (archive === null || archive.articles.length === 0) throw new Error('content/ holds no articles: run npm run ingest')
const outDir = mkdtempSync(path.join(tmpdir(), 'bench-search-'))
try {
  await measure('articles indexed', count, () => writeSearchIndex(enlarged(archive, count), outDir))
  const files = await filesOf(outDir)
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(outDir, file)).size, 0)
  console.log(`index: ${files.length} files, ${(bytes / 2 ** 20).toFixed(1)} MB`)
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
