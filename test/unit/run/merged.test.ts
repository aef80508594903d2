import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { test } from 'node:test'
import { merged, type TestEvent } from '../../run/merged.ts'

const event = (type: string, data: TestEvent['data']): TestEvent => ({ type, data })
const begun = (name: string, nesting = 0): TestEvent => event('test:start', { nesting, name })
const passed = (name: string, nesting = 0): TestEvent => event('test:pass', { nesting, name, testNumber: 1 })
const total = (message: string): TestEvent => event('test:diagnostic', { nesting: 0, message })

async function* slowly(events: readonly TestEvent[]): AsyncGenerator<TestEvent> {
  for (const each of events) {
    await setTimeout(1)
    yield each
  }
}

async function allOf(...runs: readonly TestEvent[][]): Promise<TestEvent[]> {
  const events: TestEvent[] = []
  for await (const each of merged(runs.map(slowly))) events.push(each)
  return events
}

const first = [begun('a'), begun('in a', 1), passed('in a', 1), passed('a'), total('tests 2'), total('duration_ms 5.5')]
const second = [begun('b'), begun('in b', 1), passed('in b', 1), passed('b'), begun('c'), passed('c')]

test('tests of two runs never stand inside one another, and are numbered through', async () => {
  const events = await allOf(first, [...second, total('tests 3'), total('duration_ms 2')])
  const names = events.flatMap(({ data }) => data.name ?? [])
  for (const name of ['a', 'b']) {
    const at = names.indexOf(name)
    assert.deepEqual(names.slice(at, at + 4), [name, `in ${name}`, `in ${name}`, name])
  }
  const ends = events.filter(({ type, data }) => type === 'test:pass' && data.nesting === 0)
  assert.deepEqual(
    ends.map(({ data }) => data.testNumber),
    [1, 2, 3],
  )
})

test('totals are added up, the time is the longest, and the plan is of all', async () => {
  const events = await allOf(first, [...second, total('tests 3'), total('duration_ms 2')])
  assert.deepEqual(
    events.slice(-3).map(({ data }) => data.count ?? data.message),
    [3, 'tests 5', 'duration_ms 5.5'],
  )
})

test('output of a test file and what a test says are kept', async () => {
  const said = event('test:diagnostic', { nesting: 0, message: 'a word', file: 'a.ts' })
  const printed = event('test:stdout', { message: 'printed' })
  const events = await allOf([begun('a'), printed, said, passed('a')])
  assert.deepEqual(events[0], printed)
  assert.ok(events.includes(said))
})
