import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packLists, unpackLists } from '../../../../src/search/store/packed-lists.ts'

test('lists of numbers are packed and unpacked', () => {
  assert.equal(packLists([[1, 2], [], [63]]), '1 CAB BC_')
  assert.equal(packLists([[64, 1]]), '1 C BA AB')
  assert.deepEqual(unpackLists(packLists([])), [])
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(300_000))), (lists) => assert.deepEqual(unpackLists(packLists(lists)), lists)),
  )
})

test('very long lists are packed too', () => {
  const lists = [[], Array.from({ length: 200_000 }, (_, at) => at % 70)]
  assert.deepEqual(unpackLists(packLists(lists)), lists)
})
