import { asksAsTitle } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import type { Weights } from '../weights.ts'

/** Two halves with a colon between, as in titles: 锻长板:龙头带动. */
const HALVES = /^[^:,。;!?、\d]{2,8}:[^:,。;!?、\d]{2,16}$/u

function looksLikeText(view: UnitView, w: Weights['votes']['text']): number {
  const { core, form } = view
  const { length } = form
  if (asksAsTitle(view)) return w.marks.bare
  return (
    (form.endsSentence ? w.marks.sentence : 0) +
    Math.min(w.marks.stops, form.stops) +
    Math.min(w.marks.commas, form.commas * w.marks.comma) +
    (form.endsOpen ? w.marks.open : 0) +
    (length > 45
      ? w.over.long
      : form.isBare
        ? w.marks.bare
        : HALVES.test(core)
          ? w.marks.halves
          : length > 32
            ? w.over.some
            : 0)
  )
}

/** Running text has full stops and commas, and is long; a line that begins with a closing mark goes on from the one before. */
export const textForm: VoteRule = {
  id: 'vote-text-form',
  about: 'paragraph',
  vote: (view, { text: w }) => {
    const { form } = view
    const weight = looksLikeText(view, w)
    const goesOn = form.startsClosed ? w.goesOn.closed : form.openMarks < 0 ? w.goesOn.unopened : 0
    return { texts: weight - goesOn, continuing: weight + goesOn }
  },
  examples: {
    good: ['今天上午,活动在社区中心举行。', '会议指出,要坚持问题导向,补齐短板,'],
    bad: ['社区食堂开进家门口'],
  },
}
