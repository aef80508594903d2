import { isPlainScalar } from './yaml-write.ts'

/** The text was not written by `yamlValue`: the full reader must take it. Never leaves this file. */
class NotOurs extends Error {}

const TOKEN = /"(?:[^"\\]|\\.)*"|[^",[\]{}]*[^",[\]{} ]/y
const KEY = /([A-Za-z][A-Za-z0-9]*): /y
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function scalar(token: string): unknown {
  if (token.startsWith('"')) return JSON.parse(token)
  if (WORDS.has(token)) return WORDS.get(token)
  if (/^(?:0|[1-9]\d{0,14})$/.test(token)) return Number(token)
  if (isPlainScalar(token)) return token
  throw new NotOurs()
}

/** Reads the values of one line, left to right; anything unexpected is not ours. */
class LineReader {
  private at = 0
  constructor(private readonly text: string) {}

  whole(): [string, unknown] {
    const pair = this.pair()
    if (this.at !== this.text.length) throw new NotOurs()
    return pair
  }

  private pair(): [string, unknown] {
    const key = this.match(KEY)[1] ?? ''
    if (key === 'constructor' || key === 'prototype') throw new NotOurs()
    return [key, this.value()]
  }

  private value(): unknown {
    if (this.skip('[]')) return []
    if (this.skip('[')) return this.items(() => this.value(), ']')
    if (this.skip('{ ')) return fromPairs(this.items(() => this.pair(), ' }'))
    return scalar(this.match(TOKEN)[0])
  }

  private items<T>(read: () => T, end: string): T[] {
    const items = [read()]
    while (this.skip(', ')) items.push(read())
    if (!this.skip(end)) throw new NotOurs()
    return items
  }

  private skip(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  private match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null) throw new NotOurs()
    this.at = pattern.lastIndex
    return found
  }
}

function fromPairs(pairs: readonly [string, unknown][]): Record<string, unknown> {
  const fields = Object.fromEntries(pairs)
  if (Object.keys(fields).length !== pairs.length) throw new NotOurs()
  return fields
}

/**
 * The data of YAML in exactly the form that `yamlValue` writes, one field a line, some fifteen times faster than the full
 * reader and with the same result; null for any other form, right or wrong, which the full reader then judges.
 */
export function readOwnYaml(text: string): Record<string, unknown> | null {
  try {
    const lines = text.split('\n').filter((line) => line !== '')
    return fromPairs(lines.map((line) => new LineReader(line).whole()))
  } catch {
    return null
  }
}
