import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { speak } from '../../../src/cli/report.ts'
import { buildAndReport } from '../../../src/cli/run-build.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { KNOWN_CODES, systemCode } from '../../../src/messages/system-problems.ts'
import { archiveFolder } from '../files/folder.ts'
import { CODES, failAt, heal } from '../publish/faults.ts'
import { served, snapshot } from '../publish/sample-site.ts'

const TODAY = '2026-01-01'
const root = mkdtempSync(path.join(tmpdir(), 'build-faults-'))
after(() => rmSync(root, { recursive: true, force: true }))

const page = (n: number): string =>
  `第${n}座凉亭修好了\n\n记者 王芳\n\n本报讯 昨天，公园的第${n}座凉亭修好了，下棋的人都说坐得下。\n`

interface Built {
  told: string
  isPublished: boolean
  problem?: unknown
}

/** Builds the site of a folder; what was told, in lines of JSON, or the problem that was thrown. */
async function build(home: string): Promise<Built> {
  const lines: string[] = []
  const { log } = console
  console.log = (line: string) => void lines.push(line)
  speak({ json: true })
  const options = { content: path.join(home, 'content'), out: path.join(home, '_site'), base: '/', dryRun: false }
  try {
    const { isPublished } = await buildAndReport(options)
    return { told: lines.join('\n'), isPublished }
  } catch (problem) {
    return { told: '', isPublished: false, problem }
  } finally {
    console.log = log
  }
}

/** An archive whose site stands, and that has a page more since. */
async function standing(t: TestContext): Promise<string> {
  const content = archiveFolder(t, {
    'site.yaml': 'title: 试验文库\npaper: 试验报\n',
    'raw/2023-05-08/01.txt': page(1),
  })
  const home = mkdtempSync(path.join(root, 'start-'))
  const read = (): Promise<unknown> => ingest({ contentDir: path.join(home, 'content'), dryRun: false, today: TODAY })
  cpSync(content, path.join(home, 'content'), { recursive: true })
  await read()
  assert.equal((await build(home)).isPublished, true)
  cpSync(path.join(home, 'content/raw/2023-05-08'), path.join(home, 'content/raw/2023-05-15'), { recursive: true })
  writeFileSync(path.join(home, 'content/raw/2023-05-15/01.txt'), page(2))
  await read()
  return home
}

/** A copy of a folder in a place that is new each time. */
function copyOf(home: string): string {
  const twin = mkdtempSync(path.join(root, 'run-'))
  cpSync(home, twin, { recursive: true })
  return twin
}

/** A site's files: path → text. */
type Site = Record<string, string>
const siteOf = (home: string): Site => snapshot(path.join(home, '_site'))
/** What is kept of an archive: all but what can be made again from the rest. */
const keptOf = (home: string): Record<string, string> => {
  const all = Object.entries(snapshot(path.join(home, 'content')))
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('.ingest/') || name.endsWith('.tmp')))
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether people are told, in words: by an error of the build, or as the command tells a system error that it was thrown. */
const isTold = ({ told, problem }: Built, code: string): boolean =>
  problem === undefined
    ? told.includes('"severity":"error"') && told.includes(code)
    : problem instanceof Error && 'syscall' in problem && KNOWN_CODES.includes(systemCode(problem))

/** Operations between those at which a fault is tried; none, asked by FAULTS=all. */
const STEP = process.env['FAULTS'] === 'all' ? 1 : 16

/** Why the state after a fault is bad, when `fresh` is the site to come; nothing when it is not. */
async function badAfter(home: string, calm: string, [old, code]: readonly [Site, string]): Promise<string[]> {
  const [ended, fresh] = [await build(home).finally(heal), siteOf(calm)]
  const now = served(path.join(home, '_site'), [old, fresh])
  const again = await build(home)
  const isClean = same(keptOf(home), keptOf(calm)) && same(readdirSync(home).sort(), ['_site', 'content'])
  return [
    ...(same(now, old) || same(now, fresh) ? [] : ['neither old nor new']),
    ...(same(now, fresh) || isTold(ended, code) ? [] : [`untold: ${String(ended.problem)} ${ended.told}`]),
    ...(again.isPublished && same(siteOf(home), fresh) ? [] : [`not ended: ${again.told}`]),
    ...(isClean ? [] : ['left over']),
  ]
}

test('a disk that is full, bad or closed at any operation of a build: old site or new, told, ended by the next run', async (t) => {
  const start = await standing(t)
  const [old, calm] = [siteOf(start), copyOf(start)]
  const calls = failAt(Number.POSITIVE_INFINITY, 'EIO')
  await build(calm).finally(heal)
  const all = calls()
  assert.ok(!same(old, siteOf(calm)))
  const [bad, tried]: [string[], number[]] = [[], []]
  for (let point = STEP; point <= all; point += STEP) {
    const [home, code] = [copyOf(start), CODES[point % CODES.length] ?? 'EIO']
    failAt(point, code)
    bad.push(...(await badAfter(home, calm, [old, code])).map((why) => `${code} at ${point}: ${why}`))
    tried.push(point)
    rmSync(home, { recursive: true, force: true })
  }
  t.diagnostic(`${tried.length} of ${all} fault points, ${bad.length} bad states`)
  assert.ok(all > 300, String(all))
  assert.deepEqual(bad, [])
})

test('a site that was changed by hand is made again, though nothing of its archive has changed', async (t) => {
  const home = await standing(t)
  const front = path.join(home, '_site/index.html')
  assert.equal((await build(home)).isPublished, true)
  const made = readFileSync(front, 'utf8')
  writeFileSync(front, '改过')
  assert.equal((await build(home)).isPublished, true)
  assert.equal(readFileSync(front, 'utf8'), made)
})
