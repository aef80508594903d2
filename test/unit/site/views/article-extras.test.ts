import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PrintedArticle } from '../../../../src/model/printed.ts'
import { makeLinks } from '../../../../src/site/links.ts'
import { makePhrases } from '../../../../src/site/phrases.ts'
import { articleExtras } from '../../../../src/site/views/article-extras.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

/** True when a page with this print of its article lets readers choose between both forms. */
function hasBothForms(printed: PrintedArticle | undefined): boolean {
  const archive = fixtureArchive()
  const [entry] = archive.articles
  assert.ok(entry)
  const frame = {
    archive,
    links: makeLinks('/', undefined),
    printed: new Map(printed && [[entry.article.id, printed]]),
  }
  const context = { frame, phrases: makePhrases([]), similar: [] }
  return articleExtras(context as unknown as Parameters<typeof articleExtras>[0], entry).bothForms
}

test('both forms are offered where a character was repaired or a line stands outside the texts, else not', () => {
  const repair = { kind: 'width', at: 0, before: '１', after: '1' } as const
  assert.equal(hasBothForms({ body: [{ text: '11月', line: 5, repairs: [repair] }], lines: [] }), true)
  assert.equal(hasBothForms({ body: [], lines: [{ text: '记者 王芳', line: 3, before: 0 }] }), true)
  assert.equal(hasBothForms({ body: [{ text: '11月', line: 5, repairs: [] }], lines: [] }), false)
  assert.equal(hasBothForms(undefined), false)
})
