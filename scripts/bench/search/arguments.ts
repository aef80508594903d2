import { SEARCH_ENGINES, type EngineName } from '../../../src/model/site.ts'

/** Arguments of the benchmark. */
export interface BenchArguments {
  /** Number of articles to invent, when no file is named. */
  made: number
  file: string | undefined
  /** The engines that are measured, the first one against Pagefind as it comes. */
  engines: EngineName[]
  /** Queries of a set. */
  count: number
  /** True when the folder of the run is to stay. */
  keep: boolean
}

function refuse(): never {
  console.error(
    '用法：npm run bench:search -- --made N | --articles FILE.jsonl [--engine shards,pagefind] [--queries N] [--keep]',
  )
  process.exit(2)
}

function number(text: string | undefined): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : refuse()
}

function engines(text = ''): EngineName[] {
  const named = text.split(',').map((name) => SEARCH_ENGINES.find((each) => each === name) ?? refuse())
  return [...new Set(named)]
}

/** Reads the arguments; ends the process with status 2 when they are none of these. */
export function benchArguments(words: readonly string[]): BenchArguments {
  const asked: BenchArguments = { made: 2000, file: undefined, engines: ['pagefind'], count: 60, keep: false }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--made') asked.made = number(words[++at])
    else if (word === '--queries') asked.count = number(words[++at])
    else if (word === '--engine') asked.engines = engines(words[++at])
    else if (word === '--articles') asked.file = words[++at] ?? refuse()
    else if (word === '--keep') asked.keep = true
    else refuse()
  }
  return asked
}
