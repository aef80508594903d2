import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { auditArchive } from '../../../src/files/audit.ts'
import type { Message } from '../../../src/model/message.ts'
import { beforeRun, copyOf, run, stateOf } from './benches.ts'
import { dieAt, holdOpen, live } from './kill-at.ts'

/** The lock of a process that was killed; within this process it is made to look so. */
function leaveLock(folder: string): void {
  const place = path.join(folder, '.ingest/lock')
  if (!existsSync(place)) return
  writeFileSync(place, readFileSync(place, 'utf8').replace(/"pid":\d+/, '"pid":4194305'))
}

/** Runs until the point, then as the dead do: nothing. False when the run ended before. */
async function killedAt(folder: string, point: number, torn: boolean): Promise<boolean> {
  const calls = dieAt(point, torn, () => {
    throw Object.assign(new Error('dead'), { code: 'DEAD' })
  })
  try {
    await run(folder).catch(() => undefined)
  } finally {
    live()
  }
  leaveLock(folder)
  return calls() >= point
}

/** What only the run that does it can tell, and of which file. */
const toldOnce = (messages: readonly Message[]): string[] =>
  messages
    .filter(({ rule }) => ['article-gone', 'edit-kept'].includes(rule))
    .map(({ rule, file }) => `${rule} ${file}`)
    .sort()

/** The messages of the last run that came to its end. */
function messagesLeft(folder: string): Message[] {
  const lines = readFileSync(path.join(folder, '.ingest/messages.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Message)
}

for (const torn of [false, true]) {
  test(`killed at every operation that changes a file${torn ? ', in the middle of writes' : ''}`, async (t) => {
    const start = await beforeRun(t)
    const calm = copyOf(t, start)
    const once = toldOnce((await run(calm)).messages)
    assert.deepEqual([...new Set(once.map((told) => told.split(' ')[0]))], ['article-gone', 'edit-kept'])
    const expected = stateOf(calm)
    const corrections = Buffer.from(expected.get('corrections/2021-11-22/01.yaml') ?? '', 'base64').toString()
    const more = Buffer.from(expected.get('corrections/2021-11-22/02.yaml') ?? '', 'base64').toString()
    assert.equal(`${corrections}${more}`.match(/^- id/gm)?.length, 10)
    const [bad, untold]: [number[], number[]] = [[], []]
    let points = 0
    for (let point = 1; ; point++) {
      const folder = copyOf(t, start)
      const isKilled = await killedAt(folder, point, torn)
      if (!isKilled) break
      points = point
      const before = toldOnce(messagesLeft(folder))
      const after = toldOnce((await run(folder)).messages)
      if (once.some((told) => !after.includes(told) && !before.includes(told))) untold.push(point)
      const state = stateOf(folder)
      const isSame = state.size === expected.size && [...state].every(([name, data]) => expected.get(name) === data)
      if (!isSame || auditArchive({ contentDir: folder }).messages.some(({ rule }) => rule !== 'article-gone'))
        bad.push(point)
      rmSync(folder, { recursive: true, force: true })
    }
    t.diagnostic(`${points} kill points, ${bad.length} bad states`)
    assert.ok(points > 60, String(points))
    assert.deepEqual(bad, [])
    assert.deepEqual(untold, [])
  })
}

test('a process killed for good at some of them, by a module loaded before the program', async (t) => {
  const start = await beforeRun(t)
  const calm = copyOf(t, start)
  await run(calm)
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
  for (const point of [3, 40, 75]) {
    const folder = copyOf(t, start)
    const args = ['--import', 'tsx', '--import', here('kill-preload.ts'), here('killed-ingest.ts'), folder]
    const { signal } = spawnSync(process.execPath, args, {
      env: { ...process.env, KILL_AT: String(point), KILL_TORN: '1' },
    })
    assert.equal(signal, 'SIGKILL', `point ${point}`)
    await run(folder)
    assert.deepEqual(stateOf(folder), stateOf(calm), `point ${point}`)
  }
})

for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
  test(`a file that another program holds open (${code}) is tried again, then told; nothing is lost`, async (t) => {
    const start = await beforeRun(t)
    const calm = copyOf(t, start)
    await run(calm)
    const name = '2021-11-22-02-01.md'
    for (const times of [2, Number.POSITIVE_INFINITY]) {
      const folder = copyOf(t, start)
      holdOpen(name, code, times)
      const { messages } = await run(folder).finally(live)
      const held = messages.filter(({ rule }) => rule === 'file-held')
      assert.equal(held.length > 0, times > 2, `${times} times`)
      if (times > 2) assert.match(held[0]?.file ?? '', new RegExp(name))
      await run(folder)
      assert.deepEqual(stateOf(folder), stateOf(calm), `${times} times`)
    }
  })
}

test('two runs at once: the second says that the first is at work, and by whom', async (t) => {
  const folder = await beforeRun(t)
  const [first, second] = await Promise.all([run(folder), run(folder)])
  const rules = [first, second].map(({ messages }) => messages.some(({ rule }) => rule === 'lock-held'))
  assert.deepEqual(rules, [false, true])
  assert.match(second.messages[0]?.what ?? '', /进程 \d+/)
})
