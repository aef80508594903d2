import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText } from '../../../src/archive/day-text.ts'
import {
  numeralDigits,
  numeralOf,
  daysInMonth,
  dayView,
  earliestDay,
  eventDateText,
  evidenceText,
  mondayIndex,
  monthName,
  weekdayText,
  yearlessText,
} from '../../../src/site/dates.ts'

test('days in words', () => {
  assert.equal(dayText('2021-11-08'), '2021年11月8日')
  assert.equal(dayText('2021-11'), '2021年11月')
  assert.equal(dayText('2021'), '2021年')
  assert.equal(dayText('第三天'), '第三天')
})

test('days and months without their year', () => {
  assert.equal(yearlessText('2021-11-08'), '11月8日')
  assert.equal(yearlessText('XXXX-11-16'), '11月16日')
  assert.equal(yearlessText('XXXX-02'), '2月')
  assert.deepEqual([1, '02', 12, '13'].map(monthName), ['一月', '二月', '十二月', ''])
})

test('weekdays', () => {
  assert.equal(weekdayText('2021-11-22'), '星期一')
  assert.equal(weekdayText('2024-02-29'), '星期四')
  assert.equal(mondayIndex('2021-11-22'), 0)
  assert.equal(mondayIndex('2021-11-21'), 6)
})

test('days of a month', () => {
  assert.deepEqual(
    ['2021-02', '2024-02', '2021-12', '1900-02'].map((month) => daysInMonth(...(month.split('-') as [string, string]))),
    [28, 29, 31, 28],
  )
})

test('Chinese numbers', () => {
  assert.deepEqual([1, 10, 11, 20, 31, 99].map(numeralOf), ['一', '十', '十一', '二十', '三十一', '九十九'])
  assert.equal(numeralDigits('2021'), '二〇二一')
})

test('a given day, an inferred day, bounds, and nothing', () => {
  assert.deepEqual(dayView({ date: '2021-11-22', dateStatus: 'given' }), {
    text: '2021年11月22日',
    datetime: '2021-11-22',
    inferred: false,
  })
  assert.equal(dayView({ date: '2021-11-22', dateStatus: 'inferred', dateEdtf: '2021-11-22?' }).inferred, true)
  const bound = (dateEdtf: string) => dayView({ dateStatus: 'inferred', dateEdtf })
  assert.deepEqual(bound('2021-11-18/..'), { text: '不早于2021年11月18日', inferred: true })
  assert.deepEqual(bound('../2021-11-18'), { text: '不晚于2021年11月18日', inferred: true })
  assert.deepEqual(bound('2021-11-18?/2021-11-30'), { text: '2021年11月18日至2021年11月30日', inferred: true })
  assert.deepEqual(dayView({ dateStatus: 'unknown' }), { text: '出版日期不详', inferred: false })
})

test('the earliest day an issue can have', () => {
  assert.equal(earliestDay({ dateStatus: 'inferred', dateEdtf: '2021-11-18/..' }), '2021-11-18')
  assert.equal(earliestDay({ dateStatus: 'unknown' }), undefined)
})

test('what evidence says', () => {
  assert.equal(evidenceText('2021-11-08/2021-11-11 起'), '2021年11月8日至11日，出版不早于此')
  assert.equal(evidenceText('2022-02-28/2022-03-03 起'), '2022年2月28日至3月3日，出版不早于此')
  assert.equal(evidenceText('2021-12-30/2022-01-03 起'), '2021年12月30日至2022年1月3日，出版不早于此')
  assert.equal(evidenceText('2021-07-01 起'), '2021年7月1日，出版不早于此')
  assert.equal(evidenceText('2016-11-16 或 2021-11-16'), '2016年11月16日或2021年11月16日')
  assert.equal(evidenceText('不早于 2021-11-18'), '不早于2021年11月18日')
  assert.equal(evidenceText('每周一'), '每周一')
})

test('event dates in every precision', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['2021', '2021年'],
    ['2015/2020', '2015年至2020年'],
    ['2021-11', '2021年11月'],
    ['2021-11-16', '2021年11月16日'],
    ['2021-11-16T11:00', '2021年11月16日11:00'],
    ['2021-11-19/2021-11-20', '2021年11月19日至20日'],
    ['2021-12-30/2022-01-02', '2021年12月30日至2022年1月2日'],
    ['2021-02-12~', '2021年2月12日前后'],
    ['XXXX-11-16', '11月16日（年份不详）'],
    ['XXXX-11-30/XXXX-12-02', '11月30日至12月2日（年份不详）'],
  ]
  for (const [edtf, text] of rows) assert.equal(eventDateText(edtf), text)
})

test('the days of an issue of several are said once', () => {
  const said = (date: string, last: string): string =>
    dayView({ date, dateStatus: 'given', dateEdtf: `${date}/${last}` }).text
  assert.equal(said('2023-10-01', '2023-10-02'), '2023年10月1日、2日合刊')
  assert.equal(said('2023-12-31', '2024-01-01'), '2023年12月31日、2024年1月1日合刊')
  assert.equal(said('2023-10-01', '2023-10-07'), '2023年10月1日至7日合刊')
})
