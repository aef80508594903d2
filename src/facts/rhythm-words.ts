import type { Rhythm } from '../model/site.ts'
import { dayNumber } from '../model/calendar.ts'
import { numberOf } from '../model/numerals.ts'

const WEEKDAYS = '一二三四五六日'
const SEPARATORS = /[、,，和及与\s]+|(?<=[一二三四五六日天1-7])(?=[一二三四五六日天1-7])/u

function weekdayOfWord(word: string): number {
  const plain = word.replace(/^(?:每周|星期|周|礼拜)/u, '').replace('天', '日')
  return /^[1-7]$/.test(plain) ? Number(plain) : WEEKDAYS.indexOf(plain) + 1
}

function weekly(rest: string): Rhythm | null {
  const days = rest
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map(weekdayOfWord)
  const [first, ...others] = [...new Set(days)].sort((a, b) => a - b)
  if (first === 0) return null
  if (first === undefined) return { every: 'week' }
  return { every: 'week', weekday: others.length === 0 ? first : [first, ...others] }
}

function monthly(rest: string): Rhythm | null {
  const words = rest.split(/[、,，和及与\s日号]+/u).filter((word) => word !== '')
  const days = [...new Set(words.map(numberOf))].sort((a, b) => a - b)
  return days.length > 0 && days.every((day) => day >= 1 && day <= 31) ? { every: 'month', days } : null
}

function fortnightly(rest: string): Rhythm | null {
  const [, year = '', month = '', day = ''] = /(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/u.exec(rest) ?? []
  const since = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayNumber(since) === null ? null : { every: 'fortnight', since }
}

/** Ways to write a rhythm, for people. */
export const RHYTHM_FORMS = '日报、每周一、每周一四、双周 2021-11-22（任何一个出版日）、每月1、15日'

/**
 * The rhythm of a paper as people say it: 日报, 每天; 每周一, 周一、周四, 每周一三五; 周报 (no weekday known);
 * 每月1日、15日; 双周 2021-11-22 (any day on which an issue came out). Null for anything else.
 */
export function rhythmOf(text: string): Rhythm | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:出版|出报|出刊|一期)$/u, '')
  if (/^(?:日报|(?:每|天)[天日])$/u.test(plain)) return { every: 'day' }
  if (/^周报$/u.test(plain)) return { every: 'week' }
  const [, kind = '', rest = ''] =
    /^(双周报?|每?两周(?:一次)?|隔周|每?月报?|每?(?:周|星期|礼拜))(.*)$/u.exec(plain) ?? []
  if (/^(?:双|每?两|隔)/u.test(kind)) return fortnightly(rest)
  if (kind.includes('月')) return monthly(rest)
  return kind === '' ? null : weekly(rest)
}
