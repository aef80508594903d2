import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RECOGNISERS } from '../../../src/facts/facts.ts'
import type { Finding } from '../../../src/facts/finding.ts'
import { findingsIn } from './look.ts'

/** As examples write it: a person with the role behind the name, anything else by its words. */
function told(finding: Finding): string {
  return finding.kind === 'person' ? `${finding.name} ${finding.role}` : finding.text
}

for (const { id, examples } of RECOGNISERS) {
  test(`${id} has examples with and without a finding`, () => {
    assert.ok(examples.some(({ finds }) => finds.length > 0))
    assert.ok(examples.some(({ finds }) => finds.length === 0))
  })
  for (const { text, finds } of examples) {
    test(`${id}: ${text}`, () => assert.deepEqual(findingsIn([text], id).map(told), finds))
  }
}

test('findings stand at their place in the paragraph, whatever stands before them', () => {
  for (const { id, examples } of RECOGNISERS) {
    for (const { text } of examples) {
      const ahead = '第一句。'
      const places = (found: readonly Finding[]): number[] => found.map(({ from }) => from)
      const moved = places(findingsIn([ahead + text], id))
      assert.deepEqual(
        moved,
        places(findingsIn([text], id)).map((from) => from + ahead.length),
        `${id}: ${text}`,
      )
    }
  }
})

test('whatever a recogniser finds has one of the characters that it needs', () => {
  for (const { id, needs, examples } of RECOGNISERS)
    for (const { text, finds } of examples)
      if (needs !== undefined && finds.length > 0)
        assert.ok(
          [...text].some((character) => needs.includes(character)),
          `${id}: ${text}`,
        )
})
