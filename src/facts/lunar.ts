import { dayOf } from './calendar.ts'

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
