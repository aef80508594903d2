import type { EdgeRule } from '../rule.ts'

const PAGE = '第?\\s*[A-Z]?[\\d一二三四五六七八九十]{1,3}\\s*版'
const MARK = '[▲△▼▽→★◆]?\\s*'
const TO = new RegExp(
  `(?:[([【]\\s*${MARK}(?:紧?下转|转)\\s*(?:本报)?${PAGE}[^()。]{0,16}[)\\]】]|${MARK}下转\\s*${PAGE}[^()。,]{0,10})$`,
  'u',
)
const FROM = new RegExp(
  `^(?:[([【]\\s*${MARK}(?:上接|紧接|接)\\s*(?:本报)?${PAGE}[^()。,]{0,16}?[)\\]】]|${MARK}(?:上接|紧接)\\s*${PAGE}(?:\\s|$))`,
  'u',
)

/** (下转第4版) behind a text: it goes on there. */
export const jumpTo: EdgeRule = {
  id: 'edge-jump-to',
  side: 'back',
  find: (key) => {
    const match = TO.exec(key)
    return match ? { kind: 'jump', from: match.index, to: key.length } : null
  },
  examples: {
    good: ['服务群众。(下转第4版)', '(下转4版)', '服务群众。▲下转A2版', '服务群众。(下转第六版)'],
    bad: ['土地流转第4版图则', '转变作风', '详见第4版'],
  },
}

/** (上接第1版) in front of a text: it began there. */
export const jumpFrom: EdgeRule = {
  id: 'edge-jump-from',
  side: 'front',
  find: (key) => {
    const match = FROM.exec(key)
    return match ? { kind: 'jump', from: 0, to: match[0].length } : null
  },
  examples: {
    good: ['(上接第1版)会议强调', '(上接1版)', '▲上接第1版 会议强调', '(紧接第1版)会议'],
    bad: ['上接市级部门', '接第1版主编来电'],
  },
}
