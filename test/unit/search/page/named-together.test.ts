import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, namesIn } from '../../../../src/search/page/named-together.ts'
import { nameCards } from '../../../../src/search/page/name-cards.ts'
import { readRequest } from '../../../../src/search/page/request.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { buildArchive } from '../../../../src/archive/build.ts'
import { ARTICLES, makeArticle, paragraph, PEOPLE, SITE } from '../../../site/fixture.ts'
import { readingEngine } from './reading-engine.ts'

const engine = readingEngine()
const searcher = new Searcher(engine)
const found = async (text: string): Promise<string[]> => {
  const { hits } = await answerOf(searcher, { ...readRequest('?sort=oldest'), text })
  return Promise.all(hits.map(async ({ row }) => (await engine.document(row)).id))
}

test('names are read however they are joined, and only where nothing else stands', async () => {
  const both = ['林晓川', '欧阳静']
  for (const text of ['林晓川 欧阳静', '林晓川、欧阳静', '林晓川和欧阳静', '林晓川欧阳静', '林晓川，欧阳静'])
    assert.deepEqual(await namesIn(engine, text), both, text)
  assert.deepEqual(await namesIn(engine, '林晓川 与 欧阳静 及 何平'), [...both, '何平'])
  for (const text of [
    '林晓川',
    '林晓川 调研',
    '“林晓川欧阳静”',
    '林晓川 -欧阳静',
    '林晓川 或 欧阳静',
    '林晓川 林晓川',
    '',
  ])
    assert.deepEqual(await namesIn(engine, text), [], text)
})

test('articles that name both are found, also by their leaders', async () => {
  for (const text of ['林晓川 欧阳静', '林晓川、欧阳静', '欧阳静和林晓川'])
    assert.deepEqual(await found(text), ['undated-attic-01-01'], text)
  assert.deepEqual(await found('方一鸣、唐果'), ['2023-05-08-01-01'])
})

test('an article whose leaders alone have a name is among those that name both, and the answer says so', async () => {
  const leaders = [{ id: 'lin-xiaochuan', name: '林小川', role: '区长' }]
  const body = [paragraph('林小川看望河工，何平参加。')]
  const articles = [...ARTICLES, makeArticle('2022-12-26-01-02', { leaders, body })]
  const archive = buildArchive({ site: SITE, articles, registrations: [], people: PEOPLE, issues: {} }).value
  const { hits, forms, phrases } = await answerOf(new Searcher(readingEngine(archive)), readRequest('?q=林晓川和何平'))
  assert.equal(hits.length, 2)
  assert.deepEqual(phrases, ['林晓川', '何平'])
  assert.deepEqual(
    forms.map(({ kind, text, articles: count }) => [kind, text, count]),
    [['named', '林晓川 何平', 2]],
  )
})

test('a name leads to its page, a column to its articles, a place to headlines with it', async () => {
  const cards = async (text: string): Promise<string[]> => (await nameCards(searcher, text)).map(({ path }) => path)
  assert.deepEqual(await cards('林晓川'), ['leaders/lin-xiaochuan/'])
  assert.deepEqual(await cards('方一鸣'), ['reporters/fang-yiming/'])
  assert.deepEqual(await cards('何平'), ['people/#he-ping'])
  assert.deepEqual(await cards('柳河区行政服务中心'), [`search/?q=${encodeURIComponent('标题:柳河区行政服务中心')}`])
  assert.deepEqual(await cards('河道'), [])
})
