import { dayOf } from './calendar.ts'
import { lunarDay } from './lunar.ts'

type InYear = (year: number) => number | null

const on =
  (month: number, day: number): InYear =>
  (year) =>
    dayOf(year, month, day)
const moon =
  (month: number, day: number): InYear =>
  (year) =>
    lunarDay(year, month, day)

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

/** The festivals whose day is known, by their names as printed: for a year of the calendar their day number, or null. */
export const FESTIVALS: ReadonlyMap<string, InYear> = new Map([
  ...named(['元旦', '元旦节'], on(1, 1)),
  ...named(['除夕', '大年三十', '年三十'], newYearsEve),
  ...named(['春节', '大年初一', '年初一', '正月初一'], moon(1, 1)),
  ...named(['大年初二', '年初二', '正月初二'], moon(1, 2)),
  ...named(['大年初三', '年初三', '正月初三'], moon(1, 3)),
  ...named(['大年初四', '年初四', '正月初四'], moon(1, 4)),
  ...named(['大年初五', '年初五', '正月初五'], moon(1, 5)),
  ...named(['大年初六', '年初六', '正月初六'], moon(1, 6)),
  ...named(['大年初七', '年初七', '正月初七'], moon(1, 7)),
  ...named(['元宵', '元宵节', '正月十五'], moon(1, 15)),
  ...named(['三八妇女节', '“三八”妇女节', '妇女节', '三八国际妇女节'], on(3, 8)),
  ...named(['植树节'], on(3, 12)),
  ...named(['清明', '清明节'], clearAndBright),
  ...named(['五一', '“五一”', '劳动节', '五一劳动节', '五一国际劳动节'], on(5, 1)),
  ...named(['青年节', '五四青年节'], on(5, 4)),
  ...named(['端午', '端午节'], moon(5, 5)),
  ...named(['儿童节', '六一儿童节', '六一国际儿童节', '六一', '“六一”'], on(6, 1)),
  ...named(['七一', '“七一”', '建党节'], on(7, 1)),
  ...named(['八一建军节', '建军节'], on(8, 1)),
  ...named(['七夕', '七夕节'], moon(7, 7)),
  ...named(['教师节'], on(9, 10)),
  ...named(['中秋', '中秋节'], moon(8, 15)),
  ...named(['国庆', '国庆节', '“十一”'], on(10, 1)),
  ...named(['重阳', '重阳节'], moon(9, 9)),
  ...named(['国家宪法日'], on(12, 4)),
])
