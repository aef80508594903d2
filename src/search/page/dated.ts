import { askedDay, typedDay } from './asked-day.ts'
import { answerOf } from './named-together.ts'
import type { Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'

/** Fewest characters of a time that stands without a space beside words. */
const SHORTEST = 5

/** The first and last day of a text that is a day, a month or a year (its number alone, too); null for any other. */
function rangeOf(text: string): { from: string; to: string } | null {
  const time = /^\d{4}$/.test(text) ? `${text}年` : text
  const from = typedDay(time)
  return from === '' ? null : { from, to: typedDay(time, 'last') }
}

/** A text as a time and what is written before or behind it. */
function cuts(text: string): (readonly [string, string])[] {
  const pieces = text.split(/\s+/u).filter((piece) => piece !== '')
  const others = (at: number): string => pieces.filter((_, each) => each !== at).join(' ')
  const spaced = pieces.map((piece, at) => [piece, others(at)] as const)
  const inside = pieces.length > 1 ? [] : [...text].map((_, at) => [text.slice(0, at), text.slice(at)] as const)
  const before = inside.map(([time, rest]) => [time, rest.replace(/^的/u, '')] as const).reverse()
  const joined = [...before, ...inside.map(([rest, time]) => [time, rest] as const)]
  return [...spaced, ...joined.filter(([time]) => time.length >= SHORTEST)]
}

/** Words and the days to which they are narrowed, when a text is words and a time: 2021年11月 河道, 2021年11月22日的河道. */
export function datedWords(text: string): Pick<Request, 'from' | 'text' | 'to'> | null {
  for (const [time, words] of askedDay(text) ? [] : cuts(text.trim())) {
    const range = words === '' ? null : rangeOf(time)
    if (range) return { ...range, text: words }
  }
  return null
}

/** Answers a request whose text stands nowhere as words in the time that it names; null when that finds nothing either. Refused as {@link Searcher.answer} is. */
export async function datedAnswer(searcher: Searcher, request: Request): Promise<Answer | null> {
  const asked = request.from === '' && request.to === '' ? datedWords(request.text) : null
  if (!asked) return null
  const answer = await answerOf(searcher, { ...request, ...asked })
  const { length } = answer.hits
  const said = { typed: request.text, text: asked.text, query: asked.text, articles: length }
  const form = { kind: 'dated', ...said, isSure: true, merged: true } as const
  return length === 0 ? null : { ...answer, forms: [...answer.forms, form] }
}
