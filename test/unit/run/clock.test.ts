import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { HOLDER, overdue, watchTurns } from '../../run/clock.ts'

const root = mkdtempSync(path.join(tmpdir(), 'clock-'))
after(() => rmSync(root, { recursive: true, force: true }))

/** A folder of turns; each is held by a process since some second, or just being taken (no holder). */
function turns(name: string, held: Record<string, { pid: number; since: number } | null>): string {
  const folder = path.join(root, name)
  for (const [turn, holder] of Object.entries(held)) {
    mkdirSync(path.join(folder, turn), { recursive: true })
    if (holder === null) continue
    const file = path.join(folder, turn, HOLDER)
    writeFileSync(file, String(holder.pid))
    utimesSync(file, holder.since, holder.since)
  }
  return folder
}

test('the clock of a file starts with its turn', () => {
  const folder = turns('three', { browser: { pid: 7, since: 100 }, 'plain-0': { pid: 8, since: 190 }, 'plain-1': null })
  assert.deepEqual(overdue(folder, 60_000, 150_000), [])
  assert.deepEqual(overdue(folder, 60_000, 161_000), [7])
  assert.deepEqual(overdue(folder, 60_000, 251_000), [7, 8])
})

test('a file that does not end is ended, though it never yields', async () => {
  const child = spawn(process.execPath, ['-e', 'for (;;);'])
  const stop = watchTurns(turns('endless', { browser: { pid: child.pid ?? 0, since: 1 } }), 1000)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  stop()
  assert.equal(signal, 'SIGKILL')
})
