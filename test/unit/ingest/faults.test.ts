import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from '../files/folder.ts'
import { CODES, failAt, heal } from '../publish/faults.ts'
import { beforeRun, bench, copyOf, FILES, run, stateOf } from './benches.ts'

/** What came of a run with a fault at a point: what it told, or null when it came to its end before that point. */
async function withFault(folder: string, point: number, code: string): Promise<Message[] | null> {
  const calls = failAt(point, code)
  try {
    const { messages } = await run(folder)
    return calls() < point ? null : messages
  } finally {
    heal()
  }
}

/** A register grows at its end, in a step or several: what stands there now goes on from before and up to after. */
const isGrowing = (now: string, [before = '', after = '']: readonly (string | undefined)[]): boolean => {
  const [one, two, three] = [before, now, after].map((data) => Buffer.from(data, 'base64').toString())
  return two?.startsWith(one ?? '') === true && three?.startsWith(two) === true
}

/** Why the state after a fault is bad; nothing when files are as before or as after, the fault is told, and the next run ends it. */
async function badAfter(
  folder: string,
  told: readonly Message[],
  states: readonly Map<string, string>[],
): Promise<string[]> {
  const [, after = new Map<string, string>()] = states
  const now = stateOf(folder)
  const isEnded = now.size === after.size && [...now].every(([name, data]) => after.get(name) === data)
  const mixed = [...now].filter(
    ([name, data]) =>
      !name.endsWith('.tmp') &&
      !name.startsWith('.ingest/') &&
      !states.some((state) => state.get(name) === data) &&
      !(
        name === 'registry.jsonl' &&
        isGrowing(
          data,
          states.map((state) => state.get(name)),
        )
      ),
  )
  const isTold = told.some(({ severity }) => severity === 'error')
  await run(folder)
  const end = stateOf(folder)
  const isSame = end.size === after.size && [...end].every(([name, data]) => after.get(name) === data)
  return [
    ...mixed.map(([name]) => `${name} neither old nor new`),
    ...(isTold || isEnded ? [] : ['untold']),
    ...(isSame ? [] : ['not ended']),
  ]
}

test('a disk that is full, bad or closed at any operation of an ingest: old or new, told, ended by the next run', async (t) => {
  const start = await beforeRun(t)
  const calm = copyOf(t, start)
  await run(calm)
  const states = [stateOf(start), stateOf(calm)]
  const bad: string[] = []
  let points = 0
  for (let point = 1; ; point++) {
    const code = CODES[point % CODES.length] ?? 'EIO'
    const folder = copyOf(t, start)
    const told = await withFault(folder, point, code)
    if (told === null) break
    points = point
    bad.push(...(await badAfter(folder, told, states)).map((why) => `${code} at ${point}: ${why}`))
    rmSync(folder, { recursive: true, force: true })
  }
  t.diagnostic(`${points} fault points, ${bad.length} bad states`)
  assert.ok(points > 60, String(points))
  assert.deepEqual(bad, [])
})

/** So many pages are read by workers. */
const MANY = 108

test('so do an ingest with workers, at some of its operations', async (t) => {
  const pages = Array.from({ length: MANY }, (_, n) => [`raw/undated-n${n}/01.txt`, bench(n)] as const)
  const start = archiveFolder(t, { 'site.yaml': FILES['site.yaml'], ...Object.fromEntries(pages) })
  const calm = copyOf(t, start)
  const calls = failAt(Number.POSITIVE_INFINITY, 'EIO')
  await run(calm).finally(heal)
  const states = [stateOf(start), stateOf(calm)]
  const all = calls()
  const tried = process.env['FAULTS'] === 'all' ? all : 6
  const bad: string[] = []
  for (let n = 1; n <= tried; n++) {
    const [point, code] = [Math.ceil((n * all) / tried), CODES[n % CODES.length] ?? 'EIO']
    const folder = copyOf(t, start)
    const told = await withFault(folder, point, code)
    if (told !== null) bad.push(...(await badAfter(folder, told, states)).map((why) => `${code} at ${point}: ${why}`))
    rmSync(folder, { recursive: true, force: true })
  }
  t.diagnostic(`${tried} of ${all} fault points, ${bad.length} bad states`)
  assert.deepEqual(bad, [])
})
