import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventDates } from '../../../src/facts/event-dates.ts'
import type { DayFinding } from '../../../src/facts/finding.ts'
import { findingsIn } from './look.ts'

function days(text: string): DayFinding[] {
  return findingsIn([text], 'event-day').filter((finding) => finding.kind === 'day')
}

function dates(text: string, issue: string | undefined): string[] {
  return eventDates(days(text), issue).map((event) => `${event.text}=${event.date}`)
}

const TOLD: readonly (readonly [string, string, readonly string[]])[] = [
  ['11月16日上午,会议举行。', '2021-11-22', ['11月16日上午=2021-11-16']],
  ['11月22日,会议举行。', '2021-11-22', ['11月22日=2021-11-22']],
  ['11月24日,会议举行。', '2021-11-22', ['11月24日=2021-11-24']],
  ['12月30日,会议举行。', '2022-01-03', ['12月30日=2021-12-30']],
  ['3月1日,中心成立。', '2021-11-22', ['3月1日=2021-03-01']],
  ['2019年3月1日,中心成立。', '2021-11-22', ['2019年3月1日=2019-03-01']],
  ['11月19日至20日,展览举行。', '2021-11-22', ['11月19日至20日=2021-11-19/2021-11-20']],
  ['10月30日至11月2日,展览举行。', '2021-11-22', ['10月30日至11月2日=2021-10-30/2021-11-02']],
  ['11月16日、17日,会议举行。', '2021-11-22', ['11月16日、17日=2021-11-16/2021-11-17']],
  ['2月29日,会议举行。', '2020-03-02', ['2月29日=2020-02-29']],
  ['12月25日,会议举行。', '2021-11-22', []],
  ['活动将于12月1日举行。', '2021-11-22', []],
  ['规定自12月1日起施行。', '2021-11-22', []],
  ['截至11月10日,共接种1万剂次。', '2021-11-22', []],
  ['11月的讲坛与观众见面。', '2021-11-22', []],
  ['13月1日和11月31日都不是日子。', '2021-11-22', []],
]

for (const [text, issue, expected] of TOLD) {
  test(`${text} in the issue of ${issue}`, () => assert.deepEqual(dates(text, issue), expected))
}

test('without a day of the issue the year stays open', () => {
  assert.deepEqual(dates('11月16日,会议举行。', undefined), ['11月16日=XXXX-11-16'])
  assert.deepEqual(dates('2021年11月16日,会议举行。', undefined), ['2021年11月16日=2021-11-16'])
})

test('a weekday printed with the day is kept, Sunday as 7', () => {
  assert.equal(days('11月21日(星期日),市集开张。')[0]?.weekday, 7)
  assert.equal(days('11月22日(周一),市集开张。')[0]?.weekday, 1)
  assert.equal(days('11月22日,市集开张。')[0]?.weekday, null)
})
