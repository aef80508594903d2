import { FIELD_NAMES, type Field, type Term } from './query.ts'

/** A piece of a query between spaces: a term. */
interface Token {
  term: Term
  excluded: boolean
  /** True when the term only opens a quotation. */
  open: boolean
  /** Present when it may be read otherwise: as the word "or", as how near two terms are to each other. */
  or: string | undefined
  within: string | undefined
}

/** Phrases in quotation marks. */
const QUOTES = '"[^"]*"|[“”][^”]*”|＂[^＂]*＂|「[^」]*」|『[^』]*』'
/** A word that only opens a quotation: one of these without its last mark. */
const OPEN = new RegExp(`^(?:${QUOTES.replace(/.(?=\||$)/g, '')})$`, 'u')
/** A term; the quotation marks of a phrase must close before white space or the end, else they are only punctuation. */
const TERM = `(-|－|−)?(?:(${Object.values(FIELD_NAMES).flat().join('|')})[:：]\\s*)?([~～](?=[^\\s\\d]))?(?:(${QUOTES})(?!\\S)|(\\S*))`
const TOKEN = new RegExp(`(?:(\\||｜|或者?|OR)|[~～](\\d{1,3}))(?!\\S)|${TERM}`, 'gu')

/** The tokens of a query, from left to right. Any string is allowed. */
export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(TOKEN)].filter(([all]) => all !== '')
  return found.map(([all, or, within, minus, name = '', loose, phrase, word = all]) => {
    const field = Object.entries(FIELD_NAMES).find(([, names]) => names.some((each) => each === name))?.[0]
    const term = {
      text: phrase?.slice(1, -1) ?? word,
      quoted: phrase !== undefined,
      ...(field && { field: field as Field }),
      ...(loose && { loose: true as const }),
    }
    return { term, excluded: minus !== undefined, open: OPEN.test(word), or, within }
  })
}
