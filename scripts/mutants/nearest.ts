/** A run of a test file: how many seconds it took, and the numbers of the faults whose places it reached. */
export interface TestRun {
  test: string
  passes: boolean
  seconds: number
  reached: ReadonlySet<number>
}

/** So many seconds of tests are given to one fault at the most: all but those of the lowest rooms' constants. */
const MOST = 120

/** A test of the file's own room is tried before one of others that takes an eighth of its time. */
const OWN = 8

/** The tests that reach a fault of a file: the quickest first, those of its own room before others, as many as time allows. */
export function nearest(runs: readonly TestRun[], file: string, fault: number): string[] {
  const room = `/${file.split('/')[1] ?? ''}/`
  const rank = ({ test, seconds }: TestRun): number => (test.includes(room) ? seconds / OWN : seconds)
  const found = runs.filter(({ reached }) => reached.has(fault)).sort((a, b) => rank(a) - rank(b))
  let spent = 0
  return found.filter(({ seconds }) => (spent += seconds) < MOST).map(({ test }) => test)
}
