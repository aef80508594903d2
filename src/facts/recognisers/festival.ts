import { FESTIVAL_NAMES } from '../festivals.ts'
import type { Look, Recogniser, Found } from '../finding.ts'
import { PART_OF_DAY, YEAR, YEAR_WORD, yearSaid, matched, timeAt, wordsAt } from '../time-words.ts'

/** Any festival's name, asked first, for speed. */
const ANY = new RegExp(FESTIVAL_NAMES, 'u')
/** Words that make a festival the time of something. */
const AS_TIME = `(?:当[天日晚]|这一?天|${PART_OF_DAY}|期间|(?:小?长假|假期|假日)(?:期?间)?)`
const PATTERN = new RegExp(
  `(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD})的?)?[“”]?(?<name>${FESTIVAL_NAMES})[”]?(?:佳节)?(?<use>${AS_TIME}+)?`,
  'gu',
)

/** True when the words use the festival as the time of something: with a year, as 元旦当天, or alone at the start of a clause. */
function isTime(match: RegExpExecArray, key: string): boolean {
  const { year, word, use } = match.groups ?? {}
  const before = key.slice(Math.max(0, match.index - 4), match.index)
  const endsHere = /^[,。;!?)]/u.test(key.slice(match.index + match[0].length))
  if (use !== undefined) return !/[至到迎]$/u.test(before)
  return endsHere && (year !== undefined || word !== undefined || /(?:^|[,。;!?:“(])$/u.test(before))
}

function finding(match: RegExpExecArray, look: Look): Found | null {
  const { part } = look
  const { year, word, name = '' } = match.groups ?? {}
  if (!isTime(match, part.key)) return null
  const before = part.key.slice(Math.max(0, match.index - 8), match.index)
  return timeAt(look, wordsAt(match), { form: 'festival', festival: name, ...yearSaid(year, word, before) })
}

/** 元旦当天, 春节期间, 国庆假期, 去年中秋: festivals as the time of something. In names (元旦晚会) they are none. */
export const festival: Recogniser = {
  id: 'festival',
  needs: '节龙旦夕宵明一二三四五六七八九廿午秋庆阳十腊日',
  find: (look) => (!ANY.test(look.part.key) ? [] : matched(PATTERN, look, finding)),
  examples: [
    { text: '元旦当天,图书馆照常开放。', finds: ['元旦当天'] },
    { text: '春节期间,社区守望相助。', finds: ['春节期间'] },
    { text: '去年中秋,老人们围坐赏月。', finds: ['去年中秋'] },
    { text: '除夕,他守在岗位上;龙抬头当天,村里剃头;二月二,社区炒豆。', finds: ['除夕', '龙抬头当天', '二月二'] },
    {
      text: '农历正月十五,灯会举行;腊月廿三当天,市集开张;元宵佳节,社区送汤圆。',
      finds: ['农历正月十五', '腊月廿三当天', '元宵佳节'],
    },
    { text: '春节联欢晚会、元旦晚会在国庆路举行。', finds: [] },
    { text: '春节前夕,春节将至,迎春节,重阳节活动。', finds: [] },
  ],
}
