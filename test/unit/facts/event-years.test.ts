import assert from 'node:assert/strict'
import { test } from 'node:test'
import { festivalDay, lunarDay } from '../../../src/facts/festivals.ts'
import { dayNumber, dayOf, isoOf } from '../../../src/model/calendar.ts'
import type { Rhythm } from '../../../src/model/site.ts'
import { told } from './told.ts'

/** Thirty issue days: month ends, turns of the year, leap days, middles. */
const ISSUES = [
  ...['2015-01-01', '2015-06-15', '2016-02-29', '2016-03-01', '2016-11-21', '2016-12-31', '2017-01-02', '2017-02-13'],
  ...['2018-01-08', '2018-04-30', '2018-10-08', '2019-03-04', '2019-07-01', '2019-12-30', '2020-01-06', '2020-02-03'],
  ...['2020-02-29', '2020-03-02', '2020-12-28', '2021-01-04', '2021-01-25', '2021-05-31', '2021-11-22', '2021-12-27'],
  ...['2022-01-03', '2022-02-28', '2022-09-05', '2023-03-06', '2024-02-29', '2024-12-31'],
]
const FORMS: readonly ((month: number, day: number) => string)[] = [
  (month, day) => `${month}月${day}日,会议举行。`,
  (month, day) => `${month} 月 ${day} 日上午,会议举行。`,
  (month, day) => `记者${month}月${day}日从有关方面获悉,项目竣工。`,
  (month, day) => `据悉,${month}月${day}日(农历初三)晚,演出举行。`,
]
const RHYTHMS: readonly Rhythm[] = [{ every: 'day' }, { every: 'week', weekday: 1 }]

function everyDay(): [month: number, day: number][] {
  const days: [number, number][] = []
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= 31; day++) if (dayOf(2020, month, day) !== null) days.push([month, day])
  return days
}

test('a day without a year is in the issue’s year and past, or in last year’s last weeks, or left out', () => {
  assert.equal(ISSUES.length, 30)
  let dates = 0
  for (const [at, issue] of ISSUES.entries()) {
    const number = dayNumber(issue) as number
    const year = Number(issue.slice(0, 4))
    for (const [month, day] of everyDay()) {
      const form = FORMS[(month + day + at) % FORMS.length] as (typeof FORMS)[number]
      const found = told(form(month, day), issue, RHYTHMS[at % 2]).map((line) => line.split(' → ')[1] ?? '')
      const here = dayOf(year, month, day)
      const before = dayOf(year - 1, month, day)
      const isPast = here !== null && here <= number
      const isLate = before !== null && number - before <= 62
      const expected = isPast ? [isoOf(here)] : isLate ? [isoOf(before)] : []
      assert.deepEqual(found, expected, `${month}月${day}日 in ${issue}`)
      dates += found.length
    }
  }
  assert.ok(dates > 4000)
})

test('a day without its month is at most a month old, and never to come', () => {
  for (const issue of ISSUES) {
    for (let day = 1; day <= 31; day++) {
      for (const line of told(`区委${day}日召开会议。`, issue)) {
        const found = line.split(' → ')[1] ?? ''
        const gap = (dayNumber(issue) as number) - (dayNumber(found) as number)
        assert.equal(Number(found.slice(8)), day)
        assert.ok(gap >= 0 && gap <= 30, `${day}日 in ${issue}: ${found}`)
      }
    }
  }
})

test('whatever is told, nothing lies after the issue, and printed years stay', () => {
  const pieces = [
    '11月16日,',
    '1949年5月27日,',
    '6月1日,',
    '去年10月,',
    '同年3月2日,',
    '16日,',
    '国庆期间,',
    '上周五,',
    '2019年,',
    '将于12月1日,',
  ]
  const ends = ['会议举行。', '书房开门。\n', '他来到上海;']
  for (const [at, issue] of ISSUES.entries()) {
    for (let seed = 0; seed < 40; seed++) {
      const picked = Array.from({ length: 5 }, (_, n) => {
        const turn = seed * 7 + n * (seed + 3) + at
        return `${pieces[turn % pieces.length]}${ends[(turn + n) % ends.length]}`
      })
      const text = picked.join('')
      const years = new Set([...text.matchAll(/(\d{4})年/g)].map(([, year]) => year))
      const own = Number(issue.slice(0, 4))
      for (const line of told(text, issue)) {
        const [words = '', edtf = ''] = line.split(' → ')
        const last = (edtf.split('/')[1] ?? edtf).replace('~', '')
        assert.ok(last <= issue, `${text} in ${issue}: ${line}`)
        const year = edtf.slice(0, 4)
        const printed = /^\d{4}年/.test(words)
        if (printed) assert.equal(year, words.slice(0, 4))
        else
          assert.ok(years.has(year) || year === String(own) || year === String(own - 1), `${text} in ${issue}: ${line}`)
      }
    }
  }
})

test('the lunar calendar is that of ICU', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  for (let year = 1950; year <= 2050; year++) {
    for (const [month, day] of [
      [1, 1],
      [1, 15],
      [5, 5],
      [7, 7],
      [8, 15],
      [9, 9],
      [12, 8],
    ] as const) {
      const number = lunarDay(year, month, day) as number
      const parts = format.formatToParts(number * 86_400_000)
      const value = (type: string): string | undefined => parts.find((part) => part.type === type)?.value
      assert.deepEqual([value('month'), value('day')], [String(month), String(day)], isoOf(number))
    }
  }
  assert.equal(lunarDay(1948, 1, 1), null)
  assert.equal(lunarDay(2021, 1, 31), null)
})

test('festivals of some years, looked up by hand', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['春节', '2008-02-07'],
    ['除夕', '2016-02-07'],
    ['元宵', '2019-02-19'],
    ['清明', '2007-04-05'],
    ['清明', '2008-04-04'],
    ['清明', '2021-04-04'],
    ['清明', '2023-04-05'],
    ['端午', '2023-06-22'],
    ['中秋', '2020-10-01'],
    ['重阳', '2021-10-14'],
    ['国庆', '2021-10-01'],
  ]
  for (const [name, iso] of rows) assert.equal(isoOf(festivalDay(name)?.(Number(iso.slice(0, 4))) ?? 0), iso, name)
})
