import { simplifiedForms } from '../../../src/read/simplified.ts'
import { ideographOf } from '../../../src/read/radicals.ts'
import type { BenchArticle } from './articles.ts'

/**
 * The truth of the benchmark: a plain scan over all texts, written from the rule of what matches and sharing no code with
 * the search. A text is a row of units (a Han character, or a run of digits, of Latin letters, of other letters), and a
 * query matches a text in which its units stand one after the other.
 */
const UNIT =
  /\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})\p{Script=Latin}\p{M}*)+|(?:(?![\p{Script=Han}\p{Script=Latin}])\p{L}\p{M}*)+/gu
const HAN = /\p{Script=Han}/gu
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** Radicals that normalisation leaves alone: their ideographs are in Unicode's table. */
const RADICAL = /[\u2e80-\u2fdf]/gu

/** The units of a text, a bar round each: `|曹|立|强|`. */
export function barred(text: string): string {
  const plain = text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(RADICAL, (one) => ideographOf(one) ?? one)
    .replace(HAN, (one) => simplifiedForms().get(one) ?? one)
  return '|' + (plain.match(UNIT) ?? []).map((unit) => `${unit}|`).join('')
}

/** All texts of an article in one: barred, the headline's first, an end of line between them. */
export interface Scanned {
  id: string
  text: string
}

/** Prepares articles for scanning. */
export function scannedArticles(articles: readonly BenchArticle[]): Scanned[] {
  return articles.map(({ id, title, paras }) => ({ id, text: [title, ...paras].map(barred).join('\n') }))
}

/** Ids of the articles in which one of the strings stands. */
export function scan(articles: readonly Scanned[], strings: readonly string[]): string[] {
  const wanted = strings.map(barred).filter((string) => string !== '|')
  return articles.filter(({ text }) => wanted.some((string) => text.includes(string))).map(({ id }) => id)
}
