import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoOf, dayNumber } from '../../../src/model/calendar.ts'
import {
  dateByNumber,
  numberLookup,
  numberedIssue,
  ownNumber,
  type NumberedIssue,
} from '../../../src/facts/issue-numbers.ts'
import { dateOfIssue, type PageReading } from '../../../src/facts/issue.ts'
import { isCountable, issueDayFrom } from '../../../src/facts/rhythm.ts'
import type { Rhythm } from '../../../src/model/site.ts'
import { findingsIn } from './look.ts'

const MONDAYS: Rhythm = { every: 'week', weekday: 1 }
const BEFORE: NumberedIssue = { number: 1653, date: '2021-11-15' }
const AFTER: NumberedIssue = { number: 1655, date: '2021-11-29' }

function dated(
  number: number,
  known: readonly NumberedIssue[],
  rhythm: Rhythm | undefined = MONDAYS,
): string | undefined {
  const own = { number, isSerial: false, text: `第${number}期`, line: 1 }
  return dateByNumber(own, numberLookup(known), rhythm)?.edtf
}

test('a number between two known ones gives the day, with both as evidence', () => {
  const own = { number: 1654, isSerial: true, text: '总第1654期', line: 3 }
  assert.deepEqual(dateByNumber(own, numberLookup([AFTER, BEFORE]), MONDAYS), {
    date: '2021-11-22',
    status: 'inferred',
    edtf: '2021-11-22?',
    evidence: [
      {
        text: '总第1654期',
        line: 3,
        says: '总第1653期是 2021-11-15，总第1655期是 2021-11-29；按刊期这一期是 2021-11-22',
      },
    ],
  })
})

test('one neighbour is enough only right beside it; two may be farther away', () => {
  assert.equal(dated(1654, [BEFORE]), '2021-11-22?')
  assert.equal(dated(1654, [AFTER]), '2021-11-22?')
  assert.equal(dated(1655, [BEFORE]), undefined)
  assert.equal(dated(1655, [BEFORE, { number: 1657, date: '2021-12-13' }]), '2021-11-29?')
  assert.equal(
    dated(1655, [
      { number: 1500, date: '2018-12-24' },
      { number: 1800, date: '2024-09-23' },
    ]),
    undefined,
  )
  assert.equal(dated(1654, []), undefined)
})

test('what does not fit exactly gives nothing', () => {
  assert.equal(dated(1654, [BEFORE, { number: 1655, date: '2021-12-06' }]), undefined)
  assert.equal(dated(1654, [BEFORE, { number: 1655, date: '2021-11-23' }]), undefined)
  assert.equal(dated(1654, [{ number: 1653, date: '2021-11-16' }]), undefined)
  assert.equal(dated(1654, [BEFORE, AFTER, { number: 1654, date: '2021-11-22' }]), undefined)
  assert.equal(dated(1654, [BEFORE, { number: 1653, date: '2021-11-08' }]), undefined)
  assert.equal(dated(1654, [BEFORE, AFTER], { every: 'week' }), undefined)
  assert.equal(
    dateByNumber({ number: 1654, isSerial: true, text: '', line: 1 }, numberLookup([BEFORE]), undefined),
    null,
  )
})

test('numbers that may begin anew each year prove no year', () => {
  const lastYear = [{ number: 44, date: '2020-11-02' }]
  assert.equal(dated(45, lastYear), undefined)
  const own = { number: 45, isSerial: true, text: '总第45期', line: 1 }
  assert.equal(dateByNumber(own, numberLookup(lastYear), MONDAYS)?.edtf, '2020-11-09?')
})

test('other rhythms count their own days', () => {
  const day = (iso: string): number => dayNumber(iso) as number
  const rows: readonly (readonly [Rhythm, string, number, string])[] = [
    [{ every: 'day' }, '2021-12-31', 1, '2022-01-01'],
    [{ every: 'week', weekday: [1, 4] }, '2021-11-22', 1, '2021-11-25'],
    [{ every: 'week', weekday: [1, 4] }, '2021-11-22', -1, '2021-11-18'],
    [{ every: 'fortnight', since: '2021-11-22' }, '2021-11-22', 2, '2021-12-20'],
    [{ every: 'fortnight', since: '2021-11-22' }, '2021-11-22', -1, '2021-11-08'],
    [{ every: 'month', days: [1, 15] }, '2021-11-15', 1, '2021-12-01'],
    [{ every: 'month', days: [31] }, '2021-08-31', 1, '2021-10-31'],
  ]
  for (const [rhythm, from, issues, to] of rows) {
    const found = issueDayFrom(day(from), issues, rhythm)
    assert.equal(found === null ? null : isoOf(found), to, JSON.stringify(rhythm))
  }
  assert.equal(issueDayFrom(day('2021-11-22'), 1, { every: 'month', days: [] }), null)
  for (const rhythm of [undefined, { every: 'week' }, { every: 'fortnight' }, { every: 'month' }] as const)
    assert.equal(isCountable(rhythm), false)
})

test('an issue is known by its number only when number and day are stated without contradiction', () => {
  const folio = { number: { number: 7, isSerial: true, line: 1, text: '总第7期' } }
  const page = { file: 'raw/x/01.txt', page: '01', folio }
  assert.deepEqual(numberedIssue({ folder: '2021-11-22', pages: [page] }), { number: 7, date: '2021-11-22' })
  assert.equal(numberedIssue({ folder: 'undated-x', pages: [page] }), null)
  assert.equal(numberedIssue({ folder: '2021-11-22', pages: [{ ...page, folio: {} }] }), null)
  const other = { ...page, folio: { number: { ...folio.number, number: 8 } } }
  assert.equal(numberedIssue({ folder: '2021-11-22', pages: [page, other] }), null)
  const contradicted = { ...page, folio: { ...folio, date: { iso: '2021-11-29', line: 1, text: '' } } }
  assert.equal(numberedIssue({ folder: '2021-11-22', pages: [contradicted] }), null)
  const info = { number: '7', date: '2021-11-22?', pages: {} }
  assert.equal(numberedIssue({ folder: 'undated-x', info, pages: [page] }), null)
})

test('a serial number that a person states counts before the yearly one, and is told as such', () => {
  const pages = [{ file: 'raw/a/01.txt', page: '01', folio: {} }]
  const own = ownNumber({ folder: 'undated-a', info: { number: '45', total: '1832', pages: {} }, pages })
  assert.deepEqual(own, { number: 1832, isSerial: true, text: '总第1832期', line: 1 })
})

test('the day by the number holds unless a printed weekday or what the texts tell speaks against it', () => {
  const number = { number: 1654, isSerial: true, text: '总第1654期', line: 1 }
  const numbersAround = numberLookup([BEFORE, AFTER])
  const dayOf = (weekday: number, told: string): string | undefined => {
    const articles = [{ facts: { findings: findingsIn(['党的十九届六中全会闭幕。', told]) } }]
    const page = { file: 'raw/x/01.txt', page: '01', folio: { number, weekday: { weekday, line: 1 } }, articles }
    const pages = [page as unknown as PageReading]
    return dateOfIssue({ folder: 'undated-x', pages }, { rhythm: MONDAYS, numbersAround }).value.date.date
  }
  assert.equal(dayOf(1, '11月19日（星期五），区里举行了活动。'), '2021-11-22')
  assert.equal(dayOf(2, '11月19日（星期五），区里举行了活动。'), undefined, 'the paper prints a Tuesday')
  assert.equal(dayOf(1, '11月24日（星期三），区里举行了活动。'), undefined, 'it tells of a day after')
})
