import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { VOTE_RULES } from '../../../src/blocks/blocks.ts'
import { EDGE_RULES } from '../../../src/blocks/edges.ts'
import { FURNITURE_RULES } from '../../../src/blocks/furniture.ts'
import { RECOGNISERS, REFINERS } from '../../../src/facts/facts.ts'
import { READING_RULES } from '../../../src/messages/reading-rules.ts'
import { RULES } from '../../../src/messages/rules.ts'

const ids = [...VOTE_RULES, ...EDGE_RULES, ...FURNITURE_RULES, ...RECOGNISERS, ...REFINERS].map(({ id }) => id)

test('the list names every rule by which pages are read, and none that is not there', () => {
  assert.deepEqual([...ids].sort(), Object.keys(READING_RULES))
})

test('no id means two things, and ARCHITECTURE.md says where the ids are', () => {
  assert.deepEqual(
    ids.filter((id) => id in RULES),
    [],
  )
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../ARCHITECTURE.md'), 'utf8')
  for (const file of ['src/messages/reading-rules.ts', 'src/messages/rules.ts']) assert.ok(text.includes(`\`${file}\``))
})
