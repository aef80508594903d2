import type { Look, Recogniser, Found } from '../finding.ts'
import { numberOf } from '../../model/numerals.ts'
import { TO, YEAR, yearSaid, matched, timeAt, wordsAt } from '../time-words.ts'

const NO_YEAR =
  '(?!\\s{0,3}(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s{0,3}月|代|度|级|版|届|款|型|来|内|间|多|余|之|第|制|年[会报鉴]|大计|以上|左右|迎春|迎新|新春(?=[茶晚联音团文])|春节联欢|期(?!间)|同[期比]|相比|一样|[^,。;!?]{0,4}(?:历史|文明|规划|计划|目标)|(?![召开举参成启新完实])[^,。;:!?了着过]{0,18}?(?:工作会议?|推进会|总结会|动员会|表彰会|茶话会|座谈会|晚会|音乐会|运动会|培训班|招聘会)(?!后|上|前))'
/** Before a number of years, or a year that something is compared with. */
const COUNTED = /(?:近|约|距今|逾|超过?|达|历经|[了过数有前第每]|公元前|[比较与同和至到])\s*$/u
/** Older years are told as such: 公元1291年, 始建于1291年. */
const SURE_SINCE = 1800
const PATTERN = new RegExp(
  `(?:(?<![\\d.〇○零一二三四五六七八九十百千-]|[—–~])(?<year>${YEAR})\\s{0,3}年(?:\\s{0,3}${TO}\\s{0,3}(?<last>${YEAR})\\s{0,3}年间?)?|(?<word>(?<![过失逝])去年|(?<![以之目先大])前年))${NO_YEAR}(?:年?[底末初])?`,
  'gu',
)

function finding(match: RegExpExecArray, look: Look): Found | null {
  const { year, last, word } = match.groups ?? {}
  const before = look.part.key.slice(Math.max(0, match.index - 6), match.index)
  const said = yearSaid(year, word, '')
  if (COUNTED.test(before)) return null
  if (said.year !== null && said.year < SURE_SINCE && !/(?:公元|[于在(])$/u.test(before)) return null
  const lastYear = last === undefined ? null : numberOf(last)
  return timeAt(look, wordsAt(match), { form: 'year', ...said, lastYear })
}

/** First years of the eras of the last two dynasties, and of the Republic: 康熙五十二年, 民国二十三年. */
const REIGNS: ReadonlyMap<string, number> = new Map(
  '洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 天启1621 崇祯1628 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909 民国1912'
    .split(' ')
    .map((era) => [era.slice(0, 2), Number(era.slice(2))]),
)
const REIGN = new RegExp(
  `(?<era>${[...REIGNS.keys()].join('|')})(?<nth>元|[一二三四五六七八九十]{1,3}|\\d{1,2})年(?!间|号|[代款制造]|\\s{0,3}(?:\\d|[正腊闰冬一二三四五六七八九十]{1,2}月))`,
  'gu',
)
const ANY_REIGN = new RegExp([...REIGNS.keys()].join('|'), 'u')
/** Decades whose century is told: 上世纪八十年代, 1980年代. */
const DECADE =
  /(?:(?<century>上|20|二十|19|十九)世纪(?<tens>[1-9]0|[一二三四五六七八九]十)|(?<full>1[89][0-9])0)年代(?:[初末]|中期|后期|初期)?/gu

function reign(match: RegExpExecArray, look: Look): Found {
  const { era = '', nth = '' } = match.groups ?? {}
  const year = (REIGNS.get(era) ?? 0) + (nth === '元' ? 1 : numberOf(nth)) - 1
  return timeAt(look, wordsAt(match), { form: 'year', year, yearWord: null, lastYear: null })
}

function decade(match: RegExpExecArray, look: Look): Found {
  const { century = '', tens = '', full } = match.groups ?? {}
  const hundreds = century === '19' || century === '十九' ? 18 : 19
  const ten = /^\d/u.test(tens) ? Number(tens) / 10 : numberOf(tens) / 10
  const said = full === undefined ? hundreds * 10 + ten : Number(full)
  return timeAt(look, wordsAt(match), { form: 'decade', decade: said })
}

/** 90年代, 72年前, 当年: no year that can be written, but the text is in other years. */
const ERA =
  /(?:\d+|[一二三四五六七八九十百]+|几|数)[多余几]?十?年前|[当那]年(?![度轮])|(?<!世纪|\d)(?:\d{2}|[二三四五六七八九]十)年代|民国(?:\d+|[一二三四五六七八九十]+)年(?=\s{0,3}(?:\d|[一二三四五六七八九十]{1,2}月))|抗战(?:时期|期间)|解放(?:战争|前)/gu

function era(match: RegExpExecArray, look: Look): Found {
  const open = { form: 'year', year: null, yearWord: 'open', lastYear: null } as const
  return timeAt(look, { ...wordsAt(match), tense: 'told' }, open)
}

/** 2021年, 1949年, 2015年至2020年, 去年, 2020年底: years that events are told of. */
export const eventYear: Recogniser = {
  id: 'event-year',
  needs: '年战放',
  find: (look) => {
    const { key } = look.part
    if (!/[\d〇○零一二三四五六七八九十元\s十百几数多余去前当那]年|抗战|解放/u.test(key)) return []
    return [
      ...matched(PATTERN, look, finding),
      ...matched(ERA, look, era),
      ...(ANY_REIGN.test(key) ? matched(REIGN, look, reign) : []),
      ...(key.includes('年代') ? matched(DECADE, look, decade) : []),
    ].sort((a, b) => a.from - b.from)
  },
  examples: [
    { text: '该馆1957年开放,2019年底大修。', finds: ['1957年', '2019年底'] },
    { text: '2015年至2020年,全区新增绿地20公顷。', finds: ['2015年至2020年'] },
    { text: '去年,书房开放。', finds: ['去年'] },
    { text: '已有2000年历史,近1500年来,公元前1046年。', finds: [] },
    { text: '上世纪90年代', finds: ['上世纪90年代'] },
    { text: '康熙五十二年修堤,民国二十三年建校。', finds: ['康熙五十二年', '民国二十三年'] },
    { text: '90年代', finds: ['90年代'] },
    { text: '2024年全区教育工作会议召开,2024年迎春茶话会举行。', finds: [] },
    { text: '2020年度,与去年同期相比,2021年第3期。', finds: [] },
  ],
}
