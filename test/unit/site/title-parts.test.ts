import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleParts } from '../../../src/site/title-parts.ts'

const phrases = (text: string): string[] => text.match(/.{1,2}/gu) ?? []
const text = '水清,岸绿 人家'

test('without print, pieces are the phrases', () => {
  assert.deepEqual(titleParts('水清岸绿', phrases), [
    { text: '水清', wbr: false },
    { text: '岸绿', wbr: true },
  ])
  assert.deepEqual(titleParts('', phrases), [])
})

test('repairs are pieces of their own, a joined line has nothing to show', () => {
  const now = '水清，岸绿 人家'
  const parts = titleParts(now, phrases, {
    text: now,
    line: 3,
    repairs: [
      { kind: 'width', at: 2, before: ',', after: '，' },
      { kind: 'join', at: 5, before: '\n', after: ' ', line: 4 },
    ],
  })
  assert.equal(parts.map((part) => part.text).join(''), now)
  assert.deepEqual(
    parts.filter(({ cls }) => cls).map(({ cls, before, text: words }) => [cls, before, words]),
    [
      ['fx', ',', '，'],
      ['jn', '', ' '],
    ],
  )
})

test('print of another text is not shown', () => {
  const other = { text: '别的', line: 1, repairs: [{ kind: 'width' as const, at: 0, before: ',', after: '别' }] }
  assert.ok(titleParts(text, phrases, other).every(({ cls }) => cls === undefined))
})
