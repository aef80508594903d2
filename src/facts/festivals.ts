import { dayOf, isoOf } from '../model/calendar.ts'
import { NAMED_DAYS } from '../model/named-days.ts'
import { numberOf } from '../model/numerals.ts'

/** First year of the table. */
const FIRST_YEAR = 1949

/**
 * The Chinese calendar from 1949 to 2100, year by year: days from 1 January to the lunar new year, the month behind which the
 * leap month stands (0: none), and the lengths of the months as bits from the first on (1: 30 days, 0: 29), thirteen bits in
 * hexadecimal. Made with the `chinese` calendar of ICU, which a test compares it with: the program itself asks nothing that
 * may differ from one machine to the next.
 */
const YEARS = (
  '28:7:1695 47:0:d94 36:0:16aa 26:5:ab5 44:0:9b6 34:0:4b6 23:3:1257 42:0:a56 30:8:152a 48:0:1d2a 38:0:d54 ' +
  '27:6:15aa 45:0:156a 35:0:96c 24:4:14ae 43:0:14ae 32:0:a4c 20:3:1d26 39:0:1b2a 29:7:b55 47:0:ad4 36:0:12da ' +
  '26:5:95d 45:0:95a 33:0:149a 22:4:1a4d 41:0:1a4a 30:8:1aa5 48:0:16a8 37:0:16d4 27:6:12da 46:0:12b6 35:0:936 ' +
  '24:4:1497 43:0:1496 32:10:164b 50:0:d4a 39:0:da8 28:7:15b4 47:0:156c 36:0:12ae 26:5:92f 45:0:92e 34:0:c96 ' +
  '22:3:d4a 40:0:1d4a 30:8:d65 49:0:b58 37:0:156c 27:5:126e 46:0:125c 35:0:192c 23:4:1a95 42:0:1a94 31:0:1b4a ' +
  '21:2:b55 39:0:ad4 28:7:155b 48:0:4ba 37:0:125a 25:5:192b 44:0:152a 33:0:1694 22:4:16ca 40:0:15aa 30:9:ab5 ' +
  '49:0:974 38:0:14b6 27:6:a57 46:0:a4e 35:0:1526 24:4:e95 42:0:d54 31:0:15aa 21:2:9b5 40:0:96c 28:6:14ae 47:0:149e ' +
  '37:0:a4c 25:5:1d26 43:0:1aa4 32:0:1b54 22:3:d6a 41:0:12da 30:11:95d 49:0:95a 38:0:149a 27:6:1a4b 45:0:1a4a ' +
  '34:0:1aa4 23:5:1b54 42:0:16b4 31:0:ada 21:2:95b 40:0:936 29:7:1497 47:0:1496 36:0:154a 25:5:16a5 44:0:da4 ' +
  '32:0:15b4 22:3:ab6 41:0:126e 31:8:92f 49:0:92e 38:0:c96 27:6:d4a 45:0:1d4a 34:0:d64 23:4:156c 42:0:155c ' +
  '32:0:125c 20:3:192e 39:0:192c 28:7:1a95 47:0:1a94 35:0:1b4a 25:5:b55 44:0:ad4 33:0:14da 22:4:a5d 41:0:125a ' +
  '30:8:152b 49:0:152a 37:0:1694 26:6:16aa 45:0:15aa 35:0:ab4 23:4:14ba 42:0:14b6 32:0:a56 21:3:1527 39:0:d26 ' +
  '28:7:e53 47:0:d54 36:0:15aa 25:5:9b5 44:0:96c 33:0:14ae 23:4:a4e 40:0:1a2c 29:8:1d26 48:0:1aa4 37:0:1b54 ' +
  '26:6:d6a 45:0:ada 35:0:95c 24:4:149d 42:0:145a 31:0:1a2a 20:2:1b25 39:0:1aa4'
).split(' ')

/** The day number of a day of the lunar calendar, never of a leap month; null outside of 1949 to 2100 or when there is no such day. */
export function lunarDay(year: number, month: number, day: number): number | null {
  const [offset, leap = 0, bits] = (YEARS[year - FIRST_YEAR] ?? '')
    .split(':')
    .map((part, at) => parseInt(part, at === 2 ? 16 : 10))
  const newYear = dayOf(year, 1, 1)
  if (offset === undefined || bits === undefined || newYear === null || month < 1 || month > 12) return null
  const length = (place: number): number => ((bits >> (13 - place)) & 1 ? 30 : 29)
  const place = leap > 0 && month > leap ? month + 1 : month
  if (day < 1 || day > length(place)) return null
  let first = newYear + offset
  for (let before = 1; before < place; before++) first += length(before)
  return first + day - 1
}

type InYear = (year: number) => number | null

const on =
  (month: number, day: number): InYear =>
  (year) =>
    dayOf(year, month, day)
/** A day by the moon in a year of the calendar: of the lunar year before where that one ends in it (腊月). */
const moon =
  (month: number, day: number): InYear =>
  (year) => {
    const days = [year - 1, year].map((each) => lunarDay(each, month, day))
    return days.find((each) => each !== null && isoOf(each).startsWith(String(year))) ?? null
  }

/** The day before the lunar new year: of the lunar year that ends, in the year of the calendar it falls in. */
const newYearsEve: InYear = (year) => {
  const first = lunarDay(year, 1, 1)
  return first === null ? null : first - 1
}

/** 清明 by the usual formula of the sun's terms: right from 1901 to 2099. */
const clearAndBright: InYear = (year) => {
  if (year < 1901 || year > 2099) return null
  const short = year % 100
  const constant = year < 2000 ? 5.59 : 4.81
  return dayOf(year, 4, Math.floor(short * 0.2422 + constant) - Math.floor((year < 2000 ? short - 1 : short) / 4))
}

const named = (names: readonly string[], day: InYear): [string, InYear][] => names.map((name) => [name, day])

/** The festivals whose day is known apart from those told by the moon, by their names as printed: for a year of the calendar their day number, or null. */
const FESTIVALS: ReadonlyMap<string, InYear> = new Map([
  ...NAMED_DAYS.flatMap(({ names, month, day }) => named(names, on(month, day))),
  ...named(['除夕', '大年三十', '年三十'], newYearsEve),
  ...named(['春节'], moon(1, 1)),
  ...named(['元宵', '元宵节'], moon(1, 15)),
  ...named(['腊八', '腊八节'], moon(12, 8)),
  ...named(['龙抬头', '二月二', '二月二龙抬头'], moon(2, 2)),
  ...named(['清明', '清明节'], clearAndBright),
  ...named(['端午', '端午节'], moon(5, 5)),
  ...named(['七夕', '七夕节'], moon(7, 7)),
  ...named(['中秋', '中秋节'], moon(8, 15)),
  ...named(['重阳', '重阳节'], moon(9, 9)),
])

const MOON_DAY =
  '(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)'
const TOLD_BY_MOON = `(?:农历)?[正冬腊]月${MOON_DAY}|农历(?:十一|十二|[二三四五六七八九十])月${MOON_DAY}|大?年初[一二三四五六七八九十]`

/** Names of festivals and of days by the moon (正月初八, 农历八月十五), as a piece of a pattern; the longer first. */
export const FESTIVAL_NAMES = `${TOLD_BY_MOON}|${[...FESTIVALS.keys()].sort((a, b) => b.length - a.length).join('|')}`

/** The day of a festival, or of a day by the moon, in a year of the calendar; undefined for a name that is neither. */
export function festivalDay(name: string): InYear | undefined {
  const [, month, day] = /^(?:农历)?(?:(\p{Script=Han}{1,2})月|大?年)(初?\p{Script=Han}{1,3})$/u.exec(name) ?? []
  if (FESTIVALS.has(name) || day === undefined) return FESTIVALS.get(name)
  const place = month === undefined ? 1 : ({ 正: 1, 冬: 11, 腊: 12 }[month] ?? numberOf(month))
  return moon(place, numberOf(day.replace('初', '').replace('廿', '二十')))
}
