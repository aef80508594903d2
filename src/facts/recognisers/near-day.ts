import type { Look, Recogniser, Found } from '../finding.ts'
import { PART_OF_DAY, matched, timeAt, wordsAt } from '../time-words.ts'

const DAY_BEFORE = new RegExp(
  `(?:(?<one>昨[天日]${PART_OF_DAY}?|昨[晚晨夜])|(?<![以之目日年月今])(?<two>前[天日])${PART_OF_DAY}?)(?!\\(|之|的|今|重现|、|与|和|一样|期|程|本)`,
  'gu',
)
const WEEK = new RegExp(
  `(?<![马早晚以之上])(?:(?<last>上个?)|[本这])(?:周|星期|礼拜)(?<day>[一二三四五六日天末])${PART_OF_DAY}?(?!\\(|刊|报|年|岁)`,
  'gu',
)

/** The day behind the one told before. */
const NEXT = new RegExp(`(?:次日|翌日)${PART_OF_DAY}?(?!\\(|达|起)`, 'gu')

function dayBefore(match: RegExpExecArray, look: Look): Found {
  return timeAt(look, wordsAt(match), { form: 'days-ago', days: match.groups?.['one'] === undefined ? 2 : 1 })
}

function dayOfWeek(match: RegExpExecArray, look: Look): Found {
  const { last, day = '' } = match.groups ?? {}
  const [weekday, lastWeekday] = day === '末' ? [6, 7] : [0, 0]
  const single = '一二三四五六日'.indexOf(day) + 1 || 7
  return timeAt(look, wordsAt(match), {
    form: 'week',
    back: last === undefined ? 0 : 1,
    weekday: weekday || single,
    lastWeekday: lastWeekday || single,
  })
}

/** 昨天, 昨日下午, 前天, 次日, 上周五, 本周三, 上周末: days seen from the day of the issue. */
export const nearDay: Recogniser = {
  id: 'near-day',
  needs: '昨前次翌周期拜',
  find: (look) => {
    if (!/昨|前[天日]|[次翌]日|[周期拜][一二三四五六日天末]/u.test(look.part.key)) return []
    return [
      ...matched(DAY_BEFORE, look, dayBefore),
      ...matched(NEXT, look, (match) => timeAt(look, wordsAt(match), { form: 'next-day' })),
      ...matched(WEEK, look, dayOfWeek),
    ].sort((a, b) => a.from - b.from)
  },
  examples: [
    { text: '昨天下午,市集开张。', finds: ['昨天下午'] },
    { text: '昨晚,演出举行。次日上午,展览开幕。', finds: ['昨晚', '次日上午'] },
    { text: '上周五,书房开放;本周三上午,展览开幕。', finds: ['上周五', '本周三上午'] },
    { text: '上周末,市集开张。', finds: ['上周末'] },
    { text: '日前,近日,目前,每周五,周三。', finds: [] },
    { text: '昨天的我,昨日之日,昨天和今天。', finds: [] },
    { text: '昨天(5日),市集开张。', finds: [] },
  ],
}
