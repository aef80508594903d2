import type { Form } from '../form.ts'
import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, PARAGRAPH_STATES, votesFor } from '../states.ts'

function looksLikeText(form: Form): number {
  const { length } = form
  return (
    (form.endsSentence ? 2 : 0) +
    Math.min(3, form.stops) +
    Math.min(2, form.commas * 0.7) +
    (form.endsOpen ? 1.5 : 0) +
    (length > 45 ? 3 : form.isBare ? -4 : length > 32 ? 1.5 : 0)
  )
}

/** Running text has full stops and commas, and is long; a line that begins with a closing mark goes on from the one before. */
export const textForm: VoteRule = {
  id: 'vote-text-form',
  about: 'paragraph',
  vote: ({ form }) => {
    const weight = looksLikeText(form)
    const goesOn = form.startsClosed ? 6 : form.openMarks < 0 ? 2.5 : 0
    return { ...votesFor(PARAGRAPH_STATES, weight - goesOn), ...votesFor(CONTINUING_STATES, weight + goesOn) }
  },
  examples: {
    good: ['今天上午,活动在社区中心举行。', '会议指出,要坚持问题导向,补齐短板,'],
    bad: ['社区食堂开进家门口'],
  },
}
