import type { Card } from './card.ts'
import { dayCards } from './day-cards.ts'
import { nameCards } from './name-cards.ts'
import { officeCards } from './office-cards.ts'
import type { Searcher } from './searcher.ts'

export { answerOf } from './named-together.ts'

/** What a query names on the site: days, issues, holders of offices, people, places, columns. What cannot be had is left out. */
export async function cardsFor(searcher: Searcher, text: string): Promise<Card[]> {
  const found = await Promise.all(
    [dayCards, officeCards, nameCards].map((cards) => cards(searcher, text).catch((): Card[] => [])),
  )
  return found.flat()
}
