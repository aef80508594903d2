import { isIndent } from '../layout.ts'
import { readingLength } from '../marks.ts'
import type { VoteRule, UnitView } from '../rule.ts'
import { CONTINUING_STATES, OPENING_STATES, PARAGRAPH_STATES, TITLE_STATES, votesFor, type Votes } from '../states.ts'

/** On a wrapped page without indents, a line after a full line goes on; a short line stands for itself. */
function wrappedVotes({ unit, previous, layout }: UnitView): Votes {
  if (layout.parted) return {}
  const filled = previous !== null && readingLength(previous.unit.key) >= layout.width * 0.85
  return { ...votesFor(CONTINUING_STATES, unit.gap === 0 && filled ? 5 : 0), paragraph: -2, leadParagraph: -2 }
}

/** Where paragraphs begin with an indent, a line with one is hardly a title, and a long line without one is no paragraph. */
function indentVotes({ unit, form }: UnitView): Votes {
  if (isIndent(unit.indent)) return { ...votesFor(TITLE_STATES, -4), crosshead: -1 }
  return form.length > 40 ? votesFor(PARAGRAPH_STATES, -2) : {}
}

/** A wide gap parts articles. On a page wrapped by hand, an indent opens a paragraph and a full line goes on in the next. */
export const layoutGap: VoteRule = {
  id: 'vote-layout',
  about: 'headline',
  vote: (view) => {
    const wide = view.unit.gap >= view.layout.wide
    const gap: Votes = wide
      ? {
          ...votesFor(OPENING_STATES, 3),
          continuation: -1.5,
          leadContinuation: -1.5,
          paragraph: -1,
          leadParagraph: -1,
          crosshead: -1.5,
        }
      : {}
    const more = view.layout.indented ? indentVotes(view) : view.layout.wrapped ? wrappedVotes(view) : {}
    for (const [state, weight] of Object.entries(more))
      gap[state as keyof Votes] = (gap[state as keyof Votes] ?? 0) + weight
    return gap
  },
  examples: {
    good: ['今天,社区食堂开张。\n\n\n滨江又见白鹭'],
    bad: ['今天,社区食堂开张。\n\n滨江又见白鹭'],
  },
}
