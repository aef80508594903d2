import type { Look, Recogniser, Found } from '../finding.ts'
import { PART_OF_DAY, tenseOf, matched, timeAt, wordsAt } from '../time-words.ts'

const PATTERN = new RegExp(
  `(?<!日|日\\)|日\\s{0,3}\\(.{2,3}\\)|[每今昨前明]天|周[一二三四五六日天末]|[至到—–~-]|每晚?|每晚?上?)(?:(?<part>${PART_OF_DAY})\\s{0,3}(?<hour>\\d{1,2})|(?<![\\d.:])(?<full>1\\d|2[0-3]|[89])(?=[时点]\\d{2}分))\\s{0,3}[时点](?!钟?[至到—–~、-]|间|代|期|装|尚|赛|段|的|以|前|后|起)(?:(?<minute>\\d{1,2})分|(?<half>半))?(?:许|整)?(?![至到—–~、-]|前|后|起|以)`,
  'gu',
)

/** `HH:MM` of a part of the day with an hour of twelve or twenty-four; null when it cannot be told (晚上12时). */
function clockOf(part: string, hour: number, minute: number): string | null {
  const isLate = /下午|午后|傍晚|晚|夜/u.test(part)
  const isNoon = /中午|正午/u.test(part)
  if (hour > 23 || minute > 59 || (part !== '' && hour === 12 && !isNoon)) return null
  if (/夜/u.test(part) && hour < 6) return null
  const full = (isLate && hour < 12) || (isNoon && hour < 4) ? hour + 12 : hour
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function finding(match: RegExpExecArray, look: Look): Found | null {
  const { part = '', hour, full, minute, half } = match.groups ?? {}
  const clock = clockOf(part, Number(hour ?? full), half === undefined ? Number(minute ?? 0) : 30)
  const words = wordsAt(match)
  if (clock === null || tenseOf(look.part.key, words.from, words.to) !== 'told') return null
  return timeAt(look, words, { form: 'clock', clock })
}

/** 上午11时, 下午2点半: hours apart from their day. Opening hours are none. */
export const clock: Recogniser = {
  id: 'clock',
  needs: '时点',
  find: (look) => (!/\d[时点]/u.test(look.part.key) ? [] : matched(PATTERN, look, finding)),
  examples: [
    { text: '上午11时,投票站迎来选民。', finds: ['上午11时'] },
    { text: '当天下午2点半,演出开始。', finds: ['下午2点半'] },
    { text: '9时30分,队伍出发;7时30分不能肯定。', finds: ['9时30分'] },
    { text: '11月16日上午9时,会议召开。', finds: [] },
    { text: '每天上午9时至下午5时开放。', finds: [] },
    { text: '请于上午9时前到场,晚上12时结束。', finds: [] },
  ],
}
