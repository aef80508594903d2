import { FULL_DAY, nameIn, takenApart } from './folio-parts.ts'
import type { FurnitureRule } from './rule.ts'

/** The day apart from what stands on both sides. */
const APART = new RegExp(`(?:^|[\\s|·])${FULL_DAY.source}(?:$|[\\s|·])`, 'u')
/** Longest name of a page or a paper beside the day of a folio. */
const LONGEST_NAME = 8

/** Parts of a masthead, each alone: a weekday, a day of the old calendar, the number, how many pages it has. */
const ALONE =
  /^(?:(?:星期|周)[一二三四五六日天]|农历\S{4,12}|民国[一二三四五六七八九十]{1,3}年\S{3,8}|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{3,8}|\d{4}年\d{1,2}月|第\d{1,6}[号期]|[(]?(?:邮发)?代号\S{3,8}[)]?|[今本][日期]\S{1,4}版|[\s|])+$/u
/**
 * 2021年12月13日 星期一, 总第1832期 今日8版: a day or the number, and nothing besides but a weekday and the like, or at an
 * edge of the page its name. A day alone is one only there; elsewhere it signs a notice.
 */
export const folioDate: FurnitureRule = {
  id: 'furniture-date',
  matches: (key, atEdge) => {
    if (atEdge && ALONE.test(key)) return true
    if (key.length > 80 || !/[年期]/u.test(key) || /^[(].*[)]$|[,、:;]$|[。!?《》“”]/u.test(key)) return false
    const { found, isSoft, rest } = takenApart(key)
    const hasDay = found.has('day')
    const name = nameIn(rest, LONGEST_NAME)
    if (name === null || !(hasDay || (found.has('issue') && name === ''))) return false
    return name === '' ? isSoft || !hasDay || atEdge : (atEdge || isSoft) && APART.test(key)
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
