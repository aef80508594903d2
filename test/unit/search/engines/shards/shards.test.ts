import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { IndexContext, WordIndex } from '../../../../../src/search/engine.ts'
import { openIndex } from '../../../../../src/search/engines/shards/browser/open.ts'
import type { ShardFacts } from '../../../../../src/search/engines/shards/format.ts'
import { buildIndex } from '../../../../../src/search/engines/shards/index/build.ts'
import { unitsOf } from '../../../../../src/search/fold.ts'
import type { SearchDocument } from '../../../../../src/search/format.ts'
import { contentOf } from '../../../../../src/search/index/content.ts'
import { placesInTexts } from '../../../../../src/search/places.ts'
import type { PartLoader } from '../../../../../src/search/parts/load.ts'
import { loadTraditional } from '../../../../../src/search/traditional.ts'
import { absentStrings, drawnStrings } from '../../../../browser/drawn-queries.ts'
import { scan, scanHeadlines } from '../../../../browser/linear-scan.ts'
import { inventedArchive, NEAR_HITS, NEAR_MISSES } from '../../../../browser/search-archive.ts'
import { scannedArticle } from '../../../../browser/search-site.ts'

/** An index in memory: its files, and what opens it. */
async function built(
  documents: readonly SearchDocument[],
  document = async (row: number) => documents[row],
): Promise<{ files: Map<string, Uint8Array>; index: WordIndex }> {
  const files = new Map<string, Uint8Array>()
  const emit = async ({ path, content }: { path: string; content: Uint8Array }) => void files.set(path, content)
  const manifestOf = (own: ShardFacts) => ({ own, articles: documents.length })
  const keys = documents.map((document) => JSON.stringify(document))
  const made = (from = 0, to = keys.length) => documents.slice(from, to)
  const own = (await buildIndex({ documents: { keys, made }, version: 'v', emit, keep: () => false })) as ShardFacts
  const load = (async (name, open) => open?.(files.get(name.file) ?? new Uint8Array(), name)) as PartLoader
  const context = {
    base: '/',
    manifest: manifestOf(own),
    load,
    store: { document },
  } as unknown as IndexContext<ShardFacts>
  return { files, index: openIndex(context) }
}

const archive = inventedArchive()
const documents = contentOf(archive).documents.made()
const articles = archive.articles.map(scannedArticle)

async function expectTrue(index: WordIndex, queries: readonly string[]): Promise<number> {
  let found = 0
  for (const query of queries) {
    const hits = await index.search(unitsOf(query))
    const ids = (some: typeof hits): string[] => some.map(({ row }) => documents[row]?.id ?? '').sort()
    assert.deepEqual(ids(hits), [...scan(articles, query)].sort(), `found for ${JSON.stringify(query)}`)
    const heads = ids(hits.filter(({ inTitle }) => inTitle))
    assert.deepEqual(heads, [...scanHeadlines(articles, query)].sort(), `headlines for ${JSON.stringify(query)}`)
    found += Math.min(1, hits.length)
  }
  return found
}

describe('the engine of shards', () => {
  before(loadTraditional)

  it('finds what a linear scan finds, headlines included, and nothing else', async () => {
    const { index } = await built(documents)
    const texts = archive.articles.flatMap(({ article }) => article.body.map(({ text }) => text))
    assert.ok((await expectTrue(index, drawnStrings(texts, 400, 17))) > 200)
    assert.equal(await expectTrue(index, absentStrings(texts, articles, 150)), 0)
    assert.equal(await expectTrue(index, NEAR_MISSES), 0)
    assert.equal(await expectTrue(index, NEAR_HITS), NEAR_HITS.length)
    const units = [...new Set(texts.flatMap(unitsOf))].slice(0, 200)
    assert.equal(await expectTrue(index, units), units.length)
    assert.deepEqual(await index.search([]), [])
  })

  it('knows the places of units as the texts have them', async () => {
    const { index } = await built(documents)
    const document = async (row: number) => documents[row] as SearchDocument
    const texts = archive.articles.flatMap(({ article }) => article.body.map(({ text }) => text))
    for (const string of drawnStrings(texts, 60, 19)) {
      const units = unitsOf(string)
      const rows = new Set((await index.search(units)).map(({ row }) => row))
      assert.deepEqual(await index.places(units, rows), await placesInTexts(document, units, rows), string)
    }
  })

  it('writes the same files twice', async () => {
    const [one, two] = [await built(documents), await built(documents)]
    assert.deepEqual(two.files, one.files)
    assert.ok(one.files.size > 2)
  })

  it('indexes only the last articles anew with one more, in few files, and finds those of all', async () => {
    const last = documents[documents.length - 1] as SearchDocument
    const year = Array.from({ length: 1401 }, (_, at) => ({ ...last, id: String(at), headline: `共有第${at}篇` }))
    const [one, more] = [await built(year.slice(0, 1400)), await built(year)]
    const changed = [...more.files].filter(([path, bytes]) => !Buffer.from(one.files.get(path) ?? []).equals(bytes))
    assert.ok(changed.length > 0 && changed.length <= 64, String(changed.length))
    const rows = async (query: string) => (await more.index.search(unitsOf(query))).map(({ row }) => row)
    assert.deepEqual(
      (await rows('共有')).sort((a, b) => a - b),
      year.map((_, row) => row),
    )
    for (const row of [0, 1023, 1024, 1400]) assert.deepEqual(await rows(`第${row}篇`), [row])
  })

  it('finds a phrase in many articles by its positions, without their texts', async () => {
    const one = documents[0] as SearchDocument
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...one,
      id: String(at),
      headline: at % 3 === 0 ? '甲乙丙丁' : '丙丁甲乙',
      paragraphs: ['甲乙。', at % 2 === 0 ? '乙丙丁戊' : '丙丁'],
    }))
    const { index } = await built(many, async () => Promise.reject(new Error('no text')))
    const rows = async (query: string) => (await index.search(unitsOf(query))).map(({ row }) => row)
    const every = (step: number) => many.flatMap((_, row) => (row % step === 0 ? [row] : []))
    assert.deepEqual(await rows('甲乙丙丁'), every(3))
    assert.deepEqual(await rows('乙丙丁戊'), every(2))
    assert.deepEqual(await rows('甲乙乙丙'), [])
  })

  it('bounds files of frequent keys, and finds all articles of these', async () => {
    const one = documents[0] as SearchDocument
    const many = Array.from({ length: 17_000 }, (_, at) => ({
      ...one,
      id: String(at),
      headline: '甲乙丙',
      paragraphs: ['丙丁戊'],
    }))
    const { files, index } = await built(many)
    assert.equal((await index.search(['甲', '乙', '丙'])).length, 17_000)
    assert.equal((await index.search(['丁'])).length, 17_000)
    assert.deepEqual(await index.search(['乙', '丙', '丁']), [])
    assert.ok([...files.values()].every(({ length }) => length < 64 * 1024))
  })

  it('indexes no article at all', async () => {
    assert.deepEqual(await (await built([])).index.search(['甲', '乙']), [])
  })
})
