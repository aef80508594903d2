import { COMMON_WORDS } from './common-words.ts'
import { roleWord } from './credit-roles.ts'
import { readCredits } from './credits.ts'
import { isLikelyName, namesAPart } from './name-shape.ts'
import type { EdgeRule } from './rule.ts'
import type { Edge } from './unit.ts'

/** 记者李明 通讯员王芳 报道: in front of the first words, without brackets. */
const OPEN = /^(?=\S{0,8}(?:记者|通讯员|实习生))[^()[\]。,;:!?]{2,40}?报道(?:[:,]\s*|\s+)/u

/** 本报记者 李明 通讯员 王芳 3月3日,…: names each set off by spaces, and prose behind them. */
const SPACED =
  /^(?:\p{Script=Han}{0,8}(?:记者|通讯员|实习生)[ :]\s*(?:\p{Script=Han}{2,4}\s+){1,4}){1,3}(?=[^\s,。]{2,20},)/u

/** Names behind a dateline: (李明、王芳), 李明报道:. */
const NAMES = /^(?:[(][\p{Script=Han}、,\s]{2,20}[)]|[\p{Script=Han}、\s]{2,16}?报道[:,]\s*)/u

function namesBehindDateline(key: string): string | null {
  const found = NAMES.exec(key)?.[0] ?? ''
  const credits = readCredits(found.replace(/[:,]\s*$/u, ''))
  const areNames = credits?.every(({ name }) => isLikelyName(name) && !COMMON_WORDS.has(name)) === true
  return areNames ? found : null
}

/** (记者 ××× 通讯员 ××), or the same with 报道 behind it, in front of the first words: a byline with its role. */
export const leadByline: EdgeRule = {
  id: 'edge-lead-byline',
  side: 'front',
  find: (key, isBegun) => {
    const names = isBegun ? namesBehindDateline(key) : null
    if (names !== null) return { kind: 'byline', from: 0, to: names.length }
    const match = /^[([][^()[\]]{2,60}[)\]]/u.exec(key) ?? OPEN.exec(key) ?? SPACED.exec(key)
    if (!match) return null
    const credits = readCredits(match[0])
    return credits?.some((credit) => credit.roles.length > 0 && !credit.roles.includes('source'))
      ? { kind: 'byline', from: 0, to: match[0].length }
      : null
  },
  examples: {
    good: [
      '(记者 李明)今天上午',
      '(记者 李明 通讯员 王芳)近日',
      '(通讯员李小明王大力)近日',
      '(见习记者 李明)近日',
      '记者李明报道:近日',
      '本报记者李明 通讯员王芳 报道 近日',
      '本报记者 李明 通讯员 王芳 3月3日,社区办起义诊。',
    ],
    bad: ['(一)加强领导', '(李明)', '(试行)办法', '(记者节)到了', '据记者报道,近日', '新闻报道:近日', '李明报道 近日'],
  },
}

/** 春雨 李乔生, 《梯田》 哥布: a title and, set off by a space, a name. */
const TITLE_AND_NAME =
  /^(?:(《[^《》]{1,16}》)|([^\s,。:;、!?《》]{2,10}))\s+((?:\p{Script=Han}{2,3}|\p{Script=Han} \p{Script=Han}))$/u
/** Surnames that open the second half of a title far more often: 携手 向未来. */
const RATHER_A_WORD = /^[向于和同成时常安万方高展路花惠连段包强温应全金能关乐江谈话爱喜]/u

/** Words in front of the name with which somebody signs: 居民 李明, 东堤一小 李明. */
const WHOSE =
  /(?:读者|居民|市民|村民|家长|学生|用户|业主|职工|通讯员|中学|小学|[一二三四五六]小|公司|医院|[局站所厂队处科部]|街道|[班级)]|(?:营养|工程|设计|律|医|理财|咨询)师|主任|教授)$/u

/** The writer behind the title on one line, as an edge; null where the words are no name. Titles of works take a name of any form. */
export function writerBehindTitle(key: string): Edge | null {
  const [, work, title = '', printed = ''] = TITLE_AND_NAME.exec(key) ?? []
  const name = printed.replace(' ', '')
  const isName =
    work === undefined ? isLikelyName(name) && !RATHER_A_WORD.test(name) : name !== '' && roleWord(name) === null
  if (
    !isName ||
    COMMON_WORDS.has(name) ||
    WHOSE.test(title) ||
    roleWord(title) !== null ||
    namesAPart(title) ||
    /(?:女士|先生|老师|同学|医生)$/u.test(name)
  )
    return null
  return { kind: 'byline', from: key.length - printed.length, to: key.length, rule: 'edge-tail-credit' }
}
