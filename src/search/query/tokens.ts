import { FIELD_NAMES, type Field } from './query.ts'

/** A piece of a query between spaces: a term, the word "or", or how near two terms are to each other. */
export type Token =
  | { kind: 'or' }
  | { kind: 'near'; within: number; text: string }
  | { kind: 'term'; text: string; quoted: boolean; excluded: boolean; open: boolean; field?: Field; loose?: true }

const FIELDS = Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
  names.map((name) => [name, field as Field] as const),
)
/** Opening quotation marks, each with what closes it. */
const QUOTES = ['""', '“”', '””', '＂＂', '「」', '『』']
const eachQuote = (form: (open: string, close: string) => string): string =>
  QUOTES.map(([open = '', close = '']) => form(open, close)).join('|')
/** A phrase in quotation marks: they must close before white space or the end, else they are only punctuation. */
const QUOTED = `(?:${eachQuote((open, close) => `${open}[^${close}]*${close}`)})(?!\\S)`
/** A word that only opens a quotation. */
const OPEN = new RegExp(`^(?:${eachQuote((open, close) => `${open}[^${close}]*`)})$`, 'u')

const WORD = `(-|－|−)?(?:(${FIELDS.map(([name]) => name).join('|')})[:：]\\s*)?([~～](?=[^\\s\\d]))?(?:(${QUOTED})|(\\S*))`
const TOKEN = new RegExp(`(?:(\\||｜|或者?|OR)|[~～](\\d{1,3}))(?!\\S)|${WORD}`, 'uy')
const SPACE = /\s*/uy

/** The tokens of a query, from left to right. Any string is allowed. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const next = (form: RegExp, at: number): RegExpExecArray => {
    form.lastIndex = at
    return form.exec(text) as RegExpExecArray
  }
  for (let at = next(SPACE, 0)[0].length; at < text.length; at += next(SPACE, at)[0].length) {
    const [all, or, within, minus, name, loose, phrase, word = ''] = next(TOKEN, at)
    at += all.length
    const field = FIELDS.find(([each]) => each === name)?.[1]
    if (or) tokens.push({ kind: 'or' })
    else if (within) tokens.push({ kind: 'near', within: Number(within), text: all })
    else
      tokens.push({
        kind: 'term',
        text: phrase?.slice(1, -1) ?? word,
        quoted: phrase !== undefined,
        excluded: minus !== undefined,
        open: OPEN.test(word),
        ...(field && { field }),
        ...(loose && { loose: true }),
      })
  }
  return tokens
}
