import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { siteFolders } from '../../../src/publish/places.ts'
import { publish } from '../../../src/publish/publish.ts'
import { recoverSite } from '../../../src/publish/switch.ts'
import { runUntil } from './kill-points.ts'
import { builder, served, snapshot } from './sample-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'publish-kill-'))
after(() => rmSync(root, { recursive: true, force: true }))

const run = (home: string, word: string) =>
  publish({ build: builder(word), outDir: path.join(home, '_site'), contentDir: path.join(home, 'content') })

async function finished(name: string, word: string): Promise<{ home: string; files: Record<string, string> }> {
  const home = path.join(root, name)
  mkdirSync(path.join(home, 'content'), { recursive: true })
  assert.deepEqual(await run(home, word), [])
  return { home, files: snapshot(path.join(home, '_site')) }
}

const one = await finished('one', 'one')
const two = await finished('two', 'two')

function copyOfOne(): string {
  const home = mkdtempSync(path.join(root, 'run-'))
  cpSync(one.home, home, { recursive: true })
  return home
}

/** Whether a site is, for its readers, wholly the first or wholly the second one, never a mix. */
function assertWhole(out: string, point: string): void {
  const files = JSON.stringify(served(out, [one.files, two.files]))
  const isWhole = [one.files, two.files].some((whole) => JSON.stringify(whole) === files)
  assert.ok(isWhole, `a mix after being killed ${point}`)
}

async function killAndRecover(point: number, isAfter: boolean): Promise<boolean> {
  const home = copyOfOne()
  const out = path.join(home, '_site')
  const name = `${isAfter ? 'after' : 'before'} write ${point}`
  const wasKilled = await runUntil(point, isAfter, () => run(home, 'two'))
  assertWhole(out, name)
  assert.deepEqual(await recoverSite(siteFolders(out)), [], name)
  assertWhole(out, name)
  assert.deepEqual(await run(home, 'two'), [], name)
  assert.deepEqual(snapshot(out), two.files, name)
  assert.deepEqual(readdirSync(home).sort(), ['_site', 'content'], name)
  return wasKilled
}

test('killed at any write, the site is whole, and the next run ends as an undisturbed one', async () => {
  let points = 0
  while ((await killAndRecover(points + 1, false)) && (await killAndRecover(points + 1, true))) points += 1
  assert.ok(points >= 10, `only ${points} points were tried`)
})

test('a recovery killed at any write can itself be recovered', async () => {
  let points = 0
  for (let point = 1, wasKilled = true; wasKilled; point++) {
    const home = copyOfOne()
    const places = siteFolders(path.join(home, '_site'))
    cpSync(path.join(two.home, '_site'), places.next, { recursive: true })
    wasKilled = await runUntil(point, true, () => recoverSite(places))
    assert.deepEqual(await recoverSite(places), [])
    assert.deepEqual(snapshot(places.out), two.files)
    points = point
  }
  assert.ok(points >= 4, `only ${points} points were tried`)
})

test('a real process killed when the release was committed leaves a state that the next run repairs', async () => {
  const home = copyOfOne()
  const child = spawnSync(process.execPath, ['--import', 'tsx', 'test/unit/publish/kill-child.ts', home], {
    encoding: 'utf8',
  })
  assert.equal(
    child.signal ?? `exit ${child.status}`,
    process.platform === 'win32' ? 'exit 1' : 'SIGKILL',
    child.stderr,
  )
  assert.deepEqual(readdirSync(home).sort(), ['_site', '_site.next', 'content'])
  assert.deepEqual(await run(home, 'two'), [])
  assert.deepEqual(snapshot(path.join(home, '_site')), two.files)
  assert.deepEqual(readdirSync(home).sort(), ['_site', 'content'])
})
