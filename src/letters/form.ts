// The fixed form of a reader's letter about an error: the link on each article's page makes it (`letterLink`), the page of
// review reads it back (`read.ts`). The two stand side by side: change one, and the property test asks for the other.
import { canonicalText } from '../formats/body.ts'

/** Labels of a letter by field, in the order of the form. */
const LETTER_LABELS = {
  id: '编号',
  url: '网址',
  title: '标题',
  where: '段落',
  quote: '原文',
  should: '应为',
  why: '理由',
} as const

/** One of the things that a letter says. */
export type LetterField = keyof typeof LETTER_LABELS

/** Stands for the words between the first and the last of a long quotation. */
export const GAP = '……'

/** A place in an article that a reader writes about; what is absent, the reader fills in. */
export interface Letter {
  /** Id of the article. */
  id: string
  /** Public address of its page. */
  url?: string
  title?: string
  /** Paragraph of the body, from 1 (cross-heads are not counted), or that it is the headline. */
  where?: number | 'title'
  /** The words as they stand there; a long quotation is shortened to its first and last words. */
  quote?: string
  should?: string
  why?: string
}

/** Most characters of a quotation; an encoded Chinese character has nine, and mail programs cut links at some 2,000. */
const MAX_QUOTE = 40
const MAX_TITLE = 30
/** Characters kept of the end of a long quotation. */
const QUOTE_END = 14

const INTRO = '（请在“应为”后面写正确的文字，在“理由”后面写依据，别的行不要改。）'
const WIDE: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '&': '＆' }
/** Zero-width characters and marks of direction: nothing is lost without them, and mail programs put them anywhere. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** Text without what nobody sees, line ends as LF. */
export const visibleText = (text: string): string => canonicalText(text).replace(INVISIBLE, '')

/** A value as a line of a letter holds it: no line end, nothing that a mail program takes for markup (widths are not told apart later). */
const lineOf = (text: string): string =>
  visibleText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[<>&]/g, (sign) => WIDE[sign] ?? sign)

/** A long quotation as its first and last words, with {@link GAP} between them. */
function shortened(text: string): string {
  const characters = [...lineOf(text)]
  if (characters.length <= MAX_QUOTE) return characters.join('')
  const head = characters.slice(0, MAX_QUOTE - QUOTE_END - GAP.length).join('')
  return `${head.trim()}${GAP}${characters.slice(-QUOTE_END).join('').trim()}`
}

const whereOf = (where: Letter['where']): string =>
  where === undefined ? '' : where === 'title' ? '标题' : `第 ${where} 段`

/** The text of a letter, one line a field, LF between them. */
export function letterText({ id, url, title, where, quote, should, why }: Letter): string {
  const values: [LetterField, string][] = [
    ['id', id],
    ...(url === undefined ? [] : [['url', url] as [LetterField, string]]),
    ...(title === undefined
      ? []
      : [['title', [...lineOf(title)].slice(0, MAX_TITLE).join('')] as [LetterField, string]]),
    ['where', whereOf(where)],
    ['quote', shortened(quote ?? '')],
    ['should', lineOf(should ?? '')],
    ['why', lineOf(why ?? '')],
  ]
  return [INTRO, '', ...values.map(([field, value]) => `${LETTER_LABELS[field]}：${value}`)].join('\n')
}

const MAIL = /^(?:mailto:)?([^\s@<>?&#"'%,;:]+@[^\s@<>?&#"'%,;:]+\.[^\s@<>?&#"'%,;:.]+)$/
const TRACKER = /^https?:\/\/[^\s<>"']+$/

/** An issue tracker's page for a new issue; GitLab's form of it is known by its address, others have GitHub's. */
function trackerLink(contact: string, subject: string, body: string): string {
  const [page = '', query] = contact.replace(/#.*$/, '').split('?')
  const stem = page.replace(/\/+$/, '')
  const address = /\/issues$/.test(stem) ? `${stem}/new` : stem
  const names = stem.includes('/-/issues') ? ['issue[title]', 'issue[description]'] : ['title', 'body']
  const pairs = names.map((name, at) => `${encodeURIComponent(name)}=${encodeURIComponent(at === 0 ? subject : body)}`)
  return `${address}?${[...(query === undefined || query === '' ? [] : [query]), ...pairs].join('&')}`
}

/**
 * The link with which a reader writes about an error, from `contact` of site.yaml: a mail address gives a letter, the https
 * address of an issue tracker (`…/issues` or its page for a new issue) an issue. Null when `contact` is neither.
 */
export function letterLink(contact: string, letter: Letter): string | null {
  const subject = `更正 ${letter.id}`
  const address = MAIL.exec(contact.trim())?.[1]
  if (address !== undefined) {
    const body = letterText(letter).replaceAll('\n', '\r\n')
    return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  }
  return TRACKER.test(contact.trim()) ? trackerLink(contact.trim(), subject, letterText(letter)) : null
}
