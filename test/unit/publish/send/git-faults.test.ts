import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { gitTarget } from '../../../../src/publish/send/git.ts'
import type { Target } from '../../../../src/publish/send/target.ts'
import { archiveFolder } from '../../files/folder.ts'
import { FIRST, publishTo, SECOND, writeSite } from './site.ts'

const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()

/**
 * A git that counts its runs and fails at one: before its work as on a full disk, after it, or cut off by the loss of power,
 * when locks stay and what was not on the disk is empty. A full disk stays full.
 */
const FALLIBLE = `#!/bin/sh
n=$(($(cat "$FAULT_COUNT") + 1))
echo $n > "$FAULT_COUNT"
full() { echo "fatal: write error: No space left on device" >&2; exit 128; }
case "$FAULT_HOW" in
  before) [ $n -ge "$FAULT_AT" ] && full ;;
  after) [ $n -eq "$FAULT_AT" ] && { ${real} "$@" > /dev/null; full; } ;;
  cut) [ $n -eq "$FAULT_AT" ] && {
    ${real} "$@" > /dev/null
    touch "$GIT_DIR/publish.index.lock" "$GIT_DIR/shallow.lock"
    find "$GIT_DIR/objects" -type f | while read -r file; do chmod u+w "$file"; : > "$file"; done
    exit 137
  } ;;
esac
exec ${real} "$@"
`
const HOWS = ['before', 'after', 'cut'] as const

interface Desk {
  at: (name: string) => string
  /** Sends a site with a fault at a run of git (none at 0); whether it was told, and how many runs there were. */
  send: (name: string, fault: readonly [(typeof HOWS)[number], number]) => Promise<[isTold: boolean, runs: number]>
  /** The site that the branch holds. */
  held: () => string
  target: Target
}

function desk(t: TestContext): Desk {
  const root = archiveFolder(t, { 'bin/git': FALLIBLE })
  const at = (name: string): string => path.join(root, name)
  chmodSync(at('bin/git'), 0o755)
  execFileSync(real, ['init', '--quiet', '--bare', at('remote.git')])
  const target = gitTarget({ remote: at('remote.git'), branch: 'pages', gitDir: at('data.git') })
  const { PATH: before = '' } = process.env
  const send: Desk['send'] = async (name, [how, point]) => {
    writeFileSync(at('count'), '0')
    const fault = { FAULT_COUNT: at('count'), FAULT_HOW: how, FAULT_AT: String(point === 0 ? 1e6 : point) }
    Object.assign(process.env, fault, { PATH: `${at('bin')}:${before}` })
    const { messages } = await publishTo(target, at(name)).finally(() => (process.env['PATH'] = before))
    return [messages.some(({ severity }) => severity === 'error'), Number(readFileSync(at('count'), 'utf8'))]
  }
  const held = (): string =>
    execFileSync(real, ['cat-file', 'blob', 'pages:index.html'], { cwd: at('remote.git'), encoding: 'utf8' })
  return { at, send, held, target }
}

/** Runs of git between those at which a fault is tried; none, asked by FAULTS=all. */
const STEP = process.env['FAULTS'] === 'all' ? 1 : 4

test('a fault at any run of git: the old site or the new one, told, ended by the next send', async (t) => {
  const { at, send, held } = desk(t)
  writeSite(at('one'), FIRST)
  writeSite(at('two'), SECOND)
  await send('one', ['before', 0])
  for (const name of ['remote.git', 'data.git']) cpSync(at(name), at(`${name}.start`), { recursive: true })
  const bad: string[] = []
  let points = 0
  for (const [first, how] of HOWS.entries())
    for (let point = first + 1; ; point += STEP) {
      for (const name of ['remote.git', 'data.git']) {
        execFileSync('rm', ['-rf', at(name)])
        cpSync(at(`${name}.start`), at(name), { recursive: true })
      }
      const [isTold, runs] = await send('two', [how, point])
      if (runs < point) break
      points += 1
      const now = held()
      if (now !== SECOND['index.html'] && (now !== FIRST['index.html'] || !isTold)) bad.push(`${how} ${point}: untold`)
      const [isToldAgain] = await send('two', ['before', 0])
      if (isToldAgain || held() !== SECOND['index.html']) bad.push(`${how} ${point}: not ended`)
    }
  t.diagnostic(`${points} fault points, ${bad.length} bad states`)
  assert.ok(points > 9, String(points))
  assert.deepEqual(bad, [])
})
