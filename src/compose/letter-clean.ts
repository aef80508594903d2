import { visibleText } from './letter-form.ts'

/** A line of a pasted letter without what mail programs put around it; `number` is its line in the pasted text, from 1. */
export interface LetterLine {
  number: number
  text: string
}

/** Elements of HTML mail whose contents nobody wrote. */
const HIDDEN = ['style', 'script', 'head', 'title']
const BREAKING = /<\/?(?:br|p|div|li|ul|ol|tr|table|tbody|blockquote|h[1-6]|hr|body|html|pre|section)\b[^<>]{0,2000}>/gi
const INLINE =
  /<\/?(?:a|b|i|u|s|em|strong|span|font|td|th|img|code|small|o:p|meta|link|col|center|sup|sub)\b[^<>]{0,2000}>/gi
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|ensp|emsp|#\d{1,7}|#x[0-9a-f]{1,6});/gi
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
}
/** Stands for a line end that was markup, so that lines keep their numbers; cannot occur in a text. */
const BREAK = '\u0000'
/** UTF-8 as mail programs send it: three encoded bytes in a row. */
const QUOTED = /(?:=[0-9A-F]{2}){3}/
const PERCENT = /(?:%[0-9A-F]{2}){3}/i

function character(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code)
}

function entity(whole: string): string {
  const name = whole.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  return character(name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
}

/** The text without elements of that name; line ends in them stay. */
function withoutElement(text: string, name: string): string {
  const lower = text.toLowerCase()
  let kept = ''
  let at = 0
  for (;;) {
    const from = lower.indexOf(`<${name}`, at)
    const to = from < 0 ? -1 : lower.indexOf(`</${name}>`, from)
    if (to < 0) return kept + text.slice(at)
    kept += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, '')
    at = to + name.length + 3
  }
}

function decoded(percent: string): string | null {
  try {
    return decodeURIComponent(percent)
  } catch {
    return null
  }
}

/** Text as it was written, where a mail was pasted as it is sent (quoted-printable) or the address of the link was. */
function unquoted(text: string): string {
  if (QUOTED.test(text)) {
    const bytes = text.replace(/=[ \t]*\n/g, '').replaceAll('%', '%25')
    return decoded(bytes.replace(/=([0-9A-F]{2})/g, '%$1')) ?? text
  }
  return PERCENT.test(text) ? (decoded(text) ?? text) : text
}

function withoutMarkup(text: string): string {
  const shown = HIDDEN.reduce(withoutElement, text)
  return shown.replace(BREAKING, BREAK).replace(INLINE, '').replace(ENTITY, entity)
}

/** Takes away the signs of quoted mail and white space at both ends. */
const unprefixed = (line: string): string => line.replace(/^\s*(?:[>＞]\s?)+/, '').trim()

/**
 * A pasted letter as plain lines: without marks of quotation, markup of HTML mail, invisible characters; decoded where
 * `isEncoded`. What comes out is text and never read as markup again.
 */
export function cleanLetter(pasted: string, isEncoded: boolean): LetterLine[] {
  const visible = visibleText(pasted)
  const source = isEncoded ? visibleText(unquoted(visible)) : visible
  return withoutMarkup(source)
    .split('\n')
    .flatMap((line, at) => line.split(BREAK).map((text) => ({ number: at + 1, text: unprefixed(visibleText(text)) })))
}
