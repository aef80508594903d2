import { endsSentence, readingLength } from '../marks.ts'
import type { VoteRule } from '../rule.ts'

/** A short line that the text below quotes word for word (“…”) is a cross-head, unless a byline follows. */
export const quotedBelow: VoteRule = {
  id: 'vote-quoted',
  about: 'crosshead',
  vote: ({ core, page, next }) => {
    if (endsSentence(core) || readingLength(core) > 14 || !page.includes(`“${core}”`)) return null
    const titled = next === null || next.credits !== null || next.edges.some((edge) => edge.from === 0)
    return titled ? null : { crosshead: 4, headline: -2, paragraph: -2, continuation: -2 }
  },
  examples: {
    good: ['大家边走边看。\n一网统管\n随后,大家参观了“一网统管”指挥大厅。'],
    bad: ['大家边走边看。\n一网统管\n随后,大家参观了指挥大厅。'],
  },
}
