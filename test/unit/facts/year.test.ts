import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayFinding, EventFinding } from '../../../src/facts/finding.ts'
import { inferYear } from '../../../src/facts/issue-date.ts'
import { findingsIn } from './look.ts'

function inferredFrom(...paragraphs: string[]): { year: number; kinds: string[] } | null {
  const findings = findingsIn(paragraphs)
  const events = findings.filter((finding): finding is EventFinding => finding.kind === 'event')
  const days = findings.filter((finding): finding is DayFinding => finding.kind === 'day')
  const inferred = inferYear(events, days)
  return inferred && { year: inferred.year, kinds: inferred.clues.map(({ kind }) => kind) }
}

const ELECTION = '11月16日是上海市区和乡镇两级人大代表换届选举投票日。'
const PLENUM = '11月17日上午,会议传达学习党的十九届六中全会精神。'

test('an election day that fell on the same day of two years decides nothing', () => {
  assert.equal(inferredFrom(ELECTION), null)
})

test('the window of a plenum alone is one kind of clue, and not enough', () => {
  assert.equal(inferredFrom(PLENUM), null)
})

test('the window and the election day together leave one year', () => {
  assert.deepEqual(inferredFrom(ELECTION, PLENUM), { year: 2021, kinds: ['window', 'day'] })
})

test('a weekday printed with a day is a clue of a third kind', () => {
  assert.deepEqual(inferredFrom(PLENUM, '11月18日(星期四),市集开张。')?.year, 2021)
  assert.equal(inferredFrom('11月18日(星期四),市集开张。'), null)
})

test('clues that contradict each other leave nothing', () => {
  assert.equal(inferredFrom(ELECTION, PLENUM, '11月18日(星期五),市集开张。'), null)
})

test('a day outside the news of the plenum makes it no window', () => {
  assert.equal(inferredFrom(ELECTION, PLENUM, '6月1日,儿童节活动举行。'), null)
})

test('years printed in the text and days to come are no clues', () => {
  assert.equal(inferredFrom(ELECTION, '2021年3月1日,中心成立。'), null)
  assert.equal(inferredFrom(PLENUM, '展览将于11月18日(星期四)开幕。'), null)
})

test('nothing told, nothing inferred', () => {
  assert.equal(inferredFrom('居民们围坐在一起拉家常。'), null)
})
