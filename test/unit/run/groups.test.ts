import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testFiles } from '../../run/files.ts'
import { groups } from '../../run/groups.ts'

const inRoom = (room: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `test/unit/${room}/part/${at}.test.ts`)

test('test files of one room share processes, some at a time; those that build sites or open a browser have their own', () => {
  const alone = ['test/unit/cli/a.test.ts', 'test/unit/cli/b.test.ts', 'test/browser/a.test.ts', 'test/cases/a.test.ts']
  assert.deepEqual(
    groups(alone),
    alone.map((file) => [file]),
  )
  const made = groups([...inRoom('blocks', 3), ...inRoom('people', 20)])
  assert.deepEqual(
    made.map(({ length }) => length),
    [3, 12, 8],
  )
})

test('every test file is in one group', () => {
  assert.deepEqual(groups(testFiles([])).flat(), testFiles([]))
})
