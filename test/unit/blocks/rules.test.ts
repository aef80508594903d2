import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readViews, VOTE_RULES } from '../../../src/blocks/blocks.ts'
import { EDGE_RULES } from '../../../src/blocks/edges.ts'
import { FURNITURE_RULES } from '../../../src/blocks/furniture.ts'
import type { Place } from '../../../src/blocks/place.ts'
import type { VoteRule } from '../../../src/blocks/rule.ts'
import { votesOf, type Votes } from '../../../src/blocks/states.ts'
import { WEIGHTS } from '../../../src/blocks/weights.ts'
import { textLines } from '../../../src/read/lines.ts'

const context = { columns: new Set<string>(), paper: '试验报' }

/** A line of names may stand above a text or below it: the same rule speaks for all of these. */
const SIGNING = ['credit', 'leadCredit']

/** Rules that only speak against: a good example gets no vote below zero, a bad one does. */
const OBJECTING = ['vote-title-form']

/** The votes that a rule gives an example: for its line, or for its second line when it has several. */
function votesOn(rule: VoteRule, example: string): Votes {
  const { value: lines } = textLines(example, 'example.txt')
  const [first, second] = readViews(lines, context)
  const view = second ?? first
  assert.ok(view, 'an example has words')
  return votesOf(rule.vote(view, WEIGHTS.votes) ?? {})
}

function speaksFor(rule: VoteRule, example: string): boolean {
  const vote = votesOn(rule, example)[rule.about] ?? 0
  return OBJECTING.includes(rule.id) ? vote >= 0 : vote > 0
}

for (const rule of FURNITURE_RULES) {
  test(`${rule.id} takes its good examples and leaves its bad ones`, () => {
    assert.ok(rule.examples.good.length > 0 && rule.examples.bad.length > 0)
    for (const good of rule.examples.good) assert.equal(rule.matches(good, true), true, good)
    for (const bad of rule.examples.bad) assert.equal(rule.matches(bad, true), false, bad)
  })
}

test('words that may be titles are furniture at the edge of a page alone', () => {
  const isFurniture = (key: string, atEdge: boolean): boolean =>
    FURNITURE_RULES.some((rule) => rule.matches(key, atEdge))
  for (const word of ['收藏', '分享', '看点', '要目', '【提要】']) {
    assert.equal(isFurniture(word, true), true, word)
    assert.equal(isFurniture(word, false), false, word)
  }
})

for (const rule of EDGE_RULES) {
  test(`${rule.id} finds its edge in good examples and none in bad ones`, () => {
    assert.ok(rule.examples.good.length > 0 && rule.examples.bad.length > 0)
    for (const good of rule.examples.good) {
      const found = rule.find(good)
      assert.ok(found, good)
      assert.ok(found.from < found.to, good)
      assert.equal(rule.side === 'front' ? found.from : good.length - found.to, 0, good)
    }
    for (const bad of rule.examples.bad) assert.equal(rule.find(bad), null, bad)
  })
}

for (const rule of VOTE_RULES) {
  test(`${rule.id} speaks for its good examples and not for its bad ones`, () => {
    assert.ok(rule.examples.good.length + rule.examples.bad.length > 0)
    for (const good of rule.examples.good) assert.equal(speaksFor(rule, good), true, good)
    for (const bad of rule.examples.bad) assert.equal(speaksFor(rule, bad), false, bad)
  })

  test(`${rule.id} speaks for ${rule.about} more than for any other state`, () => {
    for (const good of rule.examples.good) {
      const { [rule.about]: own = 0, ...others } = votesOn(rule, good)
      const rivals = (Object.entries(others) as [string, number][]).filter(
        ([state]) => !(rule.about === 'byline' && SIGNING.includes(state)),
      )
      for (const [state, weight] of rivals) assert.ok(own >= weight, `${good}: ${state} ${weight}, ${own}`)
    }
  })
}

test('vote-size speaks for the title line that the printed page shows, and against one as high as the body', () => {
  const [view] = readViews(textLines('滨江又见白鹭', 'example.txt').value, context)
  const rule = VOTE_RULES.find(({ id }) => id === 'vote-size')
  assert.ok(view && rule)
  const plain: Place = { role: 'title', rank: 'largest', size: 2, bold: false, opens: false, hasTextBefore: false }
  const best = (place: Partial<Place>): string => {
    const said = rule.vote({ ...view, unit: { ...view.unit, place: { ...plain, ...place } } }, WEIGHTS.votes)
    return Object.entries(votesOf(said ?? {})).reduce((a, b) => (b[1] > a[1] ? b : a), ['none', 0])[0]
  }
  assert.equal(best({}), 'headline')
  assert.equal(best({ rank: 'before' }), 'kicker')
  assert.equal(best({ rank: 'after' }), 'subhead')
  assert.equal(best({ hasTextBefore: true, size: 1.2 }), 'crosshead')
  assert.equal(best({ hasTextBefore: true, size: 1.6 }), 'headline')
  assert.equal(best({ role: 'text', bold: true, hasTextBefore: true }), 'crosshead')
  assert.equal(best({ role: 'text' }), 'none')
})

test('vote-place speaks for what the source says of a line, for openings where a group begins, and for text in a box', () => {
  const [view] = readViews(textLines('滨江又见白鹭', 'example.txt').value, context)
  const rule = VOTE_RULES.find(({ id }) => id === 'vote-place')
  assert.ok(view && rule)
  const plain: Place = { role: 'text', rank: null, size: 1, bold: false, opens: false, hasTextBefore: true }
  const { any: said, lead } = WEIGHTS.votes.place.said
  const saidOf = (place: Partial<Place>) =>
    rule.vote({ ...view, unit: { ...view.unit, place: { ...plain, ...place } } }, WEIGHTS.votes) ?? {}
  assert.deepEqual(saidOf({ role: 'paragraph' }), { paragraph: said, leadParagraph: said, lead })
  assert.deepEqual(saidOf({ role: 'byline' }), { byline: said, credit: said })
  for (const role of ['kicker', 'headline', 'subhead', 'crosshead'] as const)
    assert.deepEqual(saidOf({ role }), { [role]: said })
  assert.deepEqual(Object.keys(saidOf({})), ['continuing', 'lead'])
  assert.deepEqual(Object.keys(saidOf({ role: 'title' })), ['continuing'])
  assert.ok('openings' in saidOf({ opens: true }))
  assert.deepEqual(saidOf({ role: 'caption', opens: true }), WEIGHTS.votes.place.opens.picture)
  assert.equal(rule.vote(view, WEIGHTS.votes), null)
})

test('no two rules share an id, and every id is ASCII', () => {
  const ids = [...FURNITURE_RULES, ...EDGE_RULES, ...VOTE_RULES].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[a-z][a-z-]+$/)
})
