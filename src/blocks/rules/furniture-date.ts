import type { FurnitureRule } from '../rule.ts'

const DAY =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u
const DATE_WORDS =
  /星期[一二三四五六日天]|周[一二三四五六日]|农历\S{0,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,8}|出版|总?第\s*[\d〇○零一二三四五六七八九十百千]+\s*期|今日\S{0,4}版|本期\S{0,4}版|\S{0,6}主办|\S{0,8}出品|刊号\S*|(?:责编|编辑|美编|校对|审校|电话|热线)\s*[:\/]?\s*\S+|[\s|·,(),。、::/-]/gu
/** Text beside the day of a folio without a space. */
const FOLIO_WORD = /星期|周[一二三四五六日]|[A-Z]?[\d〇○零一二三四五六七八九十百千]+\s*[期版]|农历|出版/u
/** Without a day, Chinese numerals may count anything (读书会第三期). */
const NUMBER_ALONE = /总?第\s*\d+\s*期|总第\s*[〇○零一二三四五六七八九]+\s*期/u

/** 2021年12月13日 星期一 出版, 总第1832期: a day, and nothing besides but what folio lines hold. A day alone is one only at an edge of the page; elsewhere it signs a notice. */
export const folioDate: FurnitureRule = {
  id: 'furniture-date',
  matches: (key, atEdge) => {
    if (key.length > 80 || !/[年期]/u.test(key) || /[,、:;]$/u.test(key)) return false
    const day = DAY.exec(key)
    const bare = day !== null && day[0].length === key.length
    if ((bare && !atEdge) || (day === null && !NUMBER_ALONE.test(key)) || /[。!?]/u.test(key)) return false
    const rest = day ? key.replace(day[0], '') : key
    const isParted =
      day === null || /^[\s|·()]|[\s|·()]$/u.test(rest.trim() === '' ? ' ' : rest) || FOLIO_WORD.test(rest)
    return isParted && rest.replace(DATE_WORDS, '').length <= 8
  },
  examples: {
    good: [
      '2021年12月13日 星期一 出版',
      '二〇二一年十一月二十二日 星期一',
      '2024年6月16日 星期日',
      '总第1832期 今日8版',
      '2021年11月22日 星期一 农历十月十八 第1654期',
      '二〇二一年十一月二十二日 星期一 农历辛丑年十月十八 总第一六五四期 今日八版',
    ],
    bad: [
      '2021年12月13日,区委召开常委会会议。',
      '2026年1月20日,',
      '自2021年3月20日起',
      '2023年引滦春季供水全面启动',
      '11月16日',
    ],
  },
}
