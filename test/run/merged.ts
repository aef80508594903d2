import type { TestsStream } from 'node:test'

/** An event of a run, as reporters take it; `data` of tests and diagnostics has its depth, outermost 0. */
export interface TestEvent {
  type: string
  data: { nesting?: number; name?: string; testNumber?: number; count?: number; message?: string; file?: string }
}

/** Last words of a run: `tests 12`, `pass 11` … */
const TOTAL = /^([a-z_]+) ([\d.]+)$/

/** Puts the events of several runs that go on at once into one run: whole outermost tests after one another, totals added up. */
class Merging {
  private readonly totals = new Map<string, number>()
  private number = 0

  /** The events of one run's next outermost test, numbered through all runs. */
  numbered(events: readonly TestEvent[]): TestEvent[] {
    const last = events.at(-1)
    if (last !== undefined) last.data = { ...last.data, testNumber: ++this.number }
    return [...events]
  }

  /** Adds a total of one run; the time is that of the longest. */
  add(name: string, value: number): void {
    const before = this.totals.get(name) ?? 0
    this.totals.set(name, name === 'duration_ms' ? Math.max(before, value) : before + value)
  }

  /** The closing events of the whole. */
  closing(): TestEvent[] {
    const totals = [...this.totals].map(([name, value]) => ({ nesting: 0, message: `${name} ${value}` }))
    const plan = { type: 'test:plan', data: { nesting: 0, count: this.number } }
    return [plan, ...totals.map((data) => ({ type: 'test:diagnostic', data }))]
  }
}

const isOutermost = ({ data }: TestEvent): boolean => data.nesting === 0
const isEnd = (event: TestEvent): boolean => isOutermost(event) && /^test:(?:pass|fail)$/.test(event.type)

/** Reads one run; gives each outermost test whole, and output of test files at once. */
async function* outermost(run: AsyncIterable<TestEvent>, merging: Merging): AsyncGenerator<TestEvent[]> {
  let held: TestEvent[] = []
  for await (const event of run) {
    const [, name, value] = TOTAL.exec((event.type === 'test:diagnostic' && event.data.message) || '') ?? []
    if (isOutermost(event) && name !== undefined && event.data.file === undefined) merging.add(name, Number(value))
    else if (event.type === 'test:plan' && isOutermost(event)) continue
    else if (/^test:(?:stdout|stderr)$/.test(event.type)) yield [event]
    else held.push(event)
    if (!isEnd(event)) continue
    yield merging.numbered(held)
    held = []
  }
}

/** Several runs of `node:test` as the events of one, for a reporter: whole outermost tests as they end, one plan, one set of totals. */
export async function* merged(runs: readonly (TestsStream | AsyncIterable<TestEvent>)[]): AsyncGenerator<TestEvent> {
  const merging = new Merging()
  const sources = runs.map((run) => outermost(run as AsyncIterable<TestEvent>, merging))
  const next = new Map(sources.map((source) => [source, { source, step: source.next() }]))
  while (next.size > 0) {
    const waiting = [...next.values()].map(async ({ source, step }) => ({ source, result: await step }))
    const { source, result } = await Promise.race(waiting)
    if (result.done === true) next.delete(source)
    else next.set(source, { source, step: source.next() })
    if (result.done !== true) yield* result.value
  }
  yield* merging.closing()
}
