import { inFrame } from './marks.ts'
import type { FurnitureRule } from './rule.ts'
import type { Unit } from './unit.ts'

const PAGE = '(?:详见|请看|刊|见|转)?\\s*(?:今日|本报)?第?\\s*[A-Z]?\\d{1,2}\\s*版'
const TEASER = new RegExp(`^\\S.{3,36}?(?:\\s+|\\s*[(…▶►→>·.]+\\s*)${PAGE}[)\\s▶►→>]*$`, 'u')
/** 2版 家门口的非遗课堂: the number in front. */
const NUMBER_FIRST = /^[◆■●▶►]?\s*第?\s*[A-Z]?\d{1,2}\s*版(?:\s+|\s*[|丨]\s*)[^\s。]{3}[^。]{0,27}$/u
const HEAD = /^(?:(?:今日|本期|要闻|内页)(?:导读|要目|看点|提要)|导读)$/u
/** Heads of a list of teasers at the edge of a page; elsewhere, of a part of an article. */
const HEAD_AT_EDGE = /^(?:要目|看点|提要)$/u

/** 详见3版: a page and nothing else. */
const POINTER = /^[(→▶►>▷]*\s*(?:详见|请看|[请见刊])(?:今日|本报)?第?\s*[A-Z]?\d{1,2}\s*版[)▶►→]?$/u

/** True for a line that points to a page and says nothing else, the title of what stands there above it. */
function isPointer(key: string): boolean {
  return POINTER.test(key)
}

/** 家门口的非遗课堂 3版: what stands on another page, with its number, below 导读. Text of the page, of no article. */
export const teaserLine: FurnitureRule = {
  id: 'furniture-teaser',
  matches: (key, atEdge) =>
    key.length <= 48 &&
    !/[。;]/u.test(key) &&
    (TEASER.test(key) ||
      isPointer(key) ||
      NUMBER_FIRST.test(key) ||
      HEAD.test(inFrame(key)) ||
      (atEdge && HEAD_AT_EDGE.test(inFrame(key)))),
  examples: {
    good: [
      '家门口的非遗课堂 3版',
      '夜跑族有了专用道……5版',
      '十万株郁金香迎客 ▶A4版',
      '今日导读',
      '垃圾房变身“换物角”(详见第2版)',
      '2版 老旧小区来了“管家”',
      '▶3版 | 早市归来,烟火如故',
      '2版 谁来管管乱停的车?',
    ],
    bad: ['(下转第3版)', '土地利用规划第4版', '导读员走进社区', '他翻到第3版。', '第3版'],
  },
}

/** Longer lines tell more than the title of what stands on another page. */
const LONGEST_TEASER = 26
/** A title with the page right behind it, below the head of a list of such. */
const LISTED = /^[^。;]{4,30}第?[A-Z]?\d{1,2}版$/u
const isListed = (units: readonly Unit[], at: number): boolean => {
  const above = units.slice(0, at).findLastIndex(({ key }) => !LISTED.test(key))
  const isClose = units.slice(above + 2, at + 1).every(({ gap }) => gap === 0)
  return LISTED.test((units[at] as Unit).key) && above >= 0 && isClose && HEAD.test(inFrame((units[above] as Unit).key))
}

/** True for lines close above the page that they point to (●今日关注 / 小区停车难 / 详见3版), or in a list of them (导读 / 小区停车难3版). */
export function isTeased(units: readonly Unit[], at: number): boolean {
  const below = units.slice(at + 1, at + 3)
  const pointer = below.findIndex(({ key }) => isPointer(key))
  const teased = [units[at] as Unit, ...below.slice(0, Math.max(0, pointer))]
  const isTitle = teased.every(({ key }) => key.length <= LONGEST_TEASER && !/[,。]/u.test(key))
  const isPointedAt = pointer >= 0 && isTitle && below.slice(0, pointer + 1).every(({ gap }) => gap === 0)
  return isPointedAt || isListed(units, at)
}
