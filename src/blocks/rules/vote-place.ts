import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, OPENING_STATES, votesFor, type Votes } from '../states.ts'
import type { Place } from '../place.ts'
import type { LayoutRole } from '../../model/layout.ts'

/** Weight of what the source itself says of a line (a heading, a named column of a table). */
const SAID = 20

const SAYS: Readonly<Partial<Record<LayoutRole | 'text', Votes>>> = {
  kicker: { kicker: SAID },
  headline: { headline: SAID },
  subhead: { subhead: SAID },
  byline: { byline: SAID, credit: SAID },
  crosshead: { crosshead: SAID },
  paragraph: { paragraph: SAID, leadParagraph: SAID, lead: SAID - 4 },
}

function groupVotes({ opens, role }: Place): Votes {
  const goesOn = votesFor(CONTINUING_STATES, -4)
  if (!opens) return { ...goesOn, ...(role === 'title' ? {} : { lead: -6 }) }
  const isPicture = role === 'caption'
  return {
    ...votesFor(OPENING_STATES, isPicture ? 1 : 4),
    ...(isPicture ? {} : { paragraph: -3, ...goesOn, crosshead: -5 }),
  }
}

/** Where places on the printed page are known, an article opens where a group of the page begins, and each line is a paragraph of its own. */
export const pagePlace: VoteRule = {
  id: 'vote-place',
  about: 'headline',
  vote: ({ unit: { place } }) => (place ? (SAYS[place.role] ?? groupVotes(place)) : null),
  examples: { good: [], bad: ['滨江又见白鹭', '今天,社区食堂开张。\n\n滨江又见白鹭'] },
}
