// Puts one small fault at a time into a copy of the project and runs the tests nearest to it: `npm run test:mutants -- 60 1`
// for 60 files drawn with the seed 1. A fault that no test sees is a test that is missing, or changes nothing that shows.
import { readFileSync } from 'node:fs'
import { testFiles } from '../test/run/files.ts'
import { keepTemporaryInMemory } from '../test/run/memory-folder.ts'
import { chanceFrom, oneOf, type Chance } from './bench/chance.ts'
import { filesUnder } from './checks/tree.ts'
import { Copy } from './mutants/copy.ts'
import { mutated, mutationsOf } from './mutants/mutations.ts'
import { nearestTests } from './mutants/nearest-tests.ts'
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
  text: string
  told: string
}

/** Files of `src` in the order of a draw, each with one fault. */
function* faults(chance: Chance): Generator<Faulty> {
  const fits = typesOfProject()
  const files = filesUnder('src').filter((file) => file.endsWith('.ts') && !file.startsWith('src/words/'))
  for (const file of drawn(files, chance)) {
    const source = readFileSync(file, 'utf8')
    for (const fault of drawn(mutationsOf(file, source), chance)) {
      const text = mutated(source, fault)
      if (!fits(file, text)) continue
      yield { file, text, told: `${file}:${fault.line} ${source.slice(fault.from, fault.to)} → ${fault.text}` }
      break
    }
  }
}

/** Tries a fault with the tests of its file, the nearest first; prints it with the test that saw it. Throws where that one fails without it, too. */
async function isSeen(copy: Copy, { file, text, told }: Faulty, tests: readonly string[]): Promise<boolean> {
  copy.write(file, text)
  const seer = await copy.failing(tests)
  copy.write(file, readFileSync(file, 'utf8'))
  if (seer !== undefined && (await copy.failing([seer]))) throw new Error(`${seer} fails without any fault`)
  console.log(`${seer ?? 'UNSEEN'} ${told}`)
  return seer !== undefined
}

async function run(copy: Copy, count: number, seed: number): Promise<void> {
  const nearest = await nearestTests(testFiles([]))
  let [seen, made] = [0, 0]
  for (const fault of faults(chanceFrom(seed))) {
    if (await isSeen(copy, fault, nearest(fault.file))) seen++
    if (++made === count) break
  }
  console.log(`${seen} of ${made} faults seen (${Math.round((100 * seen) / made)} %), seed ${seed}`)
}

keepTemporaryInMemory()
const copy = new Copy(testFiles([]))
try {
  const [count = 60, seed = 1] = process.argv.slice(2).map(Number)
  await run(copy, count, seed)
} finally {
  copy.remove()
}
