import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutated, mutationsOf } from '../../../scripts/mutants/mutations.ts'
import { nearestTests } from '../../../scripts/mutants/nearest-tests.ts'

const faults = (text: string): string[] => mutationsOf('src/x/a.ts', text).map((fault) => mutated(text, fault))

test('comparisons, connections and answers are turned round, one at a time', () => {
  assert.deepEqual(faults('const f = a < b && c === d'), [
    'const f = a >= b && c === d',
    'const f = a < b || c === d',
    'const f = a < b && c !== d',
  ])
  assert.deepEqual(faults('const g = () => true'), ['const g = () => false'])
})

test('a bonus goes, a vote speaks for another state', () => {
  assert.deepEqual(faults('const w = { headline: x + 2, odd: 3 }'), [
    'const w = { paragraph: x + 2, odd: 3 }',
    'const w = { headline: x + 0, odd: 3 }',
    'const w = { headline: x + 2, odd: 0 }',
  ])
})

test('types and the examples of rules are left alone', () => {
  assert.deepEqual(faults('type T = true | false\nconst r = { examples: { good: [1 + 2] } }'), [])
})

test('the tests of a file are those that import it, the nearest first', async () => {
  const nearest = await nearestTests(['test/unit/scripts/mutants.test.ts', 'test/unit/scripts/dev.test.ts'])
  assert.deepEqual(nearest('scripts/mutants/mutations.ts'), ['test/unit/scripts/mutants.test.ts'])
  assert.deepEqual(nearest('scripts/dev.ts'), [])
})
