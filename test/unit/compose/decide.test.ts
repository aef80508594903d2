import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideBlocks } from '../../../src/articles/decisions.ts'
import { decide, type Decision } from '../../../src/compose/decide.ts'
import type { Block, BlockKind } from '../../../src/model/block.ts'
import type { Correction } from '../../../src/model/correction.ts'

const line = (number: number, kind: BlockKind, [text, from = 0]: [string, number?]): Block => {
  return { kind, text, span: { line: number, from, to: from + text.length }, rule: 'test', confidence: 0.5 }
}
const BLOCKS: Block[] = [
  { ...line(1, 'headline', ['长椅装好了']), opens: true },
  line(2, 'dateline', ['本报讯']),
  line(2, 'paragraph', ['　昨天，弄堂口的三张长椅装好了。', 3]),
  line(4, 'paragraph', ['长椅装好了']),
]
const PAGE = { id: '2021-11-22-01', blocks: BLOCKS }
const NOTE = { date: '2024-01-02', why: '看过原报' }
const ARTICLE = '2021-11-22-01-01'

const made = (decision: Decision): Correction[] => decide(PAGE, decision, NOTE)

test('a decision keeps the words, what the machine said of them, and what stands above where they stand twice', () => {
  assert.deepEqual(made({ do: 'kind', at: { line: 4 }, kind: 'headline' }), [
    {
      id: '2021-11-22-01',
      field: 'line',
      before: { words: '长椅装好了', above: '好了本报讯昨天,弄堂口的三张长椅装好了。', is: 'paragraph' },
      after: 'headline',
      ...NOTE,
    },
  ])
})

test('a line with several blocks means its first, its columns the others', () => {
  const before = (decision: Decision): unknown => made(decision)[0]?.before
  assert.deepEqual(before({ do: 'kind', at: { line: 2 }, kind: 'kicker' }), { words: '本报讯', is: 'dateline' })
  assert.deepEqual(before({ do: 'split-paragraph', at: { line: 2, from: 7 } }), {
    words: '弄堂口的三张长椅装好了。',
    is: 'goes-on',
  })
  assert.deepEqual(before({ do: 'not-article', at: { line: 1 }, until: { line: 2, from: 3 } }), {
    words: '长椅装好了',
    below: '本报讯昨天,弄堂口的三张长椅装好了。长椅',
    until: '长椅装好了本报讯昨天，弄堂口的三张长椅装好了。',
    is: 'opens',
  })
})

test('what was decided is found again on the page', () => {
  const all: Decision[] = [
    { do: 'kind', at: { line: 4 }, kind: 'caption' },
    { do: 'split-article', at: { line: 4 } },
    { do: 'join-article', at: { line: 1 } },
    { do: 'join-paragraph', at: { line: 4 } },
    { do: 'split-paragraph', at: { line: 2, from: 7 } },
    { do: 'not-article', at: { line: 2, from: 4 }, until: { line: 4 } },
  ]
  for (const decision of all) {
    const { missing, messages } = decideBlocks(BLOCKS, made(decision))
    assert.deepEqual([missing, messages], [[], []], decision.do)
  }
})

test('an article is withdrawn, put back, reviewed and not', () => {
  const short = ({ id, field, before, after, date, why }: Correction): unknown[] => [
    id,
    field,
    before,
    after,
    date,
    why,
  ]
  const all = ['withdraw', 'restore', 'reviewed', 'unreviewed'] as const
  assert.deepEqual(
    all.map((what) => made({ do: what, id: ARTICLE }).map(short)),
    [
      [[ARTICLE, 'withdrawn', false, true, '2024-01-02', '看过原报']],
      [[ARTICLE, 'withdrawn', true, false, '2024-01-02', '看过原报']],
      [[ARTICLE, 'review', 'machine', 'reviewed', '2024-01-02', '看过原报']],
      [[ARTICLE, 'review', 'reviewed', 'machine', '2024-01-02', '看过原报']],
    ],
  )
})

test('nothing there, nothing decided', () => {
  assert.deepEqual(made({ do: 'kind', at: { line: 3 }, kind: 'headline' }), [])
  assert.deepEqual(made({ do: 'split-article', at: { line: 2, from: 99 } }), [])
  assert.deepEqual(made({ do: 'not-article', at: { line: 1 }, until: { line: 9 } }), [])
})
