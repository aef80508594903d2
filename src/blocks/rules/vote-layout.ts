import { isFull, isIndent } from '../layout.ts'
import { readingLength } from '../marks.ts'
import type { VoteRule, UnitView } from '../rule.ts'
import { finished } from '../step.ts'
import { SETTING, type Weights } from '../weights.ts'
import { votesOf, type Said, type Votes } from '../states.ts'

/** Longer lines are text, whatever stands at their end. */
const LONGEST_OPEN = 14

type W = Weights['votes']['layout']

/** On a wrapped page without indents, a line after a full line goes on; a short line stands for itself. */
function wrappedVotes({ unit, previous, layout }: UnitView, w: W): Said {
  if (layout.parted) return {}
  const filled = previous !== null && readingLength(previous.unit.key) >= layout.width * 0.85
  return { ...w.wrapped, continuing: unit.gap === 0 && filled ? w.filled : 0 }
}

/** Length of the last line of a unit. */
function lastLength({ unit: { key, parts } }: UnitView): number {
  return readingLength(key.slice(parts.at(-1)?.at ?? 0))
}

/** True for a few words on a line that is not full, without a mark at its end, over an indented paragraph: no text. */
function isOpenLine({ unit, form, core, run, credits, previous, next, layout }: UnitView): boolean {
  const isShort = form.length <= LONGEST_OPEN && unit.parts.length === 1 && !isFull(unit, layout)
  const isOpen = !form.endsSentence && !/[,:;、…]$/u.test(core) && run === null && credits === null
  const isBetween =
    next !== null && isIndent(next.unit.indent) && next.credits === null && next.form.length > LONGEST_OPEN
  return layout.full < Infinity && isShort && isOpen && isBetween && previous !== null && finished(previous) === 1
}

/** Votes of indents: on a page whose paragraphs have one, a line with one is hardly a title, and a long line without one is no paragraph. */
function indentVotes(view: UnitView, w: W): Said {
  const { unit, form, run, previous, layout } = view
  if (isIndent(unit.indent)) return layout.indentsAll ? {} : { ...w.indent, ...(isOpenLine(view) ? w.openLine : {}) }
  const ragged = previous !== null && layout.full < Infinity && lastLength(previous) < layout.width * SETTING.short
  const isOpen = !form.endsSentence && run === null && (previous === null || finished(previous) === 1)
  return { ...(form.length > 40 || isOpen ? w.noIndent : {}), continuing: ragged ? w.ragged : 0 }
}

/** A wide gap parts articles. On a page wrapped by hand, an indent opens a paragraph and a full line goes on in the next. */
export const layoutGap: VoteRule = {
  id: 'vote-layout',
  about: 'headline',
  vote: (view, { layout: w }) => {
    const wide = view.unit.gap >= view.layout.wide
    const gap = votesOf(wide ? w.wide : {})
    const more = view.layout.indented ? indentVotes(view, w) : view.layout.wrapped ? wrappedVotes(view, w) : {}
    for (const [state, weight] of Object.entries(votesOf(more)))
      gap[state as keyof Votes] = (gap[state as keyof Votes] ?? 0) + weight
    return gap
  },
  examples: {
    good: ['今天,社区食堂开张。\n\n\n滨江又见白鹭'],
    bad: ['今天,社区食堂开张。\n\n滨江又见白鹭'],
  },
}
