import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { expectFolder, isUpdating, readFolder } from '../../run/expect-folder.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'golden-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(path.join(folder, 'deep'))
writeFileSync(path.join(folder, 'b.txt'), '乙\n')
writeFileSync(path.join(folder, 'deep', 'a.txt'), '甲\n')

const GOLDEN = [
  ['b.txt', '乙\n'],
  ['deep/a.txt', '甲\n'],
] as const

test('a folder is read in full, sorted, with forward slashes', () => {
  assert.deepEqual([...readFolder(folder)], GOLDEN)
  assert.deepEqual([...readFolder(path.join(folder, 'none'))], [])
})

test('the same files pass; a missing, a changed and a ghost file fail', () => {
  expectFolder(new Map(GOLDEN), folder)
  assert.throws(() => expectFolder(new Map([GOLDEN[0]]), folder), /files of/)
  assert.throws(() => expectFolder(new Map([...GOLDEN, ['ghost.txt', '']]), folder), /files of/)
  assert.throws(() => expectFolder(new Map([GOLDEN[0], ['deep/a.txt', '甲']]), folder), /text of deep\/a.txt/)
  assert.ok(existsSync(path.join(folder, 'b.txt')))
})

test('an update is only wanted when asked for, and never where CI is set', () => {
  assert.equal(isUpdating({}), false)
  assert.equal(isUpdating({ CI: 'true' }), false)
  assert.equal(isUpdating({ UPDATE_GOLDEN: '1', CI: 'false' }), true)
  assert.throws(() => isUpdating({ UPDATE_GOLDEN: '1', CI: 'true' }), /never updated where CI is set/)
})
