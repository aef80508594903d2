import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterCount } from '../../../src/compose/gist.ts'
import { freeName, parentsOfArticleUrl, wantedIssueUrl } from '../../../src/archive/urls.ts'
import { partsOfId } from '../../../src/model/id.ts'

test('an id tells issue, page and number', () => {
  assert.deepEqual(partsOfId('undated-attic-01-03'), { issue: 'undated-attic', page: '01', number: '03' })
  assert.deepEqual(partsOfId('2023-05-08-12-103'), { issue: '2023-05-08', page: '12', number: '103' })
  assert.equal(partsOfId('2023'), undefined)
  assert.equal(partsOfId('Undated-01-03'), undefined)
})

test('an issue without a day has a URL from its key', () => {
  assert.equal(wantedIssueUrl('2023-05-08', '2023-05-08'), '/2023/05/08/')
  assert.equal(wantedIssueUrl('undated-attic', undefined), '/undated/attic/')
  assert.equal(wantedIssueUrl('undated-', undefined), '/undated/undated-/')
  assert.equal(wantedIssueUrl('attic', undefined), '/undated/attic/')
})

test('a name that is taken is numbered from 2', () => {
  assert.equal(freeName('/2023/05/08/', new Set()), '/2023/05/08/')
  assert.equal(freeName('/2023/05/08/', new Set(['/2023/05/08/', '/2023/05/08-2/'])), '/2023/05/08-3/')
  assert.equal(freeName('li-jia', new Set(['li-jia'])), 'li-jia-2')
})

test('the URL of an article tells its page and its issue', () => {
  assert.deepEqual(parentsOfArticleUrl('/2023/05/08/01-03/'), { issue: '/2023/05/08/', page: '/2023/05/08/01/' })
  assert.equal(parentsOfArticleUrl('/2023/05/'), undefined)
})

test('length counts Han characters, runs of digits and Latin runs', () => {
  const block = { kind: 'paragraph', text: '11月16日，APP共有1034个投票站。' } as const
  assert.equal(characterCount([block, { kind: 'crosshead', text: '𠮷' }]), 13)
})
