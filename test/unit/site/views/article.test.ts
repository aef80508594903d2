import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLinks } from '../../../../src/site/links.ts'
import { articleBatches } from '../../../../src/site/views/article-drafts.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
import { railText, type ArticlePlace } from '../../../../src/site/views/rail.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

const context = { archive: fixtureArchive(), links: makeLinks('/', undefined) }

test('an article leads to those before and after it on its page, the first and the last of a page to none', () => {
  const views = [...viewsOf(articleBatches(context))].filter(({ head }) => head.url.startsWith('/2023/05/08/'))
  assert.deepEqual(
    views.map(({ previous, next }) => [previous.url, next.url]),
    [
      [undefined, '/2023/05/08/01-02/'],
      ['/2023/05/08/01-01/', undefined],
      [undefined, undefined],
    ],
  )
})

test('the line beside the text says a page in numerals, one of a section or of two pages as it is printed', () => {
  const issue = { date: '2023-05-08', dateStatus: 'given' }
  const place = (page: { number: string; last?: string }): ArticlePlace =>
    ({ issue, page, count: 3, before: undefined, after: undefined }) as unknown as ArticlePlace
  const told = [{ number: '01' }, { number: 'a01' }, { number: '12', last: '13' }].map((page) =>
    railText('文库', place(page), 2).split('　').at(-2),
  )
  assert.deepEqual(told, ['第一版', '第A01版', '第12—13版'])
})
