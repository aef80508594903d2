import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder, confirmRaw } from '../files/folder.ts'
import { dieAt, holdOpen, live } from './kill-at.ts'

const WHO = ['居民', '街坊', '园丁', '店主', '医生']
const bench = (n: number): string => `第${n}张长椅装好了

记者 王芳

本报讯 昨天,弄堂口的第${n}张长椅装好了,${WHO[n % 5]}第一个坐下,说等了${n}年。

晚上,又有人来看第${n}张长椅。

`
const pageOf = (first: number, count: number): string =>
  Array.from({ length: count }, (_, at) => bench(first + at)).join('')

const FILES = {
  'site.yaml': 'title: 试验文库\npaper: 试验报\n',
  'raw/2021-11-22/01.txt': pageOf(1, 3),
  'raw/2021-11-22/02.txt': pageOf(4, 3),
  'raw/2021-11-29/01.txt': pageOf(7, 2),
}

const run = (contentDir: string): Promise<{ messages: Message[] }> =>
  ingest({ contentDir, dryRun: false, today: '2026-01-01' })

/** Every file that is kept, as path → bytes: all but the lock, the caches (they hold times) and the messages of the last run. */
function stateOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/^\.ingest\/(?:lock|cache|messages)/.test(name))
    .filter((name) => statSync(path.join(folder, name)).isFile())
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]))
}

/** An archive that was ingested; then ten edits by a person, a decision, and a raw page and an issue that are new. */
async function beforeRun(t: TestContext): Promise<string> {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const articles = path.join(folder, 'articles/2021-11-22')
  for (const name of readdirSync(articles).slice(0, 5)) {
    const place = path.join(articles, name)
    const text = readFileSync(place, 'utf8')
    writeFileSync(place, text.replace('装好了\n', '安好了\n').replace('又有人来看', '还有人来看'))
  }
  writeFileSync(
    path.join(folder, 'raw/2021-11-22/02.txt'),
    `${pageOf(4, 2)}社区书房开门了\n\n本报讯 昨天，社区的书房开门了，孩子们来看书。\n`,
  )
  cpSync(path.join(folder, 'raw/2021-11-29'), path.join(folder, 'raw/2021-12-06'), { recursive: true })
  rmSync(path.join(folder, 'raw/2021-11-29'), { recursive: true })
  confirmRaw(folder)
  return folder
}

function copyOf(t: TestContext, folder: string): string {
  const twin = archiveFolder(t)
  cpSync(folder, twin, { recursive: true })
  return twin
}

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
