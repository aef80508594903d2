import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupArticles } from '../../../src/articles/group.ts'
import { joinJumps } from '../../../src/articles/jumps.ts'
import { ownersOf } from '../../../src/articles/ledger-owners.ts'
import { charactersIn, rawOf } from '../../../src/articles/ledger-raw.ts'
import { ledgerOf } from '../../../src/articles/ledger.ts'
import { blocksOf } from '../../../src/blocks/blocks.ts'
import type { PageDraft } from '../../../src/model/draft.ts'
import type { LedgerChange, PageLedger } from '../../../src/model/ledger.ts'
import type { Line } from '../../../src/model/line.ts'
import { textLines } from '../../../src/read/lines.ts'

const PAGE = `第02版:民生

打造“家门口的好去处”

河边步道全线开放

□记者 方一鸣

　　本报讯 昨日,沿河步道(三期)全线开放,步道全长三公里,种下两百棵树,居民们纷纷前来散

步,孩子们在草坪上放风筝。

居民王阿姨说:“走一圈,刚好半小时。”(李国庆)
`

function read(text: string): { lines: Line[]; page: PageDraft; ledger: PageLedger } {
  const lines = textLines(text, 'raw/a/01.txt').value
  const page = groupArticles(blocksOf(lines, { columns: new Set() }))
  return { lines, page, ledger: ledgerOf(lines, page) }
}

const placed = ({ line, column, before, after }: LedgerChange): unknown[] => [line, column, before, after]
const ofType = ({ changes }: PageLedger, type: LedgerChange['type']): unknown[][] =>
  changes.filter((change) => change.type === type).map(placed)
const findingsOf = ({ findings }: PageLedger): unknown[] =>
  findings.map(({ kind, line, column, text }) => [kind, line, column, text])

test('every stretch of a page has its owner: article and field, or furniture', () => {
  const { ledger } = read(PAGE)
  const owned = ledger.stretches.map(({ line, from, to, field, article, part }) => [
    line,
    from,
    to,
    field,
    article,
    part,
  ])
  assert.deepEqual(owned, [
    [1, 1, 7, 'furniture', undefined, 1],
    [3, 1, 11, 'kicker', '1', 1],
    [5, 1, 8, 'headline', '1', 1],
    [7, 1, 7, 'byline', '1', 1],
    [9, 3, 5, 'dateline', '1', 1],
    [9, 7, 45, 'body', '1', 1],
    [11, 1, 13, 'body', '1', 1],
    [13, 1, 19, 'body', '1', 2],
    [13, 20, 24, 'credit', '1', 1],
  ])
})

test('characters in are those of the text that are no white space, and all of them are accounted for', () => {
  const { ledger } = read(PAGE)
  const count = PAGE.replace(/\s/g, '').length
  assert.deepEqual(ledger.characters, { in: count, accounted: count })
  assert.deepEqual(ledger.findings, [])
})

test('every restored width has its place, its rule, and what it was', () => {
  const { ledger } = read(PAGE)
  const widths = ledger.changes.filter(({ type }) => type === 'width')
  assert.deepEqual(placed(widths[0] as LedgerChange), [9, 9, ',', '，'])
  assert.deepEqual(widths.map(({ before }) => before).join(''), ',(),,,,:,')
  assert.ok(widths.every(({ rule }) => rule === 'char-width'))
})

test('a sentence that a column cut is joined, by the rule that said so', () => {
  const { ledger } = read(PAGE)
  assert.deepEqual(ofType(ledger, 'join'), [[11, 1, '\n', '']])
  assert.match(ledger.changes.find(({ type }) => type === 'join')?.rule ?? '', /^vote-/)
})

test('white space that no text keeps is told: indents, and what stood between a dateline and the text', () => {
  const { ledger } = read(PAGE)
  assert.deepEqual(ofType(ledger, 'space'), [
    [9, 1, '　　', ''],
    [9, 6, ' ', ''],
  ])
})

test('changes stand in the order of the page', () => {
  const { changes } = read(PAGE).ledger
  const places = changes.map(({ line, column }) => line * 1000 + column)
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
})

test('removed controls and radicals count as they stand in the file, and columns are those of the file', () => {
  const { lines, ledger } = read('河边\u200b步道全线开放\n\n\u0007⼈们前来散步,⻓廊里有人唱歌。\u200b\n')
  assert.deepEqual(findingsOf(ledger), [])
  assert.equal(rawOf(lines[2] as Line).text, '\u0007⼈们前来散步,⻓廊里有人唱歌。\u200b')
  assert.deepEqual(ledger.characters, { in: 26, accounted: 26 })
  assert.deepEqual(ofType(ledger, 'removed-control'), [
    [1, 3, '\u200b', ''],
    [3, 1, '\u0007', ''],
    [3, 17, '\u200b', ''],
  ])
  assert.deepEqual(ofType(ledger, 'radical'), [
    [3, 2, '⼈', '人'],
    [3, 9, '⻓', '长'],
  ])
  assert.deepEqual(ofType(ledger, 'width'), [[3, 8, ',', '，']])
  assert.deepEqual(
    ledger.stretches.map(({ line, from, to }) => [line, from, to]),
    [
      [1, 1, 9],
      [3, 2, 16],
    ],
  )
})

test('a radical that becomes a character of two units moves no column', () => {
  const { ledger } = read('几部写作⺇,也写作几,都是一个字,居民们说得清楚。\n')
  assert.deepEqual(ofType(ledger, 'radical'), [[1, 5, '⺇', '𠘨']])
  assert.deepEqual(ofType(ledger, 'width')[0], [1, 6, ',', '，'])
  assert.equal(ledger.characters.in, ledger.characters.accounted)
})

test('a block that no article took up is a gap with its place and its words', () => {
  const { lines, page } = read(PAGE)
  page.articles[0]?.paragraphs.pop()
  const ledger = ledgerOf(lines, page)
  assert.deepEqual(findingsOf(ledger), [['gap', 13, 1, '居民王阿姨说:“走一圈,刚好半小时。”']])
  assert.equal(ledger.characters.in - ledger.characters.accounted, 19)
})

test('a block that two took up, and blocks that overlap, are told', () => {
  const { lines, page } = read(PAGE)
  page.furniture.push(...(page.articles[0]?.headline ?? []))
  assert.deepEqual(findingsOf(ledgerOf(lines, page)), [['overlap', 5, 1, '河边步道全线开放']])
  const [block] = page.articles[0]?.kicker ?? []
  assert.ok(block)
  page.furniture.pop()
  page.furniture.push({ ...block, text: '家门口', span: { line: 3, from: 3, to: 6 } })
  const ledger = ledgerOf(lines, page)
  assert.deepEqual(findingsOf(ledger), [['overlap', 3, 4, '家门口']])
  assert.equal(ledger.characters.in, ledger.characters.accounted)
})

test('a block whose words are not those of its place, or that stands on no line, is a mismatch', () => {
  const { lines, page } = read(PAGE)
  const [article] = page.articles
  assert.ok(article)
  article.headline = article.headline.map((block) => ({ ...block, text: '河边步道全线关闭' }))
  article.kicker = article.kicker.map((block) => ({ ...block, span: { ...block.span, line: 99 } }))
  const kinds = ledgerOf(lines, page).findings.map(({ kind, line }) => [kind, line])
  assert.deepEqual(kinds, [
    ['gap', 3],
    ['mismatch', 5],
    ['gap', 5],
    ['mismatch', 99],
  ])
})

const FIRST = `河边步道全线开放

□记者 方一鸣

昨日,沿河步道全线开放,居民们纷纷前来散步。(下转第4版)
`
const LATER = `河边步道全线开放

(上接第1版)步道从源头一直通到老码头,沿途有三座小桥。

步道的后半段由旧货场改建而成,年底完工。
`

test('what jumps to another page belongs to its first part, and a headline printed again is told', () => {
  const [first, later] = [read(FIRST), read(LATER)]
  const { pages } = joinJumps([
    { page: '01', drafts: first.page.articles },
    { page: '04', drafts: later.page.articles },
  ])
  const [joined] = pages[0] ?? []
  assert.ok(joined && joined.parts.length === 1)
  const parts = [...first.page.articles, ...later.page.articles]
  const owners = ownersOf([{ id: 'a-01-01', draft: joined.draft, parts }])
  for (const { lines, page } of [first, later]) {
    const ledger = ledgerOf(lines, page, owners)
    assert.deepEqual(findingsOf(ledger), [])
    assert.equal(ledger.characters.in, ledger.characters.accounted)
    assert.ok(ledger.stretches.every(({ article }) => article === 'a-01-01'))
  }
  const ledger = ledgerOf(later.lines, later.page, owners)
  assert.deepEqual(
    ledger.changes.filter(({ type }) => type === 'repeat').map(({ before }) => before),
    ['河边步道全线开放'],
  )
})

test('characters are counted without white space of any kind', () => {
  assert.equal(charactersIn('a　b\u00a0c\u2003d\u0085e\ufefff\tg\u200b𠮷'), 10)
  assert.equal(charactersIn('甲 乙 丙', 1, 4), 1)
})
