import { hasTextBelow, isLead, isSignedBelow, textNear } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import type { Weights } from '../weights.ts'

/** Longer lines are no cross-heads. */
const LONGEST = 24
/** Longer cross-heads are seldom quotations. */
const LONGEST_QUOTED = 14
/** So many first characters in common are no chance. */
const RESTATED = 5
/**
 * A cross-head's words are taken from the text below it, often from its middle; a headline's come back, but seldom in one
 * piece, or in the first sentence of its report.
 */
function quotation(core: string, below: string, w: Weights['votes']['story']): number {
  const at = below.indexOf(core)
  if (at < 5) return at < 0 ? w.quoted.none : 0
  const said = below.lastIndexOf('。', at) >= 0 ? w.quoted.later : isLead(below) ? w.quoted.lead : w.quoted.first
  return core.length > LONGEST_QUOTED ? Math.min(said, w.quoted.long) : said
}

/** The reports of this page open with a dateline, and the text below does not: it is no report of its own. */
function lacksDateline(view: UnitView, below: UnitView | undefined): boolean {
  if (below === undefined || below.edges.some(({ kind }) => kind === 'dateline')) return false
  return view.layout.datelines
}

/** The text below begins with the line's own first words: 区图书馆延长开放 / 区图书馆昨天宣布. It is a title, and no half of a sentence. */
function restates(core: string, below: string): boolean {
  return below.startsWith(core.slice(0, RESTATED)) && core.length >= RESTATED + 2
}

/** Tells a cross-head from a headline by the story around it: whether the text below goes on with what was told, or begins anew. */
export const story: VoteRule = {
  id: 'vote-story',
  about: 'crosshead',
  vote: (view, { story: w }) => {
    if (view.form.endsSentence || view.credits || view.form.length > LONGEST) return null
    if (isSignedBelow(view) || !hasTextBelow(view)) return null
    const texts = textNear(view, 'next', 3)
    const lines = texts.map(({ core }) => core)
    const [first = ''] = lines
    if (first === '') return null
    const said = quotation(view.core, lines.join(''), w)
    const habit = lacksDateline(view, texts[0]) ? w.below.noDateline : 0
    const weight = said + (isLead(first) ? w.below.lead : w.below.other) + habit
    const isWhole = (said > 0 && view.core.length >= 6) || restates(view.core, first)
    const [title, text] = [Math.min(w.titleMost, -weight / 2), isWhole ? w.whole : 0]
    return { crosshead: weight, headline: title, kicker: title, texts: text, continuing: text }
  },
  examples: {
    good: [
      '河道已经疏通。\n鱼虾回到了河里\n沿岸的居民说,水清以后岸边热闹起来,鱼虾回到了河里,白鹭也来安家,孩子们天天盼着来看,谁也不再往河里倒水。',
    ],
    bad: ['河道已经疏通。\n区图书馆延长开放\n今天,明湖区图书馆宣布延长开放时间,周末开到晚上十点。'],
  },
}
