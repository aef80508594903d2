import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceOf, confidenceOf } from '../../../src/blocks/confidence.ts'
import { CALIBRATION } from '../../../src/blocks/weights.ts'
import { STATES, type State } from '../../../src/blocks/states.ts'

test('every curve rises, from margin 0, and ends in certainty', () => {
  for (const [choice, curve] of Object.entries(CALIBRATION)) {
    assert.equal(curve[0]?.[0], 0, choice)
    curve.forEach(([margin, share], at) => {
      const [before, less] = curve[at - 1] ?? [-1, 0]
      assert.ok(margin > before && share >= less && share <= 1, choice)
    })
  }
})

test('the farther the rival, the surer, whatever was chosen', () => {
  for (const state of STATES)
    for (const runnerUp of STATES) {
      const at = (margin: number): number => confidenceOf({ state, runnerUp, margin })
      for (const margin of [0, 0.5, 1, 2, 4, 8]) assert.ok(at(margin) <= at(margin + 0.5), `${state} ${runnerUp}`)
      assert.ok(at(0) >= 0 && at(50) >= 0.98 && at(50) <= 1)
    }
})

test('between two knots the share lies between theirs', () => {
  const curve = CALIBRATION.title
  const [[left, low] = [0, 0], [right, high] = [1, 1]] = curve
  const middle = confidenceOf({ state: 'headline', runnerUp: 'paragraph', margin: (left + right) / 2 })
  assert.ok(Math.abs(middle - (low + high) / 2) <= 0.01)
})

for (const [state, runnerUp, choice] of [
  ['kicker', 'headline', 'kickerFirst'],
  ['headline', 'subhead', 'kickerFirst'],
  ['headline', 'kicker', 'titles'],
  ['headline', 'crosshead', 'section'],
  ['crosshead', 'headline', 'section'],
  ['headline', 'paragraph', 'title'],
  ['paragraph', 'headline', 'noTitle'],
  ['leadParagraph', 'lead', 'story'],
  ['lead', 'leadParagraph', 'story'],
  ['continuation', 'paragraph', 'join'],
  ['paragraph', 'lead', 'story'],
  ['paragraph', 'credit', 'text'],
] satisfies [State, State, string][]) {
  test(`${state} rather than ${runnerUp} is a choice of ${choice}`, () => {
    assert.equal(choiceOf({ state, runnerUp }), choice)
  })
}
