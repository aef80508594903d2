// All that answers a request and lists its first results, in one part of the script, which the page loads at once.
import { unitsOf } from '../fold.ts'
import { answerOf } from './named-together.ts'
import type { Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'

export { tellIncomplete } from './incomplete.ts'
export { openEngine } from './open-engine.ts'
export { lostItem, markingOf, resultItem, shownOf } from './result-item.ts'
export { Searcher } from './searcher.ts'
export { readyFor } from '../traditional.ts'

/** Fewest units of two names. */
const TWO_NAMES = 4

/** Answers a request; where its words may be two or more names of people, as such (see `named-together.ts`), and words beside a time within it (`dated.ts`). Refused as {@link Searcher.answer} is. */
export async function answerTo(searcher: Searcher, request: Request): Promise<Answer> {
  if (unitsOf(request.text).length < TWO_NAMES) return searcher.answer(request)
  const answer = await answerOf(searcher, request)
  if (answer.rows.length > 0) return answer
  const { datedAnswer } = await import('./dated.ts')
  return (await datedAnswer(searcher, request)) ?? answer
}
