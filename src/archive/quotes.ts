import type { Article } from '../model/article.ts'
import { partsOfId } from '../model/id.ts'

/** A sentence that names somebody: the article's id and file (path inside the archive folder), its day if known, the words. */
export interface Quote {
  article: string
  file: string
  date?: string
  text: string
}

/** Longest quotation, in characters; of a longer sentence the part around the name. */
const LONGEST = 120

/** A name as it may be printed: 高天 is also set 高 天. */
function printedName(name: string): RegExp {
  const escaped = [...name].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
  return new RegExp(escaped.join('[ \\u3000]{0,2}'), 'u')
}

function shortened(sentence: string, at: number): string {
  if (sentence.length <= LONGEST) return sentence
  const from = Math.max(0, Math.min(at - LONGEST / 2, sentence.length - LONGEST))
  const to = Math.min(sentence.length, from + LONGEST)
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}

function sentenceWith(text: string, name: RegExp): string | null {
  for (const sentence of text.match(/[^。！？\n]+[。！？]?[”』」]?/gu) ?? []) {
    const at = name.exec(sentence)?.index
    if (at !== undefined) return shortened(sentence.trim(), at)
  }
  return null
}

/** The first sentence of an article that has a name, in the body, else in titles and captions; null when none has. */
export function quoteOf(article: Article, name: string): Quote | null {
  const { title, kicker, subtitle, captions, body } = article
  const texts = [...body.map(({ text }) => text), ...captions.map(({ text }) => text), title, kicker, subtitle]
  const printed = printedName(name)
  for (const text of texts) {
    const found = sentenceWith(text ?? '', printed)
    if (found === null) continue
    const file = `articles/${partsOfId(article.id)?.folder ?? '?'}/${article.id}.md`
    return { article: article.id, file, ...(article.date === undefined ? {} : { date: article.date }), text: found }
  }
  return null
}
