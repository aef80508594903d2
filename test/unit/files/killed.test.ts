import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { recover, writeSet } from '../../../src/files/write-set.ts'
import { archiveFolder } from './folder.ts'

const WRITER = fileURLToPath(new URL('killed-writer.ts', import.meta.url))

async function writeAndKill(folder: string, [text, way]: readonly [string, string], delay: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, text, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

for (const way of ['at once', 'meanwhile']) {
  test(`killed at any moment (${way}), the next start finds the whole old or the whole new state`, async (t) => {
    const folder = archiveFolder(t, { 'list.txt': 'old\n' })
    writeSet(
      folder,
      Array.from({ length: 200 }, (_, index) => ({ file: `articles/x/${index}.md`, data: 'old' })),
    )
    const list = ['old']
    for (const [round, delay] of [0, 10, 30, 80].entries()) {
      await writeAndKill(folder, [`new ${round}`, way], delay)
      assert.deepEqual(recover(folder), [])
      const names = readdirSync(path.join(folder, 'articles/x'))
      const states = new Set(names.map((name) => readFileSync(path.join(folder, 'articles/x', name), 'utf8')))
      assert.equal(names.length, 200, `after ${delay} ms`)
      assert.equal(states.size, 1, `after ${delay} ms: ${[...states].join(', ')}`)
      if (states.has(`new ${round}`)) list.push(`new ${round}`)
      assert.deepEqual(readFileSync(path.join(folder, 'list.txt'), 'utf8').trimEnd().split('\n'), list)
      assert.deepEqual(readdirSync(path.join(folder, '.ingest')), [])
    }
  })
}
