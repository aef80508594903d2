import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { packPeople, unpackPeople } from '../../../../src/search/store/year-people.ts'

/** Sets of numbers as they are unpacked. */
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 300_000 })).map((list) => list.sort((a, b) => a - b))

test('people of articles are what they were when they are read again, whatever their numbers', () => {
  const lists = fc.array(numbers)
  fc.assert(
    fc.property(lists, lists, (leader, reporter) => {
      assert.deepEqual(unpackPeople(packPeople({ leader, reporter })), { leader, reporter })
    }),
  )
  const many = Array.from({ length: 3000 }, (_, at) => [at + 1, 4000 + at])
  assert.deepEqual(unpackPeople(packPeople({ leader: many, reporter: [[]] })), { leader: many, reporter: [[]] })
})

test('people of articles take little more than their numbers do: the frequent ones have the small numbers', () => {
  const lists = Array.from({ length: 1000 }, (_, at) => (at % 4 === 0 ? [at % 64 === 0 ? 900 : 3] : [1, 2 + (at % 5)]))
  assert.ok(packPeople({ leader: lists, reporter: [] }).length < 1300)
})
