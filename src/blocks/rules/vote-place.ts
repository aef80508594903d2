import type { VoteRule } from '../rule.ts'
import type { Said } from '../states.ts'
import type { Place } from '../place.ts'
import type { LayoutRole } from '../../model/layout.ts'
import type { Weights } from '../weights.ts'

type W = Weights['votes']['place']

/** Votes of the source itself on a line (a heading, a named column of a table). */
function sourceVotes(role: LayoutRole | 'text', { said: { any: said, lead } }: W): Said | null {
  if (role === 'paragraph') return { paragraph: said, leadParagraph: said, lead }
  if (role === 'byline') return { byline: said, credit: said }
  return role === 'kicker' || role === 'headline' || role === 'subhead' || role === 'crosshead'
    ? { [role]: said }
    : null
}

function groupVotes({ opens, role }: Place, w: W): Said {
  if (!opens) return { continuing: w.goesOn, ...(role === 'title' ? {} : { lead: w.lead }) }
  return role === 'caption' ? w.opens.picture : { openings: w.opens.text, continuing: w.goesOn, ...w.inside }
}

/** Votes of places on the printed page, where they are known: an article opens where a group of the page begins, and each line is a paragraph of its own. */
export const pagePlace: VoteRule = {
  id: 'vote-place',
  about: 'headline',
  vote: ({ unit: { place } }, { place: w }) => (place ? (sourceVotes(place.role, w) ?? groupVotes(place, w)) : null),
  examples: { good: [], bad: ['滨江又见白鹭', '今天,社区食堂开张。\n\n滨江又见白鹭'] },
}
