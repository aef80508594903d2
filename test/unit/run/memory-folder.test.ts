import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { keepTemporaryInMemory } from '../../run/memory-folder.ts'

test('a run has a folder of its own, and takes those of runs that are no more with it', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'memory-'))
  const before = process.env['TMPDIR']
  t.after(() => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true })
  })
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  for (const name of [`district-news-test-${dead}-a`, `district-news-test-${process.ppid}-b`, 'of-somebody-else'])
    mkdirSync(path.join(folder, name))
  keepTemporaryInMemory(folder, 0)
  const own = path.basename(process.env['TMPDIR'] ?? '')
  assert.ok(own.startsWith(`district-news-test-${process.pid}-`))
  assert.deepEqual(readdirSync(folder).sort(), [`district-news-test-${process.ppid}-b`, own, 'of-somebody-else'].sort())
})

test('a folder with little room is not taken', () => {
  const before = process.env['TMPDIR']
  keepTemporaryInMemory(tmpdir(), Number.MAX_SAFE_INTEGER)
  assert.equal(process.env['TMPDIR'], before)
})
