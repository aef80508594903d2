import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildArchive } from '../../../../src/archive/build.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { placesInTexts } from '../../../../src/search/places.ts'
import { makeArticle, paragraph, SITE } from '../../../site/fixture.ts'
import { readingEngine } from './reading-engine.ts'

const texts = [
  '堤上种柳，柳树成行，来看的人很多',
  '看护长期保险',
  '长期护里保险开办',
  '长期护理保险',
  '河边长期护理和保险都有',
  '堤岸新绿，今年的柳树',
]
const articles = texts.map((text, at) =>
  makeArticle(`2021-03-08-01-0${at + 1}`, { title: `第${at + 1}则`, body: [paragraph(text)] }),
)
const engine = readingEngine(buildArchive({ site: SITE, registrations: [], people: [], issues: {}, articles }).value)
const searcher = new Searcher(engine)

/** The texts that a query finds, by number. */
async function found(query: string): Promise<number[]> {
  const { hits } = await searcher.ask(query)
  const ids = await Promise.all(hits.map(async ({ row }) => (await engine.document(row)).id))
  return ids.map((id) => Number(id.slice(-2))).sort()
}

describe('words near to each other', () => {
  it('stand with at most so many units between them, in either order', async () => {
    assert.deepEqual(await found('堤 ~2 柳'), [1])
    assert.deepEqual(await found('柳树 ~7 堤岸'), [6])
    assert.deepEqual(await found('柳树 ~4 堤岸'), [])
    assert.deepEqual(await found('保险 ~0 护理'), [4])
    assert.deepEqual(await found('保险 ~1 护理'), [4, 5])
  })
  it('are both marked, and other words are asked besides', async () => {
    assert.deepEqual((await searcher.ask('保险 ~1 护理 河边')).phrases.sort(), ['保险', '护理', '河边'].sort())
    assert.deepEqual(await found('保险 ~1 护理 河边'), [5])
  })
})

describe('a word with one character wrong', () => {
  it('is found where it is asked for, and what stands in its stead is marked', async () => {
    assert.deepEqual(await found('长期护理保险'), [4])
    assert.deepEqual(await found('~长期护理保险'), [3, 4])
    assert.ok((await searcher.ask('~长期护理保险')).phrases.includes('长期护里保险'))
    assert.deepEqual(await found('~长期护理'), [3, 4, 5])
  })
  it('has but one, and of two characters none is another', async () => {
    assert.deepEqual(await found('~长理护险'), [])
    assert.deepEqual(await found('~柳叶'), [])
  })
})

describe('places of units', () => {
  it('are counted from the beginning of an entry, texts apart', async () => {
    const document = { ...(await engine.document(0)), headline: '甲乙', kicker: '乙丙', paragraphs: ['丙乙', '乙乙乙'] }
    const places = await placesInTexts(async () => document, ['乙'], [3])
    assert.deepEqual(
      [...places],
      [
        [6, [0, 4, 6, 7, 8]],
        [7, [1]],
      ],
    )
  })
})
