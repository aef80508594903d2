import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QUESTIONS, siteOf, understood } from '../../../src/review/new-site.ts'
import { placeDoubts } from '../../../src/review/place-told.ts'

const problemOf = (key: string, answer: string): string | null | undefined =>
  QUESTIONS.find((question) => question.key === key)?.problem?.(answer)

test('an answer that cannot be used is told; what may be left out may be empty', () => {
  assert.equal(problemOf('paper', '柳河报'), null)
  assert.match(problemOf('paper', '') ?? '', /报名要写/)
  for (const [key, good, bad] of [
    ['rhythm', '每周一', '有时'],
    ['url', 'https://example.org', 'example'],
  ] as const) {
    assert.equal(problemOf(key, ''), null)
    assert.equal(problemOf(key, good), null)
    assert.match(problemOf(key, bad) ?? '', /。$/)
  }
})

test('answers make a site, whose title is that of the paper where none was given; it is told back', () => {
  const named = siteOf({ paper: '柳河报', title: '柳河馆', rhythm: '每周一', url: 'https://example.org' })
  assert.equal(named.title, '柳河馆')
  assert.ok(named.rhythm)
  assert.match(
    understood(named).join('\n'),
    /文库：柳河馆\n报纸：柳河报\n地方：.+\n刊期：(?!没有写).+\n网址：https:\/\/example.org\n报错：没有写/,
  )
  const bare = siteOf({ paper: '柳河报' })
  assert.deepEqual(bare, { title: '柳河报文库', paper: '柳河报' })
  assert.match(understood(bare).join('\n'), /刊期：没有写/)
})

test('a place that is not written is told otherwise than one that is not understood', () => {
  const told = (place?: string): string[] =>
    placeDoubts({ ...(place === undefined ? {} : { place }) }).map(({ what }) => what)
  assert.deepEqual(told('上海市徐汇区'), [])
  assert.match(told()[0] ?? '', /^没有写 place/)
  assert.match(told('无此地')[0] ?? '', /^place 写的是“无此地”/)
})
