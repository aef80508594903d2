import type { ArchiveArticle } from '../model/archive.ts'
import { wordsOf } from '../people/words.ts'

/** A word or name of an article: as readers see it, and how much it says of the article. */
export interface Term {
  shown: string
  weight: number
}

/** Weight of a mention by where it is: somebody or somewhere named, words in quotation marks, of the titles, of the text. */
const WEIGHTS = { who: 2, where: 1.5, quoted: 2, title: 2, text: 1 }
/** Characters at the head of the text whose words are counted: news says first what it is about. */
const HEAD = 300
const QUOTED = /[“《]([^“”《》\n]{2,20})[”》]/gu
/** Texts in which words are counted: runs of Chinese characters. */
const RUNS = /\p{Script=Han}{2,}/gu

/** Counts the mentions of an article's terms: each further one adds less. */
class Terms {
  readonly found = new Map<string, Term>()

  add(key: string, shown: string, weight: number): void {
    const known = this.found.get(key)
    if (known) known.weight = Math.max(known.weight, weight) + Math.min(known.weight, weight) / 4
    else this.found.set(key, { shown, weight })
  }

  words(text: string, weight: number): void {
    for (const [run] of text.matchAll(RUNS))
      for (const word of wordsOf(run)) if (word.length > 1) this.add(`word ${word}`, word, weight)
  }
}

/** A text without the names and the quoted words that stand in it: they are terms of their own, and no dictionary's words. */
const without = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, ' '), text.replace(QUOTED, ' '))

/** The words and names that an article is told by, each once: people by id, places, quoted words, words of titles and of the head of the text. */
export function termsOf({ article, headline }: ArchiveArticle): Map<string, Term> {
  const terms = new Terms()
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
  return terms.found
}
