import type { Archive } from '../model/archive.ts'
import type { ShareCard } from '../images/cards.ts'
import { dayView } from './dates.ts'
import { shorten } from './head.ts'
import { leadOf, markedDay, markedHeadline, articlePage } from './items.ts'

/**
 * Of how many issues the lead has a card: drawing one takes a tenth of a second, what is new is what people send each other,
 * and a card that goes changes its article's page.
 */
const NEWEST = 100
/** Longest headline on a card, in characters: three lines and a half. */
const HEADLINE = 58

/** Cards of the newest issues' leads: paper, headline, day (marked when inferred) and page. */
export function cardsOf({ site, issues }: Archive): ShareCard[] {
  const dated = issues.filter(({ date }) => date !== undefined).reverse()
  const newest = [...dated, ...issues.filter(({ date }) => date === undefined)].slice(0, NEWEST)
  return newest
    .flatMap(({ pages }) => leadOf(pages[0]?.articles ?? []) ?? [])
    .map((entry) => {
      const { article } = entry
      return {
        id: article.id,
        paper: entry.paper ?? site.paper,
        headline: shorten(markedHeadline(entry), HEADLINE),
        facts: [markedDay(dayView(article)), articlePage(article), site.title].join('　'),
      }
    })
}
