import { hasTextBelow, isSigned } from '../neighbourhood.ts'
import { sharedPairs } from '../overlap.ts'
import type { UnitView, VoteRule } from '../rule.ts'

/** How far a headline's words are looked for, in lines and in characters a line. */
const LINES = 3
const CHARACTERS = 160

/** So many lines are looked through for text lines. */
const REACH = 12

function near(view: UnitView, step: 'previous' | 'next'): string {
  const found: string[] = []
  let at = view[step]
  for (let steps = 0; at && steps < REACH && found.length < LINES; steps++, at = at[step]) {
    if (!at.credits && at.form.length > 20) found.push(at.core.slice(0, CHARACTERS))
  }
  return found.join('\n')
}

/** A headline's words come back in the lines below it more than in those above; half a sentence's do not. */
export const echo: VoteRule = {
  id: 'vote-echo',
  about: 'headline',
  vote: (view, { echo: w }) => {
    if (view.form.endsSentence || view.form.length > 40) return null
    const below = sharedPairs(view.core, near(view, 'next'))
    const above = sharedPairs(view.core, near(view, 'previous'))
    const share = below - above * w.above
    const isLast = hasTextBelow(view) && view.next !== null && !isSigned(view.next)
    const weight = isLast
      ? Math.max(w.lastLeast, w.last * share + w.lastBase)
      : Math.max(w.least, w.share * share + w.base)
    return {
      titles: weight,
      crosshead: hasTextBelow(view) ? Math.min(w.crossheadMost, weight * w.crosshead) : 0,
      texts: -weight / 3,
    }
  },
  examples: {
    good: ['会议部署了近期工作。\n社区食堂开进家门口\n今天,首家社区食堂开进了居民的家门口,老人们纷纷前来尝鲜。'],
    bad: ['会议部署了近期工作。\n社区食堂开进了家门口。\n今天,首家社区食堂开进了居民的家门口,老人们纷纷前来尝鲜。'],
  },
}
