import type { Archive } from '../model/archive.ts'
import { newestFirst } from '../archive/people.ts'
import type { Card } from '../images/cards.ts'
import { dayView } from './dates.ts'
import { shorten } from './head.ts'
import { pageLabel } from './items.ts'

/** How many articles have a card: drawing one takes a tenth of a second, and what is new is what people send each other. */
const NEWEST = 100
/** Longest headline on a card, in characters: three lines and a half. */
const HEADLINE = 58

/** What the cards of the newest articles show: paper, headline, day (marked when inferred) and page. */
export function cardsOf({ site, issues }: Archive): Card[] {
  return newestFirst(issues)
    .slice(0, NEWEST)
    .map(({ article, headline, headlineIsOurs }) => {
      const day = dayView(article)
      return {
        id: article.id,
        paper: site.paper,
        headline: shorten(headlineIsOurs ? `〔无题〕${headline}` : headline, HEADLINE),
        facts: `${day.text}${day.inferred ? '（推定）' : ''}　${pageLabel(article.page)}　${site.title}`,
      }
    })
}
