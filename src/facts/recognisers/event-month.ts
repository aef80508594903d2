import type { Look, Recogniser, TimeFinding, Found } from '../finding.ts'
import { numberOf } from '../../model/numerals.ts'
import { MONTH, YEAR, YEAR_WORD, yearSaid, matched, timeAt, wordsAt } from '../time-words.ts'

const THIRD =
  '(?:份)?(?<third>上旬|中旬|下旬|初(?![中一二三级步心试赛])|中(?![国共央华心学小外医午山高职]|[^,。]{0,2}节)|底|末)?'
const NO_MONTH =
  '(?!\\s{0,3}\\d|\\s{0,3}[一二三四五六七八九十]{1,3}日|龄|大|子|刊|号|版|票|薪|均|内|之内|以内|饼|[、—–~-]\\s{0,3}\\d|[至到]\\s{0,3}\\d)'
const MONTH_SAID = new RegExp(
  `(?:(?:(?<year>${YEAR})\\s{0,3}年\\s{0,3}|(?<word>${YEAR_WORD})的?\\s{0,3})(?<month>${MONTH})|(?<![\\d.]|[至到、~—–-]\\s{0,3}|第|满|近|约|共|余|零)(?<bare>1[0-2]|0?[1-9]))\\s{0,3}月${NO_MONTH}${THIRD}`,
  'gu',
)
/** 上月, 本月; 晚上月亮 is none. */
const ISSUE_MONTH = new RegExp(
  `(?<![马早晚以之])(?:(?<last>上个?月)|(?<![日基资成样文根])本月)(?!\\s{0,3}\\d|\\s{0,3}[十二三]|[亮光季球票供])${THIRD}`,
  'gu',
)
const LUNAR = /(?:农历|阴历|旧历|夏历|闰)\s*$/u

/** The first day of the part of a month. */
function firstDayOf(third: string | undefined): number {
  if (third === undefined || third === '初' || third === '上旬') return 1
  if (third === '下旬') return 21
  return third === '底' || third === '末' ? 26 : 11
}

function findingOf(match: RegExpExecArray, look: Look, time: TimeFinding['time']): Found {
  const isComing = /^(?:明|来|后)年/u.test(match[0])
  return timeAt(look, { ...wordsAt(match), ...(isComing ? { tense: 'coming' as const } : {}) }, time)
}

function monthSaid(match: RegExpExecArray, look: Look): Found | null {
  const { year, word, month, bare, third } = match.groups ?? {}
  const before = look.part.key.slice(Math.max(0, match.index - 8), match.index)
  if (LUNAR.test(before)) return null
  const said = { ...yearSaid(year, word, before), month: numberOf(month ?? bare ?? ''), firstDay: firstDayOf(third) }
  return findingOf(match, look, { form: 'month', ...said })
}

function issueMonth(match: RegExpExecArray, look: Look): Found {
  const { last, third } = match.groups ?? {}
  return findingOf(match, look, { form: 'issue-month', back: last === undefined ? 0 : 1, firstDay: firstDayOf(third) })
}

/** 2021年11月, 去年10月, 11月, 11月底, 上月: months that events are told of. A number of months is none. */
export const eventMonth: Recogniser = {
  id: 'event-month',
  needs: '月',
  find: (look) => {
    if (!look.part.key.includes('月')) return []
    const found = [...matched(MONTH_SAID, look, monthSaid), ...matched(ISSUE_MONTH, look, issueMonth)]
    return found.sort((a, b) => a.from - b.from)
  },
  examples: [
    { text: '11月的讲坛与观众见面。', finds: ['11月'] },
    { text: '去年10月,书房开放;2020年三月初动工。', finds: ['去年10月', '2020年三月初'] },
    { text: '上月下旬,项目竣工。', finds: ['上月下旬'] },
    { text: '耗时3个月,孩子6月龄。', finds: [] },
    { text: '1至11月,3-5月,8、9月。', finds: [] },
    { text: '农历8月十五,十月革命。', finds: [] },
  ],
}
