import type { UnitView } from './rule.ts'

/** So many lines are looked through for text. */
const REACH = 12
/** Shorter lines may be titles. */
const SHORTEST_TEXT = 20

/** A piece of a cut sentence that is shorter cannot be told from a title. */
const SHORTEST_PIECE = 14

/** True for a line that is running text, by its length and its end. */
function isText({ credits, form }: UnitView): boolean {
  return credits === null && (form.length > SHORTEST_TEXT || form.endsSentence)
}

/** True where text may stand below a line: the next one is no short line without marks, such as a title or byline is. */
export function hasTextBelow({ next }: UnitView): boolean {
  return (
    next !== null &&
    next.credits === null &&
    (isText(next) || next.form.length >= SHORTEST_PIECE || /[,。]/u.test(next.core))
  )
}

/** The nearest `count` lines of running text above (`previous`) or below (`next`) a line, nearest first. */
export function textNear(view: UnitView, step: 'previous' | 'next', count: number): UnitView[] {
  const found: UnitView[] = []
  let at = view[step]
  for (let steps = 0; at && steps < REACH && found.length < count; steps++, at = at[step])
    if (isText(at)) found.push(at)
  return found
}

/** True when a byline, credit or dateline stands right below a line, or below one or two more title lines. */
export function isSignedBelow(view: UnitView): boolean {
  let at = view.next
  for (let steps = 0; at && steps < 3; steps++, at = at.next) {
    const signed = at.credits?.some((credit) => credit.roles.length > 0 || ORNAMENT.test(at?.core ?? '')) === true
    if (signed || at.before.length > 0 || at.edges.some((edge) => edge.from === 0)) return true
    if (isText(at)) return false
  }
  return false
}

const ORNAMENT = /^[◉●◎□■◇◆▲▌]/u
