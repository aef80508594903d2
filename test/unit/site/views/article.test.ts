import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLinks } from '../../../../src/site/links.ts'
import { articleBatches } from '../../../../src/site/views/article-drafts.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
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
