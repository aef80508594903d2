import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnitureOf } from '../../../src/blocks/blocks.ts'
import { pageFormDoubts } from '../../../src/facts/page-form.ts'
import { identityOf } from '../../../src/compose/identity.ts'
import { samePages } from '../../../src/compose/same-pages.ts'
import { textLines } from '../../../src/read/lines.ts'

const STORY =
  '新桥今日通车\n\n记者 王芳\n\n本报讯 昨天，新桥通车。\n\n居民不用再绕行。\n\n孩子上学近了。\n\n老人也来看。\n'
const told = (text: string): string[] => {
  const { value } = textLines(text, 'raw/2024-01-01/01.txt')
  return pageFormDoubts(value, furnitureOf(value), 'x').map(({ rule, line }) => `${rule} ${line ?? 0}`)
}

test('two pages in one file are told at the second', () => {
  assert.deepEqual(told(`第1版\n\n${STORY}\n第2版\n\n${STORY}`), ['page-two-in-one 15'])
  assert.deepEqual(told(`2024年1月1日 星期一\n${STORY}\f2024年1月8日 星期一\n${STORY}`).length, 1)
})

test('one page that prints its folio twice is one page', () => {
  assert.deepEqual(told(`第1版\n\n${STORY}\n第1版\n`), [])
  assert.deepEqual(told(`2024年1月1日 第1版\n${STORY}\n\f${STORY}`), [])
})

test('a page pasted on one line is told, a short one is not', () => {
  assert.deepEqual(told(STORY.replace(/\n+/g, ' ').repeat(14)), ['page-one-line 1'])
  assert.deepEqual(told('新桥今日通车\n本报讯 昨天，新桥通车。'), [])
})

test('the same page twice, or nearly the same, is told at the second', () => {
  const body = Array.from(
    { length: 60 },
    (_, n) => `第${n * 37}位居民走过第${n * n}号桥墩，说了第${n * 91}句话。`,
  ).join('\n')
  const page = (file: string, text: string) => ({ file, length: text.length, ...identityOf(text) })
  const pages = [
    page('a', body),
    page('b', `${body}\n又添了一句。`),
    page('c', body),
    page('d', body.replace(/位居民走过第/g, '只白鹭飞到').replace(/号桥墩，说了第/g, '棵樟树上唱')),
    page('e', '短短的一版'),
    page('f', '短短的一版'),
  ]
  assert.deepEqual(
    samePages(pages).map(
      ({ file, what }) => `${file} ${/与 (\S+) (一字不差|几乎相同)/.exec(what)?.slice(1).join(' ') ?? ''}`,
    ),
    ['b a 几乎相同', 'c a 一字不差'],
  )
})
