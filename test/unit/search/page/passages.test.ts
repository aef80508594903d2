import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chanceFrom, below, oneOf, type Chance } from '../../../../scripts/bench/chance.ts'
import { benchArchive } from '../../../../scripts/bench/search/archive.ts'
import { madeArticles } from '../../../../scripts/bench/search/made.ts'
import type { SearchEngine } from '../../../../src/search/engine.ts'
import { unitsOf } from '../../../../src/search/fold.ts'
import { segmentsOf } from '../../../../src/search/format.ts'
import { contentOf } from '../../../../src/search/index/content.ts'
import { aligned, runsOf } from '../../../../src/search/page/alignment.ts'
import { passagesLike } from '../../../../src/search/page/passages.ts'
import { readingEngine } from './reading-engine.ts'

const documents = contentOf(benchArchive(madeArticles(400, 5))).documents.made()
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** An engine over the made articles that knows pairs alone. */
function pairEngine(): SearchEngine {
  const pairs = new Map<string, Set<number>>()
  documents.forEach((document, row) => {
    for (const units of segmentsOf(document).map(unitsOf))
      units.slice(1).forEach((unit, at) => {
        const key = `${units[at] ?? ''} ${unit}`
        pairs.set(key, (pairs.get(key) ?? new Set()).add(row))
      })
  })
  return {
    ...readingEngine(),
    coverage: { articles: documents.length, pages: 0, reviewed: 0, months: [], officeEnds: '' },
    search: async (units) => [...(pairs.get(units.join(' ')) ?? [])].map((row) => ({ row, inTitle: false })),
    document: async (row) => documents[row] ?? assert.fail(String(row)),
  }
}

const segments = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment)
const vocabulary = documents
  .flatMap(({ paragraphs }) => paragraphs.flatMap(segments))
  .filter((word) => /\p{L}/u.test(word))

/** A sentence with two to four of its words changed for others. */
function halfRemembered(chance: Chance, sentence: string): string {
  const words = segments(sentence)
  const places = [...words.keys()].filter((at) => /\p{L}/u.test(words[at] ?? ''))
  for (let left = 2 + below(chance, 3); left > 0; left--) {
    const [at = 0] = places.splice(below(chance, places.length), 1)
    words[at] = oneOf(chance, vocabulary)
  }
  return words.join('')
}

describe('sentences like one that stands nowhere', () => {
  const engine = pairEngine()

  it('finds 95 of 100 sentences of which two to four words are others', async () => {
    const chance = chanceFrom(8)
    let found = 0
    for (let at = 0; at < 100; at++) {
      const row = below(chance, documents.length)
      const sentences = (documents[row]?.paragraphs ?? []).flatMap((text) => text.split('。'))
      const sentence = oneOf(
        chance,
        sentences.filter((text) => unitsOf(text).length >= 12),
      )
      const like = await passagesLike(engine, halfRemembered(chance, sentence))
      if (like.some(({ document }) => document === documents[row])) found++
    }
    assert.ok(found >= 95, `${found}`)
  })

  it('gives nothing for characters put together by chance', async () => {
    const chance = chanceFrom(9)
    const characters = [...vocabulary.join('')]
    for (let at = 0; at < 100; at++) {
      const text = Array.from({ length: 6 + below(chance, 25) }, () => oneOf(chance, characters)).join('')
      assert.deepEqual(await passagesLike(engine, text), [], text)
    }
  })

  it('gives nothing for few units, for none, and for what no article holds', async () => {
    for (const text of ['', '，。', '林晓山', 'zz qq xx', '龘'.repeat(500)])
      assert.deepEqual(await passagesLike(engine, text), [])
  })

  it('gives the sentence as printed, with the pieces that are alike', async () => {
    const document = {
      ...(documents[0] ?? assert.fail()),
      paragraphs: ['开头一句。昨天，堤上的柳树全部发了新芽！末一句。'],
    }
    const one: SearchEngine = {
      ...engine,
      search: async () => [{ row: 0, inTitle: false }],
      document: async () => document,
    }
    const [like] = await passagesLike(
      { ...one, coverage: { ...one.coverage, articles: 50 } },
      '昨日堤上的柳树全发了新芽',
    )
    assert.equal(like?.sentence, '昨天，堤上的柳树全部发了新芽！')
    assert.deepEqual(like?.alike, ['堤上的柳树全', '发了新芽'])
  })
})

describe('rows of units laid side by side', () => {
  it('are alike where they have the same units in order', () => {
    const { places, score } = aligned([...'甲乙丙丁戊'], [...'子甲乙丑丁戊寅'])
    assert.deepEqual(places, [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ])
    assert.equal(score, 7)
  })
  it('have runs of two units or more', () => {
    assert.deepEqual(
      runsOf([
        [0, 0],
        [2, 3],
        [3, 4],
        [5, 5],
      ]),
      [
        [
          [2, 3],
          [3, 4],
        ],
      ],
    )
    assert.deepEqual(aligned([], ['甲']), { places: [], score: 0 })
  })
})
