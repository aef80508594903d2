import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { similarArticles } from '../../../src/archive/similar.ts'
import type { PagesMade } from '../../../src/site/release.ts'
import { similarLists } from '../../../src/site/similar-lists.ts'
import { makeArticle, paragraph, SITE } from '../../site/fixture.ts'

const PLACES = ['枫林公园']
/** Two articles alike among many others; the first has `more` in its text, the second a headline. */
function entries(more: string, title = '其二') {
  const others = Array.from({ length: 40 }, (_, at) => makeArticle(`2023-05-08-02-${at + 10}`, { title: `甲${at}` }))
  const articles = [
    makeArticle('2023-05-08-01-01', { title: '其一', body: [paragraph(`推进“一张图”建设。${more}`)], places: PLACES }),
    makeArticle('2023-05-08-01-02', { title, body: [paragraph('再看“一张图”。')], places: PLACES }),
    ...others,
  ]
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value.articles
}

const none = (): PagesMade => ({ batches: {} })

/** The lists of a release that goes on from another one; what it keeps in `made`. */
function released(more: string, last: PagesMade, title?: string) {
  const [articles, made] = [entries(more, title), none()]
  return { articles, made, lists: similarLists(articles, { last, made }) }
}

test('as long as the words are the same, what the last release had is taken over, of the articles as they are now', () => {
  const first = released('', none())
  const again = released('。', first.made)
  assert.equal(again.made.similar, first.made.similar)
  assert.deepEqual([...again.lists], [...similarArticles(again.articles)])
  const [found] = again.lists.get('2023-05-08-01-01') ?? []
  assert.equal(found?.entry, again.articles[1])
})

test('other words, or other articles, are looked at anew', () => {
  const first = released('', none())
  for (const next of [released('“一张图”与河道。', first.made), released('', first.made, '其二“水闸”')]) {
    assert.notEqual(next.made.similar?.key, first.made.similar?.key)
    assert.deepEqual([...next.lists], [...similarArticles(next.articles)])
  }
})
