import type { Look, Recogniser, TimeFinding } from '../finding.ts'
import { numberOf } from '../../model/numerals.ts'
import { placeOf, tenseOf, TO, YEAR, yearSaid } from '../time-words.ts'

const NO_YEAR =
  '(?!\\s{0,3}(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s{0,3}月|代|度|级|版|届|款|型|来|内|间|多|余|之|第|制|年[会报鉴]|大计|以上|左右|期(?!间)|同[期比]|相比|一样|[^,。;!?]{0,4}(?:历史|文明|规划|计划|目标))'
/** Before a number of years, or a year that something is compared with. */
const COUNTED = /(?:近|约|距今|逾|超过?|达|历经|[了过数有前第每]|公元前|[比较与同和至到])\s*$/u
/** Older years are told as such: 公元1291年, 始建于1291年. */
const SURE_SINCE = 1800
const PATTERN = new RegExp(
  `(?:(?<![\\d.〇○零一二三四五六七八九十百千-]|[—–~])(?<year>${YEAR})\\s{0,3}年(?:\\s{0,3}${TO}\\s{0,3}(?<last>${YEAR})\\s{0,3}年)?|(?<word>(?<![过失逝])去年|(?<![以之目先大])前年))${NO_YEAR}(?:年?[底末初])?`,
  'gu',
)

function finding(match: RegExpExecArray, look: Look): TimeFinding | null {
  const { part } = look
  const { year, last, word } = match.groups ?? {}
  const before = part.key.slice(Math.max(0, match.index - 6), match.index)
  const said = yearSaid(year, word, '')
  if (COUNTED.test(before)) return null
  if (said.year !== null && said.year < SURE_SINCE && !/(?:公元|[于在(])$/u.test(before)) return null
  const to = match.index + match[0].trimEnd().length
  return {
    kind: 'time',
    text: part.text.slice(match.index, to),
    time: { form: 'year', ...said, lastYear: last === undefined ? null : numberOf(last) },
    tense: tenseOf(part.key, match.index, to),
    ...placeOf(look, match.index, to),
    rule: 'event-year',
  }
}

/** 90年代, 上世纪30年代, 72年前, 当年: no year that can be written, but the text is in other years. */
const ERA =
  /(?:\d+|[一二三四五六七八九十百]+|几|数)[多余几]?十?年前|[当那]年(?![度轮])|(?:\d{2,4}|[二三四五六七八九]十)年代|民国(?:\d+|[一二三四五六七八九十]+)年|抗战(?:时期|期间)|解放(?:战争|前)/gu

function era(match: RegExpExecArray, look: Look): TimeFinding {
  const [text] = match
  return {
    kind: 'time',
    text: look.part.text.slice(match.index, match.index + text.length),
    time: { form: 'year', year: null, yearWord: 'open', lastYear: null },
    tense: 'told',
    ...placeOf(look, match.index, match.index + text.length),
    rule: 'event-year',
  }
}

/** 2021年, 1949年, 2015年至2020年, 去年, 2020年底: years that events are told of. */
export const eventYear: Recogniser = {
  id: 'event-year',
  find: (look) =>
    [
      ...[...look.part.key.matchAll(PATTERN)].map((match) => finding(match, look)).filter((found) => found !== null),
      ...[...look.part.key.matchAll(ERA)].map((match) => era(match, look)),
    ].sort((a, b) => a.from - b.from),
  examples: [
    { text: '该馆1957年开放,2019年底大修。', finds: ['1957年', '2019年底'] },
    { text: '2015年至2020年,全区新增绿地20公顷。', finds: ['2015年至2020年'] },
    { text: '去年,书房开放。', finds: ['去年'] },
    { text: '已有2000年历史,近1500年来,公元前1046年。', finds: [] },
    { text: '上世纪90年代', finds: ['90年代'] },
    { text: '2020年度,与去年同期相比,2021年第3期。', finds: [] },
  ],
}
