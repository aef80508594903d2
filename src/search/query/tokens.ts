import { FIELD_NAMES, type Field } from './query.ts'

/** A piece of a query between spaces: a term, the word "or", or how near two terms are to each other. */
export type Token =
  | { kind: 'or' }
  | { kind: 'near'; within: number; text: string }
  | { kind: 'term'; text: string; quoted: boolean; excluded: boolean; open: boolean; field?: Field; loose?: true }

/** Opening quotation marks with what closes them. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '＂': '＂', '「': '」', '『': '』' }
const SPACE = /\s/u
const OR = /^(?:或|或者|\||｜|OR)$/u
const NEAR = /^[~～]\d{1,3}$/u
const LOOSE = /^[~～](?=[^\s\d])/u
const MINUS = /^[-－−]/u

const FIELDS = Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
  names.map((name) => [name, field as Field] as const),
)
const FIELD = new RegExp(`^(${FIELDS.map(([name]) => name).join('|')})[:：]`, 'u')

/** Reads the words of a query from left to right. */
class Scanner {
  private at = 0

  constructor(private readonly text: string) {}

  next(): Token | null {
    this.skipSpace()
    if (this.at >= this.text.length) return null
    const word = this.wordFrom(this.at)
    if (OR.test(word)) {
      this.at += word.length
      return { kind: 'or' }
    }
    if (NEAR.test(word)) {
      this.at += word.length
      return { kind: 'near', within: Number(word.slice(1)), text: word }
    }
    return this.term()
  }

  private term(): Token {
    const excluded = this.minus()
    const field = this.field()
    const loose = this.loose()
    const quote = this.quoted()
    if (quote !== null) return { kind: 'term', ...quote, excluded, ...field, ...loose }
    const text = this.wordFrom(this.at)
    this.at += text.length
    const open = QUOTES[text[0] ?? ''] !== undefined && !this.closedIn(text)
    return { kind: 'term', text, quoted: false, excluded, open, ...field, ...loose }
  }

  private closedIn(word: string): boolean {
    return word.slice(1).includes(QUOTES[word[0] ?? ''] ?? '')
  }

  private minus(): boolean {
    const sign = MINUS.exec(this.text.slice(this.at, this.at + 1))
    if (sign) this.at++
    return sign !== null
  }

  private loose(): { loose?: true } {
    if (!LOOSE.test(this.text.slice(this.at, this.at + 2))) return {}
    this.at++
    return { loose: true }
  }

  /** A field's name and colon; white space may follow it. */
  private field(): { field?: Field } {
    const found = FIELD.exec(this.text.slice(this.at, this.at + 8))
    const field = FIELDS.find(([name]) => name === found?.[1])?.[1]
    if (!found || field === undefined) return {}
    this.at += found[0].length
    this.skipSpace()
    return { field }
  }

  /** A phrase in quotation marks: they must close before white space or the end, else they are only punctuation. */
  private quoted(): { text: string; quoted: true; open: false } | null {
    const close = QUOTES[this.text[this.at] ?? '']
    if (close === undefined) return null
    const end = this.text.indexOf(close, this.at + 1)
    const after = this.text[end + 1]
    if (end === -1 || (after !== undefined && !SPACE.test(after))) return null
    const text = this.text.slice(this.at + 1, end)
    this.at = end + 1
    return { text, quoted: true, open: false }
  }

  private wordFrom(start: number): string {
    let end = start
    while (end < this.text.length && !SPACE.test(this.text[end] as string)) end++
    return this.text.slice(start, end)
  }

  private skipSpace(): void {
    while (this.at < this.text.length && SPACE.test(this.text[this.at] as string)) this.at++
  }
}

/** The tokens of a query, from left to right. Any string is allowed. */
export function tokensOf(text: string): Token[] {
  const scanner = new Scanner(text)
  const tokens: Token[] = []
  for (let token = scanner.next(); token !== null; token = scanner.next()) tokens.push(token)
  return tokens
}
