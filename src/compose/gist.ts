import type { Article, BodyBlock } from '../model/article.ts'
import type { Gist, Terms } from '../model/gist.ts'
import { wordsOf } from '../people/words.ts'

const UNIT = /\p{Script=Han}|\p{Nd}+|\p{Script=Latin}+/gu
/** The common Han characters, and punctuation of Chinese texts, which is no unit. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
const MARKS = new Set([...' \n　，。、；：？！“”‘’（）《》〈〉【】—…·%'].map((mark) => mark.charCodeAt(0)))

/** Kind of a character in the count: a unit of its own, a part of a run, a mark; undefined for a rare one. */
function kindOf(code: number): 'han' | 'digit' | 'latin' | 'mark' | undefined {
  if (code >= FIRST_HAN && code <= LAST_HAN) return 'han'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  const small = code | 0x20
  if (code < 0x80 && small >= 0x61 && small <= 0x7a) return 'latin'
  return MARKS.has(code) ? 'mark' : undefined
}

/** Length of a text of common characters; undefined when any other stands in it. */
function commonLength(text: string): number | undefined {
  let [count, before] = [0, 'mark']
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === undefined) return undefined
    if (kind === 'han' || (kind !== 'mark' && kind !== before)) count++
    before = kind
  }
  return count
}

const lengthOf = (text: string): number => commonLength(text) ?? text.match(UNIT)?.length ?? 0

/** Length of a text as a reader counts it (字数): each Han character, each run of digits, each run of Latin letters is one. */
export function characterCount(body: readonly BodyBlock[]): number {
  return body.reduce((sum, { text }) => sum + lengthOf(text), 0)
}

const TELLS =
  /任命|选举|补选|选出|当选|辞去|免去|免除|不再[担兼]任|任(?:中共)?.{0,16}(?:书记|[区县市旗州盟镇乡]长|主任|主席|常委)/u

/** The printed headline, the one we made, or for an article without either the first words of the body. */
export function headlineOf(article: Article): string {
  const made = article.title ?? article.displayTitle
  if (made !== undefined) return made
  const words = article.body[0]?.text.split(/[。！？\n]/u)[0] ?? ''
  return words === '' ? '〔无题〕' : words
}

/** Weight of a mention by where it is: somebody or somewhere named, words in quotation marks, of the titles, of the text. */
const WEIGHTS = { who: 2, where: 1.5, quoted: 2, title: 2, text: 1 }
/** Characters at the head of the text whose words are counted: news says first what it is about. */
const HEAD = 300
const QUOTED = /[“《]([^“”《》\n]{2,20})[”》]/gu
/** Texts in which words are counted: runs of Chinese characters. */
const RUNS = /\p{Script=Han}{2,}/gu

/** Counts the mentions of an article's terms: each further one adds less. */
class Counted {
  private readonly weights = new Map<string, number>()
  private readonly shown: string[] = []

  add(key: string, shown: string, weight: number): void {
    const known = this.weights.get(key)
    if (known === undefined) this.shown.push(shown)
    this.weights.set(key, known === undefined ? weight : Math.max(known, weight) + Math.min(known, weight) / 4)
  }

  words(text: string, weight: number): void {
    for (const [run] of text.matchAll(RUNS))
      for (const word of wordsOf(run)) if (word.length > 1) this.add(`word ${word}`, word, weight)
  }

  terms(): Terms {
    const of = [...this.weights.values()].flatMap((weight, at) => [at, weight])
    return { keys: [...this.weights.keys()], shown: this.shown, of }
  }
}

/** A text without the names and the quoted words that stand in it: they are terms of their own, and no dictionary's words. */
const without = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, ' '), text.replace(QUOTED, ' '))

/** The words and names that an article is told by, each once: people by id, places, quoted words, words of titles and of the head of the text. */
function termsOf(article: Article): Terms {
  const terms = new Counted()
  const headline = headlineOf(article)
  const people = [...article.leaders, ...article.people]
  for (const { id, name } of people) terms.add(`who ${id}`, name, WEIGHTS.who)
  for (const place of article.places) terms.add(`where ${place}`, place, WEIGHTS.where)
  const { kicker = '', subtitle = '', places } = article
  const paragraphs = article.body.map(({ text }) => text)
  for (const text of [kicker, headline, subtitle, ...paragraphs])
    for (const [, quoted = ''] of text.matchAll(QUOTED)) terms.add(`word ${quoted}`, quoted, WEIGHTS.quoted)
  const names = [...people.map(({ name }) => name), ...places]
  terms.words(without(`${kicker} ${headline} ${subtitle}`, names), WEIGHTS.title)
  terms.words(without(paragraphs.join(' ').slice(0, HEAD), names), WEIGHTS.text)
  return terms.terms()
}

const KNOWN = new WeakMap<Article, Gist>()

function makeGist(article: Article): Gist {
  const texts = [article.title ?? '', ...article.body.filter(({ kind }) => kind !== 'lines').map(({ text }) => text)]
  let terms: Terms | undefined
  return {
    length: characterCount(article.body),
    acts: texts.filter((text) => TELLS.test(text)),
    get terms() {
      return (terms ??= termsOf(article))
    },
  }
}

/** The {@link Gist} of an article, made once: the one that was remembered with it, else of its text. */
export function gistOf(article: Article): Gist {
  const known = KNOWN.get(article) ?? makeGist(article)
  KNOWN.set(article, known)
  return known
}

/** Remembers what was kept as the gist of an article: its text is not looked at. */
export const rememberGist = (article: Article, gist: Gist): void => void KNOWN.set(article, gist)
