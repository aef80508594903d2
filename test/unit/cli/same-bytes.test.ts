import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { runScriptWith } from './run-script.ts'

const desk = mkdtempSync(path.join(tmpdir(), 'desk-'))
after(() => rmSync(desk, { recursive: true, force: true }))

/** Another computer, another year: the clock is 400 days ahead, there is one processor, new files are nobody else's, folders list backwards. */
const ELSEWHERE = `
import fs from 'node:fs'
import os from 'node:os'
import { syncBuiltinESMExports } from 'node:module'
const Clock = Date
const ahead = 400 * 86_400_000
globalThis.Date = class extends Clock {
  constructor(...given) { given.length > 0 ? super(...given) : super(Clock.now() + ahead) }
  static now() { return Clock.now() + ahead }
}
const { readdirSync } = fs
fs.readdirSync = (...asked) => readdirSync(...asked).reverse()
os.availableParallelism = () => 1
process.umask(0o077)
syncBuiltinESMExports()
`

interface Surroundings {
  folder: string
  env: Record<string, string>
  /** Time that all files of the archive get, in seconds of the epoch. */
  time: number
}

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map(({ parentPath, name }) => path.join(parentPath, name)).sort()
  return new Map(names.map((name) => [path.relative(folder, name), readFileSync(name, 'hex')]))
}

/** Ingests and builds the sample anew in these surroundings; gives the files of its site and of its articles. */
function builtIn({ folder, env, time }: Surroundings): [site: Map<string, string>, articles: Map<string, string>] {
  const [content, out] = [path.join(desk, folder, '资料'), path.join(desk, folder, 'site')]
  mkdirSync(path.join(desk, folder))
  cpSync('content', content, { recursive: true, filter: (name) => !/[\\/](?:\.ingest|articles)$/.test(name) })
  for (const name of filesOf(content).keys()) utimesSync(path.join(content, name), time, time)
  for (const [name, ...more] of [['ingest'], ['build', '--out', out]] as const) {
    const { status, stdout, stderr } = runScriptWith(env, name, '--content', content, ...more)
    assert.equal(status, 0, `${name}\n${stdout}${stderr}`)
  }
  return [filesOf(out), filesOf(path.join(content, 'articles'))]
}

test('an archive becomes the same bytes on any day, in any place, zone, language and folder, with any number of processors', () => {
  const here = builtIn({ folder: 'here', env: { TZ: 'Asia/Shanghai' }, time: 1_700_000_000 })
  const home = path.join(desk, 'home')
  mkdirSync(home)
  const module = `data:text/javascript,${encodeURIComponent(ELSEWHERE)}`
  const env = { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', HOME: home, NODE_OPTIONS: `--import ${module}` }
  const there = builtIn({ folder: '别 处', env, time: 1_300_000_000 })
  assert.ok(here[0].size > 80 && here[1].size > 5)
  for (const at of [0, 1] as const) {
    const differing = [...here[at]].filter(([name, bytes]) => there[at].get(name) !== bytes).map(([name]) => name)
    assert.deepEqual([differing, [...there[at].keys()]], [[], [...here[at].keys()]])
  }
})
