import { hasTextBelow, isSigned } from '../neighbourhood.ts'
import { sharedPairs } from '../overlap.ts'
import type { UnitView, VoteRule } from '../rule.ts'

/** Reach of the search for a headline's words, in lines and in characters a line. */
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
    const by = isLast ? w.last : w.other
    const weight = Math.max(by.least, by.share * share + by.base)
    return {
      titles: weight,
      crosshead: hasTextBelow(view) ? Math.min(w.crosshead.most, weight * w.crosshead.share) : 0,
      texts: -weight / 3,
    }
  },
  examples: {
    good: [
      '会议部署了近期工作。\n社区食堂开进家门口\n今天,首家社区食堂开进了居民的家门口,老人们纷纷前来尝鲜。',
      '会议部署了近期工作。\n社区食堂开进家门口\n记者 李明\n今天,几处食堂同时开张,一荤两素只要十五元,老人们纷纷前来尝鲜。',
    ],
    bad: [
      '会议部署了近期工作。\n社区食堂开进家门口\n今天,几处食堂同时开张,一荤两素只要十五元,老人们纷纷前来尝鲜。',
      '会议部署了近期工作。\n社区食堂开进了家门口。\n今天,首家社区食堂开进了居民的家门口,老人们纷纷前来尝鲜。',
    ],
  },
}
