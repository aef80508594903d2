import type { VoteRule } from '../rule.ts'
import type { Said } from '../states.ts'
import type { Weights } from '../weights.ts'
import type { Place } from '../place.ts'

/** The largest line of a title block is the headline, lines above it the kicker, lines below it the subhead. */
function titleVotes({ rank, hasTextBefore, size }: Place, w: Weights['votes']['size']): Said {
  if (hasTextBefore && size < 1.4) return w.inText
  return rank === 'before' ? w.before : rank === 'after' ? w.after : w.largest
}

/**
 * Votes of the size of the printed line, where it is known; it tells a title better than any word: the largest line is the headline, a
 * line as high as the body is none. Bold lines of the body's size may be cross-heads.
 */
export const lineSize: VoteRule = {
  id: 'vote-size',
  about: 'headline',
  vote: ({ unit: { place } }, { size: w }) => {
    if (!place) return null
    if (place.role === 'title') return titleVotes(place, w)
    if (place.role !== 'text' && place.role !== 'caption') return null
    const isBold = place.bold && place.role === 'text'
    return isBold ? { ...w.body, crosshead: place.hasTextBefore ? w.boldInText : w.bold } : w.body
  },
  examples: { good: [], bad: ['滨江又见白鹭', '今天,社区食堂开张。\n滨江又见白鹭'] },
}
