import { DAY } from './folio-parts.ts'
import { openMarks } from './marks.ts'
import type { FurnitureRule } from './rule.ts'

const DATE_WORDS =
  /星期[一二三四五六日天]|周[一二三四五六日]|农历\S{0,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,8}|出版|总?第\s*[\d〇○零一二三四五六七八九十百千]+\s*期|今日\S{0,4}版|本期\S{0,4}版|\S{0,16}主[办管]|\S{0,8}出品|(?:刊号|准印证?号?|代号|登记证号?)\S*|(?:责编|编辑|美编|版式|组版|校对|审校|审读|电话|热线)\s*[:\/]?\s*\S+|[\s|·,(),。、::/-]/gu
/** The day apart from what stands on both sides. */
const APART = new RegExp(`(?:^|[\\s|·])${DAY.source}(?:$|[\\s|·])`, 'u')
/** Text beside the day of a folio without a space. */
const FOLIO_WORD = /星期|周[一二三四五六日]|[A-Z]?[\d〇○零一二三四五六七八九十百千]+\s*[期版]|农历|出版/u
/** Without a day, Chinese numerals may count anything (读书会第三期). */
const NUMBER_ALONE = /总?第\s*\d+\s*期|总第\s*[〇○零一二三四五六七八九]+\s*期/u

/** Longest name of a page or a paper beside the day of a folio. */
const LONGEST_NAME = 8
/** The name of a paper beside its number; other words with a number are a column's and no furniture: 以案释法 第三十六期. */
const PLATE = /^\p{Script=Han}{2,8}(?:报|周刊|时讯)$/u

/** True for words of a folio besides its day; those beside the day alone may sign a notice, away from the edge: 区教育局 2021年12月13日. */
function isOfFolio(rest: string, hasDay: boolean, atEdge: boolean): boolean {
  const words = rest.replace(DATE_WORDS, '')
  const isName = hasDay && (atEdge || FOLIO_WORD.test(rest)) && words.length <= LONGEST_NAME
  return words === '' || PLATE.test(words) || isName
}

/** Parts of a masthead, each alone: a weekday, a day of the old calendar, the number, how many pages it has. */
const ALONE =
  /^(?:(?:星期|周)[一二三四五六日天]|农历\S{4,12}|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{3,8}|\d{4}年\d{1,2}月|第\d{1,6}[号期]|[(]?(?:邮发)?代号\S{3,8}[)]?|[今本][日期]\S{1,4}版|[\s|])+$/u
/** 2021年12月13日 星期一 出版, 总第1832期: a day, and nothing besides but what folio lines hold. A day alone is one only at an edge of the page; elsewhere it signs a notice. */
export const folioDate: FurnitureRule = {
  id: 'furniture-date',
  matches: (key, atEdge) => {
    if (atEdge && ALONE.test(key)) return true
    if (key.length > 80 || !/[年期]/u.test(key) || /[,、:;]$/u.test(key) || openMarks(key) !== 0) return false
    const day = DAY.exec(key)
    if (day !== null && /^[(].*[)]$/u.test(key)) return false
    const bare = day !== null && day[0].length === key.length
    if ((bare && !atEdge) || (day === null && !NUMBER_ALONE.test(key)) || /[。!?]/u.test(key)) return false
    const rest = day ? key.replace(day[0], '') : key
    const isParted =
      day === null ||
      /^[\s|·()]|[\s|·()]$/u.test(rest.trim() === '' ? ' ' : rest) ||
      FOLIO_WORD.test(rest) ||
      APART.test(key)
    return isParted && isOfFolio(rest, day !== null, atEdge)
  },
  examples: {
    good: [
      '2021年12月13日 星期一 出版',
      '二〇二一年十一月二十二日 星期一',
      '2024年6月16日 星期日',
      '总第1832期 今日8版',
      '河湾报 第1832期',
      '2021年11月22日 星期一 农历十月十八 第1654期',
      '二〇二一年十一月二十二日 星期一 农历辛丑年十月十八 总第一六五四期 今日八版',
    ],
    bad: [
      '(2021年12月13日)',
      '2021年12月13日,区委召开常委会会议。',
      '2026年1月20日,',
      '自2021年3月20日起',
      '2023年引滦春季供水全面启动',
      '11月16日',
      '校园安全课 第12期',
    ],
  },
}
