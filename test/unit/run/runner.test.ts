import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { testFiles } from '../../run/files.ts'

function run(args: readonly string[], env: Record<string, string>) {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const script = ['scripts/run.js', 'test', ...args]
  return spawnSync(process.execPath, script, { env: { ...inherited, ...env }, encoding: 'utf8' })
}

test('files are filtered by words and come in a fixed order, those that build whole sites first', () => {
  const files = testFiles([])
  assert.ok(files.includes('test/unit/run/runner.test.ts'))
  assert.deepEqual(testFiles(['run/runner']), ['test/unit/run/runner.test.ts'])
  const isLong = (file: string): boolean => /^test\/unit\/(?:cli|publish)\//.test(file)
  const long = files.findIndex((file) => !isLong(file))
  assert.ok(long > 10)
  assert.ok(!files.slice(long).some(isLong))
  for (const part of [files.slice(0, long), files.slice(long)]) assert.deepEqual(part, [...part].sort())
})

test('words that no file holds are wrong use', () => {
  const { status, stderr } = run(['no-such-test-file'], {})
  assert.equal(status, 2)
  assert.match(stderr, /no-such-test-file/)
})

test('golden files are not updated where CI is set', () => {
  const { status, stderr } = run(['shape', '--update'], { CI: 'true' })
  assert.equal(status, 2)
  assert.match(stderr, /golden-update/)
})

test('the exit code and the summary are those of node:test', () => {
  const { status, stdout } = run(['unit/scripts/shape'], { CI: 'true' })
  assert.equal(status, 0)
  assert.match(stdout, /# pass [1-9]\d*\n# fail 0\n(#.*\n)*# duration_ms [\d.]+\s*$/)
})
