import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byPage, issueOfId, partsOfId, printedPage } from '../../../src/model/id.ts'

test('an article id is taken apart, and its issue is found', () => {
  assert.deepEqual(partsOfId('undated-attic-01-03'), { issue: 'undated-attic', page: '01', number: '03' })
  assert.deepEqual(partsOfId('2023-05-08-a01-03'), { issue: '2023-05-08', page: 'a01', number: '03' })
  assert.equal(issueOfId('2023-05-08-12-103'), '2023-05-08')
  assert.equal(issueOfId('2023'), '2023')
})

test('pages are in the order of their sections and numbers, and printed in capitals', () => {
  const pages = ['b01', '10', 'a02', '9', '002', 'a01', '02']
  assert.deepEqual(pages.sort(byPage), ['002', '02', '9', '10', 'a01', 'a02', 'b01'])
  assert.deepEqual(printedPage('a01'), 'A01')
  assert.deepEqual([printedPage('12', '13'), printedPage('a12', 'a13')], ['12—13', 'A12—A13'])
})
