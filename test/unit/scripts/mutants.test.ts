import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutated, mutationsOf } from '../../../scripts/mutants/mutations.ts'
import { nearestTests } from '../../../scripts/mutants/nearest-tests.ts'
import { typesOfProject } from '../../../scripts/mutants/types.ts'

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

test('the tests of a file are those that import it, those that reach little else first', async () => {
  const [broad, own] = ['test/unit/facts/bylines.test.ts', 'test/unit/people/district.test.ts']
  const nearest = await nearestTests([broad, 'test/unit/people/name-end.test.ts', own])
  assert.deepEqual(nearest('src/people/district.ts'), [own, broad])
  assert.deepEqual(nearest('src/facts/facts.ts'), [broad])
})

test('tests of a file that none imports: those of its room that open a browser, named after it first', async () => {
  const tests = ['test/browser/review.test.ts', 'test/browser/review-letters.test.ts', 'test/unit/cli/new.test.ts']
  const nearest = await nearestTests(tests)
  assert.deepEqual(nearest('src/review/client/letters.ts'), [tests[1], tests[0]])
  assert.deepEqual(nearest('src/cli/run-new.ts'), [tests[2]])
})

test('a fault that types refuse is told from one that they let pass', () => {
  const fits = typesOfProject()
  assert.equal(fits('src/model/id.ts', 'export const isOne = (n: number): boolean => n !== 1'), true)
  assert.equal(fits('src/model/id.ts', 'export const one = (n?: number): number => (n === undefined ? n : 1)'), false)
})
