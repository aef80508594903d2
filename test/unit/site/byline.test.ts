import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import type { Article } from '../../../src/model/article.ts'
import { bylinesOf, bylineTexts, leadersText } from '../../../src/site/byline.ts'
import { excerpt, leadOf, makeItem } from '../../../src/site/items.ts'
import { makeArticle, paragraph, SITE } from '../../site/fixture.ts'

function entryOf(fields: Partial<Article>) {
  const articles = [makeArticle('2023-05-08-01-01', fields)]
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value.articles[0]!
}
const leader = (name: string) => ({ id: name, name, role: '区领导' })

test('reporters come before contributors before photographers', () => {
  const entry = entryOf({ photographers: ['丙'], contributors: ['乙'], reporters: ['甲', '丁'] })
  assert.deepEqual(bylineTexts(entry), ['记者 甲、丁', '通讯员 乙', '摄影 丙'])
})

test('who wrote and photographed stands once', () => {
  const entry = entryOf({ photographers: ['东篱'], reporters: ['东篱'] })
  assert.deepEqual(bylineTexts(entry), ['东篱 摄影报道'])
  assert.deepEqual(bylinesOf(entry), [
    { before: '', people: [{ name: '东篱', url: '/reporters/dong-li/' }], after: '摄影报道' },
  ])
})

test('nobody named: the dateline, or nothing', () => {
  assert.deepEqual(bylineTexts(entryOf({ dateline: '本报讯' })), ['本报讯'])
  assert.deepEqual(bylineTexts(entryOf({})), [])
})

test('leaders: three names, then 等; an open list ends in 等 too', () => {
  assert.equal(leadersText(entryOf({ leaders: ['甲', '乙', '丙'].map(leader) })), '甲、乙、丙')
  assert.equal(leadersText(entryOf({ leaders: ['甲', '乙', '丙', '丁'].map(leader) })), '甲、乙、丙等')
  assert.equal(leadersText(entryOf({ leaders: [leader('甲')], leadersOpen: true })), '甲等')
  assert.equal(leadersText(entryOf({ leadersOpen: true })), '')
})

test('an item has its facts without empty ones', () => {
  const item = makeItem(entryOf({ reporters: ['甲'], leaders: [leader('乙')], body: [paragraph('河水清清')] }))
  assert.deepEqual(item.facts, ['记者 甲', '4字', '乙'])
})

test('the lead is the longest report, not the longest notice', () => {
  const long = entryOf({ kind: 'notice', body: [paragraph('通'.repeat(90))] })
  const [short, middle] = [entryOf({ body: [paragraph('短')] }), entryOf({ body: [paragraph('不短不长')] })]
  assert.equal(leadOf([long, short, middle]), middle)
  assert.equal(leadOf([long]), long)
  assert.equal(leadOf([]), undefined)
})

test('an excerpt begins with the dateline and is cut with an ellipsis', () => {
  const entry = entryOf({ dateline: '本报讯', body: [paragraph('河水清清两岸青青'), paragraph('又一段')] })
  assert.deepEqual(excerpt(entry, 1, 5), ['本报讯　河水清清…'])
  assert.deepEqual(excerpt(entry, 2, 50), ['本报讯　河水清清两岸青青', '又一段'])
})
