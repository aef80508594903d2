import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NumberedIssue } from '../../../src/facts/issue-numbers.ts'
import type { ReadContext } from '../../../src/facts/issue.ts'
import { answeredAlike, asking } from '../../../src/files/asked.ts'

const KNOWN = { number: 7, date: '2021-11-22' }

/** A context of nothing but what others may be asked for: names of columns, and issues by number. */
const context = (columns: readonly string[], numbers: NumberedIssue[] = [KNOWN]): ReadContext =>
  ({ blocks: { columns: new Set(columns) }, numbers }) as unknown as ReadContext

test('an issue stands as it was read while columns and numbers that it asked for are answered alike', () => {
  const { read, numbersAround, taken } = asking(context(['街谈']))
  assert.equal(read.blocks.columns.has('街谈'), true)
  assert.equal(read.blocks.columns.has('夜话'), false)
  assert.deepEqual(numbersAround(8), { same: false, below: KNOWN, above: null })
  const asked = taken()
  assert.equal(answeredAlike(asked, context(['街谈', '别的'])), true)
  assert.equal(answeredAlike(asked, context(['街谈', '夜话'])), false, 'a name is a column by now')
  assert.equal(answeredAlike(asked, context(['街谈'], [{ ...KNOWN, date: '2021-11-29' }])), false, 'another day')
  assert.equal(
    answeredAlike(asked, context(['街谈'], [KNOWN, { number: 9, date: '2021-12-06' }])),
    false,
    'a neighbour',
  )
  assert.deepEqual(taken(), { asked: [], askedNumbers: [] }, 'questions are handed over once')
})

test('what is too long for a column is none, and was never asked', () => {
  const long = '很'.repeat(100)
  const { read, taken } = asking(context([long]))
  assert.equal(read.blocks.columns.has(long), false)
  assert.deepEqual(taken().asked, [])
})
