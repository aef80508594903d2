import { unitsOf } from '../fold.ts'
import type { Card } from './card.ts'
import { nameCards } from './name-cards.ts'
import type { Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'

/** A number, which every day that a query names has. */
const NUMBER = /[\p{Nd}〇零○一二三四五六七八九十]/u
/** Fewest units of two names. */
const TWO_NAMES = 4

/** Answers a request; where its words may be two or more names of people, as such (see `named-together.ts`). */
export async function answerTo(searcher: Searcher, request: Request): Promise<Answer> {
  if (unitsOf(request.text).length < TWO_NAMES) return searcher.answer(request)
  return (await import('./named-together.ts')).answerOf(searcher, request)
}

async function kinds(searcher: Searcher, text: string): Promise<Card[][]> {
  const isOffice = [...searcher.engine.coverage.officeEnds].some((end) => text.includes(end))
  return Promise.all([
    NUMBER.test(text) ? (await import('./day-cards.ts')).dayCards(searcher, text) : [],
    isOffice ? (await import('./office-cards.ts')).officeCards(searcher, text) : [],
    nameCards(searcher, text),
  ])
}

/** What a query names on the site: days, issues, holders of offices, people, places, columns; nothing when that cannot be had. */
export async function cardsFor(searcher: Searcher, text: string): Promise<Card[]> {
  return (await kinds(searcher, text).catch(() => [])).flat()
}
