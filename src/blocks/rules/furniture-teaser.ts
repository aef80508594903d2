import type { FurnitureRule } from '../rule.ts'

const PAGE = '(?:详见|请看|刊|见|转)?\\s*(?:今日|本报)?第?\\s*[A-Z]?\\d{1,2}\\s*版'
const TEASER = new RegExp(`^\\S.{3,36}?(?:\\s+|\\s*[(…▶►→>·.]+\\s*)${PAGE}[)\\s▶►→>]*$`, 'u')
const HEAD = /^(?:今日|本期|要闻|内页)?(?:导读|要目|看点|提要)$/u

/** 家门口的非遗课堂 3版: what stands on another page, with its number, below 导读. Text of the page, of no article. */
export const teaserLine: FurnitureRule = {
  id: 'furniture-teaser',
  matches: (key) =>
    key.length <= 48 && !/[。!?;]/u.test(key) && (TEASER.test(key) || HEAD.test(key.replace(/\s/g, ''))),
  examples: {
    good: [
      '家门口的非遗课堂 3版',
      '夜跑族有了专用道……5版',
      '十万株郁金香迎客 ▶A4版',
      '今日导读',
      '垃圾房变身“换物角”(详见第2版)',
    ],
    bad: ['(下转第3版)', '土地利用规划第4版', '导读员走进社区', '他翻到第3版。', '第3版'],
  },
}
