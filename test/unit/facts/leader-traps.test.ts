import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from '../../../src/facts/facts.ts'
import type { FactContext } from '../../../src/facts/finding.ts'
import { LOOKALIKES, TRUE_MENTIONS } from './leader-traps.ts'
import { draftOf } from './draft.ts'

const context: FactContext = { district: { short: '徐汇', level: '区' }, people: [], places: [], events: [] }

/** The leaders found in a text as `name role`, in printed order. */
function leadersIn(text: string): string[] {
  return factsOf(draftOf([text]), context).findings.flatMap((finding) =>
    finding.kind === 'person' && finding.leader ? [`${finding.name} ${finding.role}`] : [],
  )
}

test('there are at least 60 true mentions and 60 lookalikes', () => {
  assert.ok(TRUE_MENTIONS.flatMap(([, leaders]) => leaders).length >= 60)
  assert.ok(LOOKALIKES.length >= 60)
})

for (const [text, leaders] of TRUE_MENTIONS)
  test(`leaders in: ${text}`, () => assert.deepEqual(leadersIn(text), leaders))

for (const text of LOOKALIKES) test(`no leader in: ${text}`, () => assert.deepEqual(leadersIn(text), []))
