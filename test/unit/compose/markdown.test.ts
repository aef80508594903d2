import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalBody } from '../../../src/formats/body.ts'
import { createMarkdown } from '../../../src/formats/markdown.ts'
import { markdownToBody } from '../../../src/formats/markdown-read.ts'
import { bodyToMarkdown } from '../../../src/formats/markdown-write.ts'
import type { BodyBlock } from '../../../src/model/article.ts'

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text })
const lines = (text: string): BodyBlock => ({ kind: 'lines', text })
const crosshead = (text: string): BodyBlock => ({ kind: 'crosshead', text })

test('paragraphs, cross-heads and lines', () => {
  const body = [crosshead('抓落实'), paragraph('会议指出，要抓好落实。'), lines('一、\n二、\n三、')]
  assert.equal(bodyToMarkdown(body), '## 抓落实\n\n会议指出，要抓好落实。\n\n一、\\\n二、\\\n三、')
  assert.equal(bodyToMarkdown([]), '')
  assert.deepEqual(markdownToBody(''), [])
})

test('what Markdown would read as its own is escaped', () => {
  const cases: [string, string][] = [
    ['1. 加强领导', '1\\. 加强领导'],
    ['11.16事件', '11\\.16事件'],
    ['# 号', '\\# 号'],
    ['- 甲', '\\- 甲'],
    ['= 甲', '\\= 甲'],
    ['> 甲', '\\> 甲'],
    ['2*3*4', '2\\*3\\*4'],
    ['a_b <b>&amp;', 'a\\_b \\<b>\\&amp;'],
    ['　　缩进 ', '&#12288;&#12288;缩进&#32;'],
    ['{{ x }}{% y %}', '{{ x }}{% y %}'],
  ]
  for (const [text, written] of cases) assert.equal(bodyToMarkdown([paragraph(text)]), written)
})

test('what a body cannot hold is left out, and the kind follows the line ends', () => {
  assert.deepEqual(
    canonicalBody([
      paragraph(''),
      lines('甲'),
      paragraph('甲\r\n乙'),
      crosshead(''),
      paragraph('丙\u0000\u001b\ud800'),
    ]),
    [paragraph('甲'), lines('甲\n乙'), paragraph('丙')],
  )
})

test('what a person types by hand is read as text', () => {
  const cases: [string, BodyBlock[]][] = [
    ['第一行\n第二行', [paragraph('第一行第二行')]],
    ['one\ntwo', [paragraph('one two')]],
    ['　　甲\n　　乙', [paragraph('甲'), paragraph('乙')]],
    ['    甲\n\n\t乙', [paragraph('甲'), paragraph('乙')]],
    ['# 大\n#### 小', [crosshead('大'), crosshead('小')]],
    ['**粗**和[链接](http://example.org/)与`码`', [paragraph('粗和链接与码')]],
    ['[](http://example.org/)', [paragraph('http://example.org/')]],
    ['![图](a.jpg)', [paragraph('![图](a.jpg)')]],
    ['1. 甲\n2. 乙\n   - 丙\n-', [paragraph('1. 甲'), paragraph('2. 乙'), paragraph('- 丙'), paragraph('-')]],
    ['> 引用', [paragraph('> 引用')]],
    ['[注]: 说明', [paragraph('[注]: 说明')]],
    ['甲\n\n***\n\n乙', [paragraph('甲'), paragraph('***'), paragraph('乙')]],
    ['甲  \n乙', [lines('甲\n乙')]],
    ['<script>x</script>', [paragraph('<script>x</script>')]],
  ]
  for (const [typed, body] of cases) assert.deepEqual(markdownToBody(typed), body, typed)
})

test('deep nesting loses nothing', () => {
  for (const mark of ['+ ', '1. ', '>', '[', '*']) {
    const text = markdownToBody(`${mark.repeat(300)}甲`).map((block) => block.text)
    assert.ok(text.join('').includes('甲'), mark)
  }
})

test('rendering makes no markup of text', () => {
  const html = createMarkdown().render(bodyToMarkdown([paragraph('<b>{{ x }}</b> http://example.org "甲" -- ...')]))
  assert.equal(html, '<p>&lt;b&gt;{{ x }}&lt;/b&gt; http://example.org &quot;甲&quot; -- ...</p>\n')
})
