import type { Archive } from '../model/archive.ts'
import { newestFirst } from '../archive/people.ts'
import type { Card } from '../images/cards.ts'
import { dayView } from './dates.ts'
import { shorten } from './head.ts'
import { markedDay, markedHeadline, articlePage } from './items.ts'

/** How many articles have a card: drawing one takes a tenth of a second, and what is new is what people send each other. */
const NEWEST = 100
/** Longest headline on a card, in characters: three lines and a half. */
const HEADLINE = 58

/** What the cards of the newest articles show: paper, headline, day (marked when inferred) and page. */
export function cardsOf({ site, issues }: Archive): Card[] {
  return newestFirst(issues)
    .slice(0, NEWEST)
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
