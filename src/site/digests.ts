import crypto from 'node:crypto'
import type { ArchiveArticle } from '../model/archive.ts'
import { remembered } from '../model/remembered.ts'
import { patternOf } from '../model/patterns.ts'

/** SHA-256 in hexadecimal; the quick way is younger than Node.js 20.11. */
export const sha256: (data: string | Uint8Array) => string =
  'hash' in crypto
    ? (data) => crypto.hash('sha256', data)
    : (data) => crypto.createHash('sha256').update(data).digest('hex')

/** From so many characters on the text of a value is kept as a digest, and known again by the value's identity. */
const LONG = 120

/** Digest of a value: a text that other values do not have, and whether one of the watched words stands in it. */
interface Known {
  text: string
  isTouched: boolean
}

/** Names of parts as JSON writes them: they are few. */
const quoted = remembered((name) => JSON.stringify(name))

/** An article is plain data of which nothing else holds a part: it is written at once. */
const isArticle = (value: object): boolean => 'dateEvidence' in value
/** An entry that knows a digest of its article; headlines are all that breaks at names. */
const isEntry = (value: object): value is ArchiveArticle => 'digest' in value && 'headlineIsOurs' in value

/**
 * Digests of plain data and of parts of an archive, which hang together without a circle. A part that many values hold is
 * looked at once: nothing may change while digests are taken.
 */
export class Digests {
  private readonly known = new Map<object, Known>()
  private readonly watched: RegExp | null
  private touched = false

  /** `words` are watched for in all strings. */
  constructor(words: readonly string[] = []) {
    this.watched = patternOf(
      words.filter((word) => word !== '').map((word) => JSON.stringify(word).slice(1, -1)),
      '',
    )
  }

  /** The digest of a value, and whether one of the words stands in it. */
  of(value: unknown): { digest: string; isTouched: boolean } {
    this.touched = false
    const digest = sha256(this.textOf(value))
    return { digest, isTouched: this.touched }
  }

  private textOf(value: unknown): string {
    if (typeof value === 'string') return this.written(value)
    if (typeof value !== 'object' || value === null) return String(value)
    const known = this.known.get(value)
    if (known === undefined) return this.textOfObject(value)
    this.touched ||= known.isTouched
    return known.text
  }

  private written(value: string | object): string {
    const text = JSON.stringify(value)
    this.touched ||= this.watched?.test(text) === true
    return text
  }

  private partsOf(value: object): string {
    if (isArticle(value)) return this.written(value)
    if (isEntry(value)) {
      const { article, ...own } = value
      return this.written([own, article.kicker, article.subtitle])
    }
    let text = ''
    if (Array.isArray(value)) {
      for (const part of value) text += `${this.textOf(part)},`
      return `[${text}]`
    }
    for (const [name, part] of Object.entries(value)) text += `${quoted(name)}:${this.textOf(part)},`
    return `{${text}}`
  }

  private textOfObject(value: object): string {
    const before = this.touched
    this.touched = false
    const whole = this.partsOf(value)
    const text = whole.length < LONG ? whole : sha256(whole)
    if (whole.length >= LONG) this.known.set(value, { text, isTouched: this.touched })
    this.touched ||= before
    return text
  }
}
