import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupArticles } from '../../../src/articles/group.ts'
import type { Block, BlockKind } from '../../../src/model/block.ts'

let line = 0

function block(kind: BlockKind, text: string, more: Partial<Block> = {}): Block {
  line += 2
  return { kind, text, span: { line, from: 0, to: text.length }, rule: 'vote-test', confidence: 1, ...more }
}

const opening = (kind: BlockKind, text: string): Block => block(kind, text, { opens: true })
const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text)

test('an opening block begins an article, and title, byline, dateline and credit find their fields', () => {
  const blocks = [
    opening('kicker', '眉'),
    block('headline', '题'),
    block('subhead', '副'),
    block('byline', '记者 刘坤'),
    block('dateline', '本报讯'),
    block('paragraph', '一。'),
    block('credit', '(王芳 摄)'),
    opening('headline', '第二篇'),
    block('paragraph', '二。'),
  ]
  const { articles } = groupArticles(blocks)
  const [first, second] = articles
  assert.equal(articles.length, 2)
  assert.ok(first && second)
  assert.deepEqual([first.kicker, first.headline, first.subhead, first.bylines, first.credits].map(textsOf), [
    ['眉'],
    ['题'],
    ['副'],
    ['记者 刘坤'],
    ['(王芳 摄)'],
  ])
  assert.equal(first.dateline?.text, '本报讯')
  assert.deepEqual(textsOf(second.headline), ['第二篇'])
})

test('lines reach from the first block to the last', () => {
  const blocks = [opening('headline', '题'), block('paragraph', '一。'), block('credit', '(王芳)')]
  const [article] = groupArticles(blocks).articles
  assert.deepEqual(article?.lines, [blocks[0]?.span.line, blocks[2]?.span.line])
})

test('a paragraph that continues is joined to the one before it, others stay apart', () => {
  const blocks = [
    opening('headline', '题'),
    block('paragraph', '甲的前半'),
    block('paragraph', '甲的后半。', { continues: true }),
    block('paragraph', '乙。'),
  ]
  const [article] = groupArticles(blocks).articles
  assert.deepEqual(
    article?.paragraphs.map(({ blocks: parts }) => textsOf(parts)),
    [['甲的前半', '甲的后半。'], ['乙。']],
  )
})

test('a cross-head is a paragraph of its own kind, and text behind it is never joined to it', () => {
  const blocks = [
    opening('headline', '题'),
    block('paragraph', '甲。'),
    block('crosshead', '小题'),
    block('paragraph', '乙。', { continues: true }),
  ]
  const [article] = groupArticles(blocks).articles
  assert.deepEqual(
    article?.paragraphs.map(({ kind }) => kind),
    ['paragraph', 'crosshead', 'paragraph'],
  )
})

test('lines that keep their ends make one block until other text comes', () => {
  const kept = { keepsEnd: true } as const
  const blocks = [
    opening('headline', '题'),
    block('paragraph', '第一行', kept),
    block('paragraph', '第二行', kept),
    block('paragraph', '散文。'),
    block('paragraph', '第三行', kept),
  ]
  const [article] = groupArticles(blocks).articles
  assert.deepEqual(
    article?.paragraphs.map(({ kind, blocks: parts }) => [kind, parts.length]),
    [
      ['lines', 2],
      ['paragraph', 1],
      ['lines', 1],
    ],
  )
})

test('furniture belongs to the page, wherever it stands, and never to an article', () => {
  const blocks = [
    block('furniture', '第02版:综合'),
    opening('headline', '题'),
    block('furniture', '责任编辑 王芳'),
    block('paragraph', '甲。'),
  ]
  const page = groupArticles(blocks)
  assert.deepEqual(textsOf(page.furniture), ['第02版:综合', '责任编辑 王芳'])
  assert.equal(page.articles.length, 1)
  assert.equal(page.articles[0]?.paragraphs.length, 1)
})

test('jump marks keep their direction and the page they name', () => {
  const blocks = [
    opening('headline', '题'),
    block('jump', '(上接第1版)'),
    block('paragraph', '甲。'),
    block('jump', '▲下转A2版'),
  ]
  const [article] = groupArticles(blocks).articles
  assert.deepEqual(
    article?.jumps.map(({ direction, page }) => [direction, page]),
    [
      ['from', '1'],
      ['to', 'A2'],
    ],
  )
})

test('text before any opening block still makes an article: nothing is lost', () => {
  const page = groupArticles([block('paragraph', '没有开头的一段。')])
  assert.equal(page.articles.length, 1)
  assert.deepEqual(groupArticles([]), { articles: [], furniture: [] })
})
