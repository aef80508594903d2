import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { similarArticles } from '../../../src/archive/similar.ts'
import type { Article } from '../../../src/model/article.ts'
import { makeArticle, paragraph, SITE } from '../../site/fixture.ts'

const plain = (at: number): Article =>
  makeArticle(`2023-05-08-02-${String(at).padStart(2, '0')}`, { title: null, displayTitle: `甲${at}` })

const ARTICLES = [
  makeArticle('2023-05-08-01-01', { title: '其一', body: [paragraph('推进“一张图”建设。')], places: ['枫林公园'] }),
  makeArticle('2023-05-08-01-02', { title: '其二', body: [paragraph('再看“一张图”。')], places: ['枫林公园'] }),
  makeArticle('2023-05-08-01-03', { title: '其三', body: [paragraph('“一张图”之外。')] }),
  ...Array.from({ length: 40 }, (_, at) => plain(at + 1)),
]

function similar(articles: readonly Article[]): ReturnType<typeof similarArticles> {
  const { value } = buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} })
  return similarArticles(value.articles)
}

test('those that share more, and rarer things, come first; what is shared is told', () => {
  const found = similar(ARTICLES).get('2023-05-08-01-01') ?? []
  assert.equal(found[0]?.entry.article.id, '2023-05-08-01-02')
  assert.deepEqual([...(found[0]?.shared ?? [])].sort(), ['一张图', '枫林公园'].sort())
})

test('the order of the files does not matter, and none is like itself', () => {
  const [one, other] = [similar(ARTICLES), similar([...ARTICLES].reverse())]
  const told = (lists: typeof one): string[] =>
    [...lists].map(([id, list]) => `${id} ${list.map(({ entry }) => entry.article.id).join(' ')}`).sort()
  assert.deepEqual(told(one), told(other))
  for (const [id, list] of one) assert.ok(list.every(({ entry }) => entry.article.id !== id))
})

test('one word in common, or words that many have, are nothing alike; three at most are named', () => {
  const lists = similar([
    ...ARTICLES,
    ...['01', '03', '06', '08', '10'].map((month) =>
      makeArticle(`2023-${month}-15-01-01`, { title: `其${month}`, body: [paragraph('“水闸”“堤岸”“柳树”都已修好。')] }),
    ),
  ])
  const of = (id: string): string[] => (lists.get(id) ?? []).map(({ entry }) => entry.article.id)
  assert.deepEqual(of('2023-05-08-01-03'), [])
  assert.deepEqual(of('2023-06-15-01-01').length, 3)
})

test('nothing in common is nothing alike', () => {
  assert.deepEqual(similar(ARTICLES).get('2023-05-08-02-01'), [])
})

test('a new issue changes the lists of those alone that had nothing after them', () => {
  const of = (weeks: number): Article[] =>
    Array.from({ length: weeks }, (_, week) =>
      [1, 2, 3].map((n) =>
        makeArticle(`2023-${String(1 + week).padStart(2, '0')}-02-01-0${n}`, {
          title: `第${week}${n}件`,
          body: [paragraph(`说的是“河道${week % 6}${n}”和“水闸${week % 6}${n}”。`)],
        }),
      ),
    ).flat()
  const told = (weeks: number): Map<string, string[]> =>
    new Map([...similar(of(weeks))].map(([id, list]) => [id, list.map(({ entry }) => entry.article.id)]))
  const [before, after] = [told(11), told(12)]
  const changed = [...before].filter(([id, list]) => list.join() !== after.get(id)?.join())
  for (const [id, list] of changed) assert.deepEqual(after.get(id)?.slice(0, -1), list, 'one that follows is added')
  assert.ok(changed.length < before.size / 2)
  const first = after.get('2023-01-02-01-01') ?? []
  assert.ok((first.at(-1) ?? '') > '2023-01-03', 'an old article names one that followed')
})
