// Tries small faults, each in another file, with the tests that reach its place: `npm run test:mutants -- 60 1` for 60 files drawn
// with the seed 1. A fault that no test sees is a test that is missing, or changes nothing that shows.
import { readFileSync } from 'node:fs'
import { isBrowserTest, testFiles } from '../test/run/files.ts'
import { keepTemporaryInMemory } from '../test/run/memory-folder.ts'
import { chanceFrom, oneOf, type Chance } from './bench/chance.ts'
import { filesUnder } from './checks/tree.ts'
import { Copy } from './mutants/copy.ts'
import { mutated, mutationsOf, switched, type Mutation } from './mutants/mutations.ts'
import { nearest, type TestRun } from './mutants/nearest.ts'
import { typesOfProject } from './mutants/types.ts'

/** Things of a list in the order of a draw, each once. */
function* drawn<T>(list: readonly T[], chance: Chance): Generator<T> {
  const left = [...list]
  while (left.length > 0) {
    const one = oneOf(chance, left)
    left.splice(left.indexOf(one), 1)
    yield one
  }
}

/** A file with a fault in it that types let pass. */
interface Faulty {
  file: string
  source: string
  fault: Mutation
}

/** Files of `src` in the order of a draw, each with one fault. */
function* faulty(chance: Chance): Generator<Faulty> {
  const fits = typesOfProject()
  const files = filesUnder('src').filter((file) => file.endsWith('.ts') && !file.startsWith('src/words/'))
  for (const file of drawn(files, chance)) {
    const source = readFileSync(file, 'utf8')
    for (const fault of drawn(mutationsOf(file, source), chance)) {
      if (!fits(file, mutated(source, fault))) continue
      yield { file, source, fault }
      break
    }
  }
}

/** Runs all tests without a browser once, with every fault off; those that fail so can see none. */
async function reaching(copy: Copy): Promise<TestRun[]> {
  const runs: TestRun[] = []
  for (const test of testFiles([]).filter((test) => !isBrowserTest(test))) {
    const run = await copy.run(test)
    if (run.passes) runs.push(run)
    else console.log(`left out, for it fails without any fault: ${test}`)
  }
  return runs
}

/** The first of these tests that fails with a fault on, undefined when all pass. */
async function seerOf(copy: Copy, tests: readonly string[], fault: number): Promise<string | undefined> {
  for (const test of tests) if (!(await copy.run(test, fault)).passes) return test
  return undefined
}

/**
 * For a place that only browsers reach: the browser test of its room that fails with the fault, which scripts have in them for that
 * long, and passes without. A test that fails either way sees nothing, and the next is asked.
 */
async function browserSeer(copy: Copy, { file, source, fault }: Faulty): Promise<string | undefined> {
  const room = file.split('/')[1] ?? ''
  for (const test of testFiles([`test/browser/${room}`])) {
    copy.write(file, mutated(source, fault))
    const { passes } = await copy.run(test)
    copy.write(file, source)
    if (!passes && (await copy.run(test)).passes) return test
  }
  return undefined
}

async function run(copy: Copy, count: number, seed: number): Promise<void> {
  const faults: Faulty[] = []
  for (const one of faulty(chanceFrom(seed))) if (faults.push(one) === count) break
  for (const [at, { file, source, fault }] of faults.entries()) copy.write(file, switched(source, fault, at + 1))
  const runs = await reaching(copy)
  let seen = 0
  for (const [at, one] of faults.entries()) {
    const tests = nearest(runs, one.file, at + 1)
    const seer = tests.length > 0 ? await seerOf(copy, tests, at + 1) : await browserSeer(copy, one)
    if (seer !== undefined) seen++
    console.log(
      `${seer ?? 'UNSEEN'} ${one.file}:${one.fault.line} ${one.source.slice(one.fault.from, one.fault.to)} → ${one.fault.text}`,
    )
  }
  console.log(`${seen} of ${faults.length} faults seen (${Math.round((100 * seen) / faults.length)} %), seed ${seed}`)
}

keepTemporaryInMemory()
const copy = new Copy(testFiles([]))
try {
  const [count = 60, seed = 1] = process.argv.slice(2).map(Number)
  await run(copy, count, seed)
} finally {
  copy.remove()
}
