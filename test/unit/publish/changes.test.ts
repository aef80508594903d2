import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Memory } from '../../../src/publish/memory.ts'
import type { NewSite } from '../../../src/publish/new-site.ts'
import { siteFolders } from '../../../src/publish/places.ts'
import { publish } from '../../../src/publish/publish.ts'
import type { ReleaseMade } from '../../../src/publish/releases.ts'
import { recoverSite } from '../../../src/publish/switch.ts'
import { runUntil } from './kill-points.ts'
import { builder, sampleSite, served, snapshot, writeFiles } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'publish-changes-'))
after(() => rmSync(root, { recursive: true, force: true }))

const MADE: ReleaseMade = { chain: '', program: '1', articles: 1 }

/** Publishes a sample site; what was made of the same is taken over. Gives what to remember. */
async function run(home: string, word: string, memory: Memory | null): Promise<Memory> {
  const build = async (site: NewSite): Promise<[]> => {
    for (const [file, text] of Object.entries(sampleSite(word))) {
      if (site.keep(file, `key ${text}`)) continue
      writeFiles(site.dir, { [file]: text })
      site.note(file, text, `key ${text}`)
    }
    return []
  }
  let kept: Memory = { program: '', inputs: '', pages: { names: [], batches: {} }, messages: [], files: new Map() }
  const remember = async (files: Memory['files']): Promise<void> => void (kept = { ...kept, files })
  const places = { outDir: path.join(home, '_site'), contentDir: path.join(home, 'content') }
  assert.deepEqual(await publish({ build, ...places, memory, remember, made: MADE }), [])
  return kept
}

async function made(name: string, word: string) {
  const home = path.join(root, name)
  mkdirSync(path.join(home, 'content'), { recursive: true })
  await run(home, word, null)
  return { files: snapshot(path.join(home, '_site')) }
}

const one = await made('one', 'one')
const two = await made('two', 'two')

async function another(): Promise<{ home: string; memory: Memory }> {
  const home = mkdtempSync(path.join(root, 'run-'))
  mkdirSync(path.join(home, 'content'))
  return { home, memory: await run(home, 'one', null) }
}

function assertWhole(out: string, point: string): void {
  const files = JSON.stringify(served(out, [one.files, two.files]))
  const isWhole = [one.files, two.files].some((whole) => JSON.stringify(whole) === files)
  assert.ok(isWhole, `a mix after being killed ${point}`)
}

async function killAndGoOn(point: number, isAfter: boolean, goOn: 'recover' | 'build'): Promise<boolean> {
  const { home, memory } = await another()
  const out = path.join(home, '_site')
  const name = `${isAfter ? 'after' : 'before'} write ${point}`
  const wasKilled = await runUntil(point, isAfter, () => run(home, 'two', memory))
  assertWhole(out, name)
  if (goOn === 'recover') assert.deepEqual(await recoverSite(siteFolders(out)), [], name)
  assertWhole(out, name)
  await run(home, 'two', memory)
  assert.deepEqual(snapshot(out), two.files, name)
  assert.deepEqual(readdirSync(home).sort(), ['_site', 'content'], name)
  return wasKilled
}

async function killAt(point: number): Promise<boolean> {
  const ways = [
    [false, 'build'],
    [true, 'build'],
    [true, 'recover'],
  ] as const
  for (const [isAfter, goOn] of ways) if (!(await killAndGoOn(point, isAfter, goOn))) return false
  return true
}

test('only what has changed is moved: killed at any write, readers have one release, and the next run ends as an undisturbed one', async () => {
  let points = 0
  while (await killAt(points + 1)) points += 1
  assert.ok(points >= 8, `only ${points} points were tried`)
})

test('a file that somebody put into the site is gone after the next release, as if all were made anew', async () => {
  const { home, memory } = await another()
  writeFiles(path.join(home, '_site'), { 'stray/folder/page.html': 'stray' })
  await run(home, 'two', memory)
  assert.deepEqual(snapshot(path.join(home, '_site')), two.files)
  assert.ok(!existsSync(path.join(home, '_site', 'stray')))
})

test('a file may become a folder and a folder a file', async () => {
  const home = mkdtempSync(path.join(root, 'shape-'))
  mkdirSync(path.join(home, 'content'))
  const publishWith = (files: Readonly<Record<string, string>>) =>
    publish({ build: builder('one', files), outDir: path.join(home, '_site'), contentDir: path.join(home, 'content') })
  for (const files of [
    { 'a.txt': '1', 'b/c/d.txt': '2' },
    { 'a.txt/x.txt': '3', b: '4' },
    { 'a.txt': '5', 'b/c': '6' },
  ]) {
    assert.deepEqual(await publishWith(files), [])
    const now = snapshot(path.join(home, '_site'))
    for (const [file, text] of Object.entries(files)) assert.equal(now[file], text)
  }
})

test('a release of which every file is taken over has its chain', async () => {
  const { home, memory } = await another()
  await run(home, 'one', memory)
  assert.deepEqual(snapshot(path.join(home, '_site')), one.files)
  assert.ok(existsSync(path.join(home, '_site', 'data', 'releases.jsonl')))
})
