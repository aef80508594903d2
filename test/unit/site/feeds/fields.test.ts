import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLinks } from '../../../../src/site/links.ts'
import { DATA_FIELDS } from '../../../../src/site/feeds/fields.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

test('the data tell of every article whether its reporter signs with a pen name', () => {
  const [entry] = fixtureArchive().articles
  assert.ok(entry)
  const field = DATA_FIELDS.find(({ name }) => name === 'penName')
  const told = (article: typeof entry.article) => field?.value({ ...entry, article }, makeLinks('/', undefined))
  const { penName: _, ...article } = entry.article
  assert.equal(told({ ...article, penName: true }), true)
  assert.equal(told(article), false)
})
