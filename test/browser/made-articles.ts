import type { Article } from '../../src/model/article.ts'
import { makeArticle, paragraph } from '../site/fixture.ts'
import { below, chanceFrom, oneOf } from '../../scripts/bench/chance.ts'

/** Pieces of invented news that are hard to search: repeats, numbers inside numbers, other scripts, rare characters. */
const PIECES = [
  '柳河区',
  '林晓川',
  '欧阳静',
  '河道治理',
  '“一张图”',
  '人民',
  '人人',
  '民人',
  '一二三',
  '一网',
  '统管',
  '党史',
  '研究',
  '研究室',
  '会议',
  '6日',
  '16日',
  '11月',
  '1月',
  '1034',
  '034',
  '10',
  '34个',
  '３４',
  '2023年5月18日',
  '二〇二三年',
  '第1',
  '第11次',
  '3.5%',
  '1,034',
  '100㎡',
  '①',
  '㈠',
  'and',
  'And then',
  'ＡＮＤ',
  'land',
  'A',
  'B座',
  'AB',
  'COVID-19',
  'e-mail',
  'café',
  'cafe',
  'don’t',
  'ﬁre',
  'Ⅳ',
  'İ',
  'ß',
  'がき',
  'かき',
  'ｶﾞｷ',
  'カ',
  'αβ',
  'Ωμ',
  'Москва',
  '한국',
  'ภาษา',
  '々',
  '人々',
  '〇',
  '𠮷',
  '𠮷野',
  '𪚥',
  '豈',
  '豈',
  '⻓',
  '长',
  '⺠',
  '㐂',
  'ª',
  'º',
  'aªb',
  'constructor',
  '__proto__',
  '葛󠄀',
  '老年大学',
  '大学生',
  '生活',
  '活动',
  '动人',
  '的',
  '了',
  '是',
]
const JOINTS = [
  '',
  '',
  '',
  '',
  '，',
  '。',
  '、',
  ' ',
  '　',
  '《',
  '》',
  '——',
  '！',
  '\u200b',
  '…',
  '"',
  "'",
  '-',
  '·',
  '+',
  '😀',
]

function text(chance: () => number, pieces: number): string {
  const parts: string[] = []
  for (let at = 0; at < pieces; at++) parts.push(oneOf(chance, PIECES), oneOf(chance, JOINTS))
  return parts.join('')
}

function day(chance: () => number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `20${10 + below(chance, 12)}-${two(1 + below(chance, 12))}-${two(1 + below(chance, 28))}`
}

function article(chance: () => number, id: string): Article {
  const body = Array.from({ length: 1 + below(chance, 5) }, () => paragraph(text(chance, 3 + below(chance, 30))))
  const some = (value: string): string | undefined => (chance() < 0.3 ? value : undefined)
  const [kicker, subtitle] = [some(text(chance, 3)), some(text(chance, 3))]
  const captions = chance() < 0.3 ? [{ text: text(chance, 4) }] : []
  const optional = { ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) }
  return makeArticle(id, { title: text(chance, 2 + below(chance, 6)), body, captions, ...optional })
}

/** `count` invented articles, the same for the same seed, several on some days. */
export function madeArticles(count: number, seed: number): Article[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, at) => {
    const number = String(at).padStart(2, '0')
    return article(chance, `${day(chance)}-01-${number}`)
  })
}
