import type { DayFinding, Look, Recogniser } from '../finding.ts'

const PART_OF_DAY = '(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|深夜)'
const DAY = new RegExp(
  `(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:\\(?(?:星期|周)([一二三四五六日天])\\)?)?(?:(?:至|到|—|-|~|、)(?:(\\d{1,2})月)?(\\d{1,2})日)?(${PART_OF_DAY})?`,
  'gu',
)
const WEEKDAYS = '一二三四五六日'
/** Words before a day that put it in the future. */
const COMING = /(?:将于|将在|拟于|定于|计划于|预计于?|截至|截止|截止到|有效期至|至|前于)$|将[^,。;]{0,8}$/u

/** Words behind a day that put it in the future. */
const BEHIND = /^(?:\d{1,2}时)?(?:起|前|[^,。;]{0,16}[将拟])/u

function isDay(month: number, day: number): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number)
  )
}

function finding(match: RegExpMatchArray, { part, paragraph }: Look): DayFinding | null {
  const [text, year, month, day, weekday, endMonth, endDay] = match
  const from = match.index ?? 0
  const start = { month: Number(month), day: Number(day) }
  const end = { month: Number(endMonth ?? month), day: Number(endDay ?? day) }
  if (!isDay(start.month, start.day) || !isDay(end.month, end.day)) return null
  return {
    kind: 'day',
    text: part.text.slice(from, from + text.length),
    year: year === undefined ? null : Number(year),
    ...start,
    endMonth: end.month,
    endDay: end.day,
    coming:
      COMING.test(part.key.slice(Math.max(0, from - 12), from)) || BEHIND.test(part.key.slice(from + text.length)),
    weekday: weekday === undefined ? null : WEEKDAYS.indexOf(weekday) + 1 || 7,
    line: part.lineAt(from),
    paragraph,
    from,
    rule: 'event-day',
  }
}

/** 11月16日, 11月12日下午, 11月19日至20日, 2021年11月16日: days of events told in the text. The year is left open unless printed. */
export const eventDay: Recogniser = {
  id: 'event-day',
  find: (look) =>
    [...look.part.key.matchAll(DAY)].map((match) => finding(match, look)).filter((found) => found !== null),
  examples: [
    { text: '11月16日下午,活动举行。', finds: ['11月16日下午'] },
    { text: '11月19日至20日,会议召开。', finds: ['11月19日至20日'] },
    { text: '2021年3月1日,中心成立。', finds: ['2021年3月1日'] },
    { text: '13月40日不是日子。', finds: [] },
    { text: '11月的讲坛与观众见面。', finds: [] },
  ],
}
