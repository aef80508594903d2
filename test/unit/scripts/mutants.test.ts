import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutated, mutationsOf, switched } from '../../../scripts/mutants/mutations.ts'
import { nearest } from '../../../scripts/mutants/nearest.ts'
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

test('a fault that can be switched on stands beside the whole that it changes', () => {
  const all = (text: string): string[] => mutationsOf('src/x/a.ts', text).map((fault) => switched(text, fault, 7))
  assert.deepEqual(all('f(a < b)'), ['f((globalThis.fault?.(7) ? a >= b : a < b))'])
  assert.deepEqual(all('const w = { headline: "x" }'), [
    'const w = (globalThis.fault?.(7) ? { paragraph: "x" } : { headline: "x" })',
  ])
})

test('the tests of a fault are those that reach it: of its room first, then the quickest, as many as there is time for', () => {
  const run = (test: string, seconds: number, reached: number[]) => ({
    test,
    passes: true,
    seconds,
    reached: new Set(reached),
  })
  const runs = [
    run('test/cases/cases.test.ts', 40, [1, 2]),
    run('test/unit/cli/new.test.ts', 2, [1]),
    run('test/unit/people/title.test.ts', 5, [1]),
    run('test/unit/people/roles.test.ts', 1, [2]),
    run('test/properties/pages.test.ts', 100, [1]),
  ]
  assert.deepEqual(nearest(runs, 'src/people/title.ts', 1), [
    'test/unit/people/title.test.ts',
    'test/unit/cli/new.test.ts',
    'test/cases/cases.test.ts',
  ])
})

test('a fault that types refuse is told from one that they let pass', () => {
  const fits = typesOfProject()
  assert.equal(fits('src/model/id.ts', 'export const isOne = (n: number): boolean => n !== 1'), true)
  assert.equal(fits('src/model/id.ts', 'export const one = (n?: number): number => (n === undefined ? n : 1)'), false)
})
