import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { explainPlace } from '../../../src/files/explain-line.ts'
import { linePlace } from '../../../src/model/line.ts'

const SEED = path.resolve('content')
const DAY = '2026-01-01'

test('a line of the sample is explained', () => {
  const { value, messages } = explainPlace(SEED, { issue: 'undated-xuhui', page: '01', line: 22 }, DAY)
  assert.deepEqual(messages, [])
  assert.match(value[1] ?? '', /^认作标题，/)
  assert.match(value[2] ?? '', /肩题 → 标题/)
})

for (const place of [
  { issue: '1999-01-01', page: '01', line: 1 },
  { issue: 'undated-xuhui', page: '09', line: 1 },
  { issue: 'undated-xuhui', page: '01', line: 9999 },
]) {
  test(`no line ${place.issue}/${place.page}:${place.line}: an error says how to write it`, () => {
    const { value, messages } = explainPlace(SEED, place, DAY)
    assert.deepEqual(value, [])
    assert.deepEqual(
      messages.map(({ rule, severity }) => [rule, severity]),
      [['line-missing', 'error']],
    )
  })
}

test('places are written as messages write them', () => {
  assert.deepEqual(linePlace('2021-11-22/01:15'), { issue: '2021-11-22', page: '01', line: 15 })
  for (const text of ['2021-11-22/01', '01:15', '', '2021-11-22/01:x']) assert.equal(linePlace(text), null, text)
})
