import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageReading } from '../../../src/facts/issue.ts'
import { districtOf } from '../../../src/people/district.ts'
import { readPage } from '../../../src/pipeline.ts'
import { worthALook } from '../../../src/review/worth.ts'

const FACTS = { district: districtOf('上海市河湾区'), people: [], places: [], events: [] }

function reading(text: string, page = '01'): PageReading {
  const raw = { bytes: new TextEncoder().encode(text), sha256: '', file: `raw/2021-11-22/${page}.txt`, page }
  const { value } = readPage(raw, { blocks: { columns: new Set() }, facts: FACTS })
  assert.ok(value)
  return value
}

const BODY =
  '昨天上午，河湾区的这条步道铺上了新木板，散步的人越来越多，夜里也有人来，沿岸的居民都说好，明年还要再修三公里。'
const report = (title: string, byline = '\n\n记者 赵一帆'): string => `${title}${byline}\n\n本报讯 ${BODY}\n\n${BODY}`
const PAGE = ['河岸步道今天开放', '区图书馆延长开放', '老街小店重新开张', '社区食堂添新菜'].map((each) => report(each))
const reasons = (pages: readonly PageReading[]): string[] => worthALook(pages).map(({ why }) => why)

test('a page of signed reports of a usual size is not worth a look', () => {
  assert.deepEqual(reasons([reading(PAGE.join('\n\n\n'))]), [])
})

test('the only article without a byline, and a page on which nobody signs, are', () => {
  const one = [...PAGE.slice(0, 3), report('社区食堂添新菜', '')]
  const told = worthALook([reading(one.join('\n\n\n'))])
  assert.deepEqual(
    told.map(({ text, why }) => [text, why]),
    [['社区食堂添新菜', '这一版别的文章都有署名，这一篇没有']],
  )
  const none = PAGE.map((each) => each.replace('\n\n记者 赵一帆', ''))
  assert.ok(reasons([reading(none.join('\n\n\n'))]).includes('这一版没有一篇有署名'))
})

test('where fewer than four articles stand on a page, one without a byline is no exception', () => {
  const few = [...PAGE.slice(0, 2), report('社区食堂添新菜', '')]
  assert.deepEqual(reasons([reading(few.join('\n\n\n'))]), [])
})

test('an article of one line is', () => {
  const short = '河岸步道今天开放\n\n记者 赵一帆\n\n本报讯 昨天，河岸步道开放。'
  assert.ok(reasons([reading([...PAGE.slice(1), short].join('\n\n\n'))]).includes('正文只有一行'))
})

test('a page that has far fewer articles than the others of its issue is', () => {
  const full = ['01', '02', '03'].map((page) => reading(PAGE.join('\n\n\n'), page))
  const told = worthALook([...full, reading(PAGE[0] ?? '', '04')])
  assert.deepEqual(
    told.map(({ page, why }) => [page, why]),
    [['04', '这一版有 1 篇，本期别的版多在 4 篇上下']],
  )
})

test('doubts come first, the least sure before the others', () => {
  const page = reading(PAGE.join('\n\n\n'))
  const unsure = [0.7, 0.3, 0.5]
  const blocks = page.blocks.map((block, at) => (at % 4 === 1 ? { ...block, confidence: unsure[at >> 2] ?? 1 } : block))
  const found = worthALook([{ ...page, blocks }]).map(({ confidence }) => confidence)
  assert.deepEqual(found, [0.3, 0.5, 0.7])
})
