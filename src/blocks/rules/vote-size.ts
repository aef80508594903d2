import type { VoteRule } from '../rule.ts'
import { TITLE_STATES, votesFor, type Votes } from '../states.ts'
import type { Place } from '../place.ts'

/** The largest line of a title block is the headline, lines above it the kicker, lines below it the subhead. */
function titleVotes({ rank, hasTextBefore, size }: Place): Votes {
  if (hasTextBefore && size < 1.4) return { crosshead: 7, headline: 1 }
  if (rank === 'before') return { kicker: 8, headline: -4, headline2: -6 }
  if (rank === 'after') return { subhead: 8, headline: -4, headline2: -3 }
  return { headline: 8, headline2: 6 }
}

/**
 * Where the size of the printed line is known, it tells a title better than any word: the largest line is the headline, a
 * line as high as the body is none. Bold lines of the body's size may be cross-heads.
 */
export const lineSize: VoteRule = {
  id: 'vote-size',
  about: 'headline',
  vote: ({ unit: { place } }) => {
    if (!place) return null
    if (place.role === 'title') return titleVotes(place)
    if (place.role !== 'text' && place.role !== 'caption') return null
    const isBold = place.bold && place.role === 'text'
    return { ...votesFor(TITLE_STATES, -8), crosshead: isBold && place.hasTextBefore ? 5 : isBold ? -1 : -4 }
  },
  examples: { good: [], bad: ['滨江又见白鹭', '今天,社区食堂开张。\n滨江又见白鹭'] },
}
