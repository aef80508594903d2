// Puts one small fault at a time into a copy of the project and runs the tests nearest to it: `npm run test:mutants -- 60 1`
// for 60 files drawn with the seed 1. A fault that no test sees is a test that is missing, or changes nothing that shows.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { isBrowserTest, testFiles } from '../test/run/files.ts'
import { chanceFrom, oneOf, type Chance } from './bench/chance.ts'
import { filesUnder } from './checks/tree.ts'
import { mutated, mutationsOf } from './mutants/mutations.ts'
import { nearestTests } from './mutants/nearest-tests.ts'

/** So many test files, the nearest, are run for one fault; where they see nothing, those of these that reach the file, too. */
const TESTS = 5
const WIDE = ['test/cases/cases.test.ts', 'test/site/pages.test.ts']
/** Time for them, in milliseconds, and for those of all faults together; a fault that makes them endless is seen. */
const TIME = 600_000
const TIME_OF_ALL = 6 * TIME

const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'))

/** Folders that a copy goes without. */
const LEFT = ['node_modules', '.git', '_site', '.cache']

function copyProject(): void {
  cpSync('.', copy, { recursive: true, filter: (from) => !LEFT.includes(from) })
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'junction')
}

/** True when the tests pass in the copy as it stands; what still runs when their time is over is ended with all that it started. */
function pass(tests: readonly string[], time = TIME): Promise<boolean> {
  const args = ['scripts/run.js', 'test', ...tests]
  const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', detached: true })
  const clock = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), time)
  return new Promise((resolve) =>
    child.once('close', (status) => {
      clearTimeout(clock)
      resolve(status === 0)
    }),
  )
}

function drawn(files: string[], count: number, chance: Chance): string[] {
  const left = [...files]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const file = oneOf(chance, left)
    left.splice(left.indexOf(file), 1)
    return file
  })
}

/** Tries one fault in a file, whose tests are given, the nearest first; gives the line that tells of it, and whether one saw it. */
async function tryFault(
  file: string,
  tests: readonly string[],
  chance: Chance,
): Promise<{ told: string; isSeen: boolean }> {
  const text = readFileSync(file, 'utf8')
  const fault = oneOf(chance, mutationsOf(file, text))
  writeFileSync(path.join(copy, file), mutated(text, fault))
  const wide = tests.slice(TESTS).filter((test) => WIDE.includes(test))
  const isSeen = !(await pass(tests.slice(0, TESTS))) || (wide.length > 0 && !(await pass(wide)))
  writeFileSync(path.join(copy, file), text)
  const told = `${file}:${fault.line} ${text.slice(fault.from, fault.to)} → ${fault.text}`
  return { told: `${isSeen ? 'seen  ' : 'UNSEEN'} ${told}`, isSeen }
}

async function run(count: number, seed: number): Promise<void> {
  const nearest = await nearestTests(testFiles([]).filter((file) => !isBrowserTest(file)))
  const chance = chanceFrom(seed)
  const sources = filesUnder('src').filter((file) => file.endsWith('.ts') && !file.startsWith('src/words/'))
  const tested = sources.filter(
    (file) => mutationsOf(file, readFileSync(file, 'utf8')).length > 0 && nearest(file).length > 0,
  )
  const files = drawn(tested, count, chance)
  const all = [...new Set(files.flatMap((file) => nearest(file).slice(0, TESTS)).concat(WIDE))]
  if (!(await pass(all, TIME_OF_ALL))) throw new Error('tests fail without any fault: ' + all.join(' '))
  let seen = 0
  for (const file of files) {
    const { told, isSeen } = await tryFault(file, nearest(file), chance)
    if (isSeen) seen++
    console.log(told)
  }
  console.log(`${seen} of ${files.length} faults seen (${Math.round((100 * seen) / files.length)} %), seed ${seed}`)
}

copyProject()
try {
  const [count = 60, seed = 1] = process.argv.slice(2).map(Number)
  await run(count, seed)
} finally {
  rmSync(copy, { recursive: true, force: true })
}
