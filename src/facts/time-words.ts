import type { Look, Found, TimeFinding } from './finding.ts'
import { numberOf } from '../model/numerals.ts'
import type { Tense, YearSaid, YearWord } from './told-time.ts'

/** Parts of a day, as a piece of a pattern. */
export const PART_OF_DAY =
  '(?:凌晨|清晨|清早|早晨|早上|一早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|当晚|晚(?![会宴报饭餐礼])|夜间|夜里|深夜|夜(?![校市跑游景班色光空]))'
/** A weekday that may stand behind a day: (周二), 星期日. */
export const WEEKDAY = '(?:\\s{0,3}\\(?(?:星期|周)[一二三四五六日天]\\)?)?'
/** A month in Arabic or Chinese numerals. */
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
/** A day of a month in Arabic or Chinese numerals. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])'
/** A year of four digits. */
export const YEAR = '(?:[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})'
/** Years in words. */
export const YEAR_WORD =
  '(?:今年|本年|去年|上年|前年|同年|次年|翌年|第二年|明年|来年|后年|当年|那年|是年|每年|历年|往年|某年)'
/** From … to: 至, 到, dashes. */
export const TO = '(?:至|到|—+|[-–―─~〜]+)'

const WORDS: Readonly<Record<string, YearWord>> = {
  今年: 'this',
  本年: 'this',
  去年: 'last',
  上年: 'last',
  前年: 'before-last',
  同年: 'same',
  次年: 'next',
  翌年: 'next',
  第二年: 'next',
}

/** The year of a pattern's groups (digits, or a word), for a time that begins at `from`; any other 年 before it leaves it open. */
export function yearSaid(digits: string | undefined, word: string | undefined, before: string): YearSaid {
  if (digits !== undefined) return { year: numberOf(digits), yearWord: null }
  if (word !== undefined) return { year: null, yearWord: WORDS[word] ?? 'open' }
  return { year: null, yearWord: /(?:年[度前后]?的?|每|逢|历|前|后)\s*$/u.test(before) ? 'open' : null }
}

/** 1 (Monday) to 7 of the character behind 星期 or 周; null without one. */
export function weekdayOfWord(character: string | undefined): number | null {
  return character === undefined ? null : '一二三四五六日'.indexOf(character) + 1 || 7
}

/** Words right before a time that put it in the future, or make it the end of a stretch. */
const COMING =
  /(?:[将拟定订][于在自从]|定为|计划[于在从自]?|预计[于在从自]?|截至|截止到?|止于|有效期[至到]|[至到]|[延推持].{0,2}[至到]|最迟于?|不晚于|明年|后年|来年|[明后][天日晚]\(?|下(?:周|星期).\()\s*(?:北京时间|当地时间|(?:今|本|同)年的?)?\s*$/u
/** Words in the clause before a time that may put it in the future. 将 in words like 将军 is not one. */
const MAYBE_BEFORE = /(?<![名健干闯麻])将(?![军士领近来])|拟|预计|预期|预报|计划|定于|有望|即将|准备|届时/u
/** Words right behind a time: it is an end, or only what comes before or behind it counts. */
const BOUND = /^\s*(?:之前|以前|前|之后|以后|后|止|截止|到期|相比|持平)(?!来|往)/u
const SINCE = /^\s*(?:\d{1,2}[时点](?:\d{1,2}分)?)?\s*(?:开始)?起/u
const MAYBE_BEHIND =
  /^[^,。;!?]{0,20}(?:(?<![名健干闯麻])将(?![军士领近来])|拟|预计|有望)|^[^。;!?]{0,24},[^。;!?]{0,16}(?:将[于在会要]|将(?:举|开|正|迎|启|上|再|全|实)|即将|拟于|预计)/u

/** Before a time that something is only measured by: 比上月, 较2020年. */
const MEASURE = /[比较]\s*$/u

/** Words behind the day of a birth: no event. */
const BORN_BEHIND = /^\s*(?:出生|生(?=[,。;、)人]|于(?!产))|诞辰)/u
const BORN_BEFORE = /(?:(?<![发产学师医])生于|出生(?:于|在|日期:?|年月:?)?|生日)\s*$/u

/** Tense of a time by the words around it: see `Tense`. Offsets are of the key. */
export function tenseOf(key: string, from: number, to: number): Tense {
  const before = /[^,。;:!?]*$/u.exec(key.slice(Math.max(0, from - 20), from))?.[0] ?? ''
  const behind = key.slice(to, to + 48)
  if (BORN_BEHIND.test(behind) || BORN_BEFORE.test(before)) return 'coming'
  if (COMING.test(before) || BOUND.test(behind) || MEASURE.test(before)) return 'coming'
  return MAYBE_BEFORE.test(before) || SINCE.test(behind) || MAYBE_BEHIND.test(behind) ? 'doubtful' : 'told'
}

/** A time told in the words from `from` to `to` of a paragraph's key; `tense` where the words around do not say it. */
export function timeAt(
  { part: { key, text } }: Look,
  { from, to, tense }: { from: number; to: number; tense?: Tense },
  time: TimeFinding['time'],
): Found<TimeFinding> {
  return { kind: 'time', text: text.slice(from, to), time, tense: tense ?? tenseOf(key, from, to), from, to }
}

/** Place of the words of a match. */
export const wordsAt = ({ index, 0: words }: RegExpExecArray): { from: number; to: number } => {
  return { from: index, to: index + words.trimEnd().length }
}

/** Results of `find` for every match of a pattern in a paragraph. */
export function matched<T>(pattern: RegExp, look: Look, find: (match: RegExpExecArray, look: Look) => T | null): T[] {
  return [...look.part.key.matchAll(pattern)].map((match) => find(match, look)).filter((found) => found !== null)
}
