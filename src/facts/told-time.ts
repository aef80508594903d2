import type { FoundAt } from './text.ts'

/**
 * Tense of a time in a text: past (`told`), perhaps past (`doubtful`: 11月16日起, 11月16日…将…), or to come
 * or no time of an event at all (`coming`: 将于12月1日, 明年3月, 截至11月10日, 比上月).
 */
export type Tense = 'told' | 'doubtful' | 'coming'

/**
 * A year in words: seen from the issue (今年 `this`, 去年 `last`, 前年 `before-last`), from the year told before it (同年 `same`,
 * 次年 `next`), or none that can be known (`open`: 每年, 当年, 明年, 光绪21年).
 */
export type YearWord = 'this' | 'last' | 'before-last' | 'same' | 'next' | 'open'

/** The year of a told time as printed: in digits, in words, or, both null, not at all. */
export interface YearSaid {
  year: number | null
  yearWord: YearWord | null
}

/** A time told in words that need the day of the issue, or the times told before, to be understood. */
type ToldTime =
  | (YearSaid & { form: 'year'; lastYear: number | null })
  /** 上世纪八十年代, as 198. */
  | { form: 'decade'; decade: number }
  /** 次日: the day behind the one told before it. */
  | { form: 'next-day' }
  | (YearSaid & { form: 'month'; month: number; firstDay: number })
  /** 本月 (0), 上月 (1). */
  | { form: 'issue-month'; back: 0 | 1; firstDay: number }
  /** 16日, 18日至20日; `back` where 本月 or 上月 stands before it, `isNear` for 昨天(5日): a day close to the issue. */
  | { form: 'day-of-month'; back: 0 | 1 | null; day: number; lastDay: number; weekday: number | null; isNear: boolean }
  /** 昨天 (1), 前天 (2). */
  | { form: 'days-ago'; days: number }
  /** 本周三 (0), 上周五 (1), 上周末: weekdays 6 to 7. */
  | { form: 'week'; back: 0 | 1; weekday: number; lastWeekday: number }
  | (YearSaid & { form: 'festival'; festival: string })
  /** 上午11时, as `11:00`: of the day that the article tells of. */
  | { form: 'clock'; clock: string }

/** A time other than a day of a month. */
export interface TimeFinding extends FoundAt {
  kind: 'time'
  /** Offset in the paragraph's key behind the words. */
  to: number
  /** As printed. */
  text: string
  time: ToldTime
  tense: Tense
}

/** A day told with its month: 11月16日. The year is known only where printed. */
export interface DayFinding extends FoundAt, YearSaid {
  kind: 'day'
  /** Offset in the paragraph's key behind the words. */
  to: number
  /** As printed. */
  text: string
  month: number
  day: number
  /** Last day of a span: 11月19日至20日; its year where printed. */
  endMonth: number
  endDay: number
  endYear: number | null
  /** True for 今天(9月6日), 上周五(11月19日): a day close to the issue. */
  isNear: boolean
  tense: Tense
  /** 1 (Monday) to 7 when a weekday is printed with the day. */
  weekday: number | null
}
