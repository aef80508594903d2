import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesBeside } from '../../../src/articles/ledger-lines.ts'
import { machineTexts, printedWords } from '../../../src/articles/ledger-repairs.ts'
import { printedArticle } from '../../../src/compose/provenance.ts'
import type { PageLedger } from '../../../src/model/ledger.ts'
import type { PrintedText } from '../../../src/model/printed.ts'
import { makeArticle, paragraph } from '../../site/fixture.ts'

const ID = '2023-05-08-01-01'
const RAW = ['河长巡河', '本报记者 方一鸣', '河边,步道', '开放,居民', '散步。(苏禾摄)', '步道\u202e一景']
const LINES = RAW.map((text, at) => ({ number: at + 1, text, repairs: [] }))
const stretch = (line: number, to: number, part = 1) =>
  ({ line, from: 1, to, field: 'body', article: ID, part, rule: 'x', confidence: 1 }) as const
const LEDGER: PageLedger = {
  characters: { in: 0, accounted: 0 },
  stretches: [
    { ...stretch(1, 4), field: 'headline' },
    { ...stretch(2, 8), field: 'byline' },
    stretch(3, 5),
    stretch(4, 5),
    stretch(5, 3, 2),
    { ...stretch(5, 8), from: 4, field: 'credit' },
    { ...stretch(6, 5), field: 'caption' },
  ],
  changes: [
    { type: 'width', line: 3, column: 3, before: ',', after: '，', rule: 'char-width' },
    { type: 'join', line: 4, column: 1, before: '\n', after: '', rule: 'x' },
    { type: 'width', line: 4, column: 3, before: ',', after: '，', rule: 'char-width' },
  ],
  findings: [],
}
const PAGES = [{ lines: LINES, ledger: LEDGER }]
const machine = machineTexts(PAGES)
const body = (...texts: string[]) => ({ title: '河长巡河', body: texts.map(paragraph) })
const bodyOf = (...texts: string[]): (PrintedText | null)[] =>
  printedArticle(makeArticle(ID, body(...texts)), machine, linesBeside(PAGES))?.body ?? []

test('every repair has its place in the text, and undone they give the print', () => {
  const [first, second] = bodyOf('河边，步道开放，居民', '散步。')
  assert.deepEqual(first?.repairs, [
    { kind: 'width', at: 2, before: ',', after: '，' },
    { kind: 'join', at: 5, before: '\n', after: '', line: 4 },
    { kind: 'width', at: 7, before: ',', after: '，' },
  ])
  assert.equal(printedWords(first), '河边,步道\n开放,居民')
  assert.deepEqual(second, { text: '散步。', line: 5, repairs: [] })
})

test('a correction is a repair among the others', () => {
  const [first] = bodyOf('河边，栈道开放，众居民', '散步。')
  assert.ok(first)
  assert.ok(first.repairs.some(({ kind, before, after }) => kind === 'correction' && before === '步' && after === '栈'))
  assert.equal(printedWords(first), '河边,步道\n开放,居民')
  for (const { at, after } of first.repairs) assert.equal(first.text.slice(at, at + after.length), after)
})

test('a paragraph that people put in has no print behind it', () => {
  const found = bodyOf('河边，步道开放，居民', '添上的一段话与原文全无关系。', '散步。')
  assert.equal(found.length, 3)
  assert.equal(found[1], null)
  assert.equal(found[2]?.line, 5)
})

test('an article without raw pages has no print', () => {
  assert.equal(printedArticle(makeArticle('2023-05-08-01-09'), machine, linesBeside(PAGES)), null)
})

test('bylines, credits and captions keep their words and their place, before and behind paragraphs', () => {
  const lines = (...texts: string[]) =>
    printedArticle(makeArticle(ID, body(...texts)), machine, linesBeside(PAGES))?.lines.map(
      ({ text, line, before }) => `${before} ${line} ${text}`,
    )
  const all = ['0 2 本报记者 方一鸣', '2 5 (苏禾摄)', '2 6 步道一景']
  assert.deepEqual(lines('河边，步道开放，居民', '散步。'), all)
  assert.deepEqual(lines('添上的一段话与原文全无关系。', '河边，步道开放，居民', '散步。'), [
    '1 2 本报记者 方一鸣',
    '3 5 (苏禾摄)',
    '3 6 步道一景',
  ])
  assert.deepEqual(lines('散步。'), ['0 2 本报记者 方一鸣', '1 5 (苏禾摄)', '1 6 步道一景'])
})

test('a title line that a later part of a jumped article says again is a line of its own', () => {
  const again = { type: 'repeat', line: 1, column: 1, before: '', after: '', rule: 'x' } as const
  const ledger = { ...LEDGER, changes: [again] }
  assert.deepEqual(linesBeside([{ lines: LINES, ledger }]).get(ID)?.[0], { text: '河长巡河', line: 1, behind: 0 })
})
