import characters from 'opencc-js/dict/TSCharacters'

/**
 * The truth of the search tests: a plain scan over all texts, written from the rule of what matches and sharing no code
 * with the search. A text is a row of units (a Han character, or a run of digits, of Latin letters, of other letters),
 * and a query matches a text in which its units stand one after the other, whether in traditional or in simplified characters.
 */
const UNIT =
  /\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})\p{Script=Latin}\p{M}*)+|(?:(?![\p{Script=Han}\p{Script=Latin}])\p{L}\p{M}*)+/gu

/** Radicals that normalisation leaves alone and that the test texts use. */
const RADICALS: Record<string, string> = { '⻓': '长', '⻔': '门', '⻛': '风', '⺠': '民', '⻢': '马' }

/** Simplified characters of traditional ones, of several the first. Source: OpenCC, `from to to…` between bars. */
const SIMPLE = new Map(characters.split('|').map((line) => line.split(' ', 2) as [string, string]))

function simple(character: string): string {
  const to = SIMPLE.get(character)
  return to === undefined || to === character ? character : simple(to)
}

function plain(text: string): string {
  const visible = text.replace(/[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]|[\u{e0100}-\u{e01ef}]/gu, '')
  return visible
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[⻓⻔⻛⺠⻢]/g, (radical) => RADICALS[radical] ?? radical)
    .replace(/\p{Script=Han}/gu, simple)
}

/** The units of a text, each followed by a bar, after a bar: `|曹|立|强|`. */
export function barred(text: string): string {
  return '|' + (plain(text).match(UNIT) ?? []).map((unit) => `${unit}|`).join('')
}

/** An article as the scan sees it. */
export interface Scanned {
  id: string
  headline: string
  /** Barred texts, the headline's first. */
  texts: string[]
}

/** Prepares an article for scanning. */
export function scanned(id: string, headline: string, others: readonly string[]): Scanned {
  return { id, headline: barred(headline), texts: [headline, ...others].map(barred) }
}

/** Ids of the articles that hold the query, in the order of the list. */
export function scan(articles: readonly Scanned[], query: string): string[] {
  const wanted = barred(query)
  if (wanted === '|') return []
  return articles.filter(({ texts }) => texts.some((text) => text.includes(wanted))).map(({ id }) => id)
}

/** Ids of the articles whose headline holds the query. */
export function scanHeadlines(articles: readonly Scanned[], query: string): string[] {
  const wanted = barred(query)
  return articles.filter(({ headline }) => wanted !== '|' && headline.includes(wanted)).map(({ id }) => id)
}

/** Number of units of a text. */
export function unitCount(text: string): number {
  return barred(text).split('|').length - 2
}
