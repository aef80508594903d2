import { digitsOf } from '../../model/numerals.ts'
import type { Card } from './card.ts'
import { element, link } from './dom.ts'
import { namedDay } from './named-days.ts'
import { nameCards } from './name-cards.ts'
import type { Searcher } from './searcher.ts'

/** True for a text that may name a day: a numeral stands in it, or it is the name of one. */
const mayBeDay = (text: string): boolean =>
  namedDay(text.trim()) !== undefined || [...text.normalize('NFKC')].some((each) => digitsOf(each) !== null)

async function kinds(searcher: Searcher, text: string): Promise<Card[][]> {
  const isOffice = [...searcher.engine.coverage.officeEnds].some((end) => text.includes(end))
  return Promise.all([
    mayBeDay(text) ? (await import('./day-cards.ts')).dayCards(searcher, text) : [],
    isOffice ? (await import('./office-cards.ts')).officeCards(searcher, text) : [],
    nameCards(searcher, text),
  ])
}

function cardElement({ text, path, note = '', proofs = [] }: Card, base: string): HTMLElement {
  const parts = [{ text: note }, ...proofs].map((each) =>
    'path' in each ? link('', base + each.path, each.text) : element('span', '', each.text),
  )
  return element('li', '', link('hl', base + path, text), element('p', 'meta', ...parts))
}

/** Cards for the things that a query names on the site: days, issues, holders of offices, people, places, columns; none when they cannot be had. */
export async function cardsFor(searcher: Searcher, text: string, base: string): Promise<HTMLElement | undefined> {
  const cards = (await kinds(searcher, text).catch(() => [])).flat()
  return cards.length === 0 ? undefined : element('ul', 'cards', ...cards.map((card) => cardElement(card, base)))
}
