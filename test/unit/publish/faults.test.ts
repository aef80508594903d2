import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Message } from '../../../src/model/message.ts'
import { changesOf, printsOf } from '../../../src/publish/send/changes.ts'
import { folderTarget } from '../../../src/publish/send/folder.ts'
import type { Target } from '../../../src/publish/send/target.ts'
import { zipTarget } from '../../../src/publish/send/zip.ts'
import { publish } from '../../../src/publish/publish.ts'
import { CODES, failAt, heal } from './faults.ts'
import { builder, served, snapshot } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'publish-faults-'))
after(() => rmSync(root, { recursive: true, force: true }))

const run = (home: string, word: string): Promise<Message[]> =>
  publish({ build: builder(word), outDir: path.join(home, '_site'), contentDir: path.join(home, 'content') })

async function finished(word: string): Promise<string> {
  const home = path.join(root, word)
  mkdirSync(path.join(home, 'content'), { recursive: true })
  assert.deepEqual(await run(home, word), [])
  return home
}

const [one, two] = [await finished('one'), await finished('two')]
const [old, fresh] = [one, two].map((home) => snapshot(path.join(home, '_site'))) as [
  Record<string, string>,
  Record<string, string>,
]
const hasError = (messages: readonly Message[]): boolean => messages.some(({ severity }) => severity === 'error')
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Does some work with a fault at a point; null when it came to its end before that point. */
async function withFault(
  [point, code]: readonly [number, string],
  work: () => Promise<Message[]>,
): Promise<Message[] | null> {
  const calls = failAt(point, code)
  try {
    const messages = await work()
    return calls() < point ? null : messages
  } finally {
    heal()
  }
}

/** The kind of fault at a point: each in turn, or, asked by FAULTS=EIO, always the same. */
const codeAt = (point: number): string => process.env['FAULTS'] ?? CODES[point % CODES.length] ?? 'EIO'

test('a fault at any operation of a switch: the old site or the new one, told, ended by the next run', async (t) => {
  const bad: string[] = []
  let point = 0
  for (;;) {
    point += 1
    const home = mkdtempSync(path.join(root, 'run-'))
    cpSync(one, home, { recursive: true })
    const out = path.join(home, '_site')
    const messages = await withFault([point, codeAt(point)], () => run(home, 'two'))
    if (messages === null) break
    const now = served(out, [old, fresh])
    if (!same(now, old) && !same(now, fresh)) bad.push(`${point} mixed`)
    if (!hasError(messages) && !same(now, fresh)) bad.push(`${point} untold`)
    const again = await run(home, 'two')
    if (hasError(again) || !same(snapshot(out), fresh)) bad.push(`${point} not ended: ${again[0]?.what}`)
    if (!same(readdirSync(home).sort(), ['_site', 'content'])) bad.push(`${point} left over`)
    rmSync(home, { recursive: true, force: true })
  }
  t.diagnostic(`${point - 1} points, ${bad.length} bad states`)
  assert.ok(point > 60, String(point))
  assert.deepEqual(bad, [])
})

async function sendTo(target: Target, home: string): Promise<Message[]> {
  const dir = path.join(home, '_site')
  const { value, messages } = await target.look()
  if (value === null) return messages
  return target.send({ dir, changes: changesOf(await printsOf(dir, target.print), value), onProgress: () => undefined })
}

/** Whether a target holds the site of a folder, wholly and nothing else of ours. */
async function holds(target: Target, home: string): Promise<boolean> {
  const { value } = await target.look()
  const { added, changed, removed } = changesOf(
    await printsOf(path.join(home, '_site'), target.print),
    value ?? { prints: new Map(), manifest: '' },
  )
  return added.length + changed.length + removed.length === 0
}

const TARGETS = {
  folder: { of: (place: string): Target => folderTarget(place), least: 10 },
  zip: { of: (place: string): Target => zipTarget(`${place}.zip`), least: 5 },
}

for (const [name, { of, least }] of Object.entries(TARGETS)) {
  test(`a fault at every operation of sending to a ${name} is told, and the next send ends it`, async (t) => {
    const bad: string[] = []
    let points = 0
    for (let point = 1; ; point++) {
      const place = path.join(mkdtempSync(path.join(root, 'send-')), 'web')
      assert.deepEqual(await sendTo(of(place), one), [])
      const messages = await withFault([point, codeAt(point)], () => sendTo(of(place), two))
      if (messages === null) break
      points = point
      if (!hasError(messages) && !(await holds(of(place), two))) bad.push(`${point} untold`)
      if (existsSync(`${place}.zip.tmp`)) bad.push(`${point} left over`)
      if (hasError(await sendTo(of(place), two))) bad.push(`${point} not ended`)
      if (!(await holds(of(place), two))) bad.push(`${point} not whole`)
    }
    t.diagnostic(`${name}: ${points} points, ${bad.length} bad states`)
    assert.ok(points >= least, String(points))
    assert.deepEqual(bad, [])
  })
}
