import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LooseLine } from '../../../src/model/printed.ts'
import { renderBody } from '../../../src/site/body.ts'
import { makeArticle, paragraph } from '../../site/fixture.ts'

const ARTICLE = makeArticle('2023-05-08-01-01', {
  body: [paragraph('一段。'), { kind: 'crosshead', text: '小题' }, { kind: 'lines', text: '河水清清\n两岸青青' }],
})
const printed = [null, null, null]
const line = (text: string, number: number, before: number): LooseLine => ({ text, line: number, before })
const render = (lines: LooseLine[], env = {}): string =>
  renderBody({ body: ARTICLE.body, names: [], dateline: '', printed, lines, ...env })

test('lines stand where they are printed, before, among and behind the blocks', () => {
  const html = render([line('记者 方一鸣', 2, 0), line('图注', 9, 2), line('(苏禾摄)', 12, 3)])
  const expected = [
    '<p class="rl" data-l="2">记者 方一鸣</p>',
    '<p id="p1">一段。</p>',
    '<h2>小题</h2>',
    '<p class="rl" data-l="9">图注</p>',
    '<p id="p2">河水清清<br>\n两岸青青</p>',
    '<p class="rl" data-l="12">(苏禾摄)</p>',
  ]
  assert.equal(html, expected.join('\n'))
})

test('a line is text, whatever it holds, neither linked nor taken for the paragraph of the dateline', () => {
  const html = render([line('<b>*林晓川*</b>', 2, 0)], { names: [{ name: '林晓川', href: '/a/' }], dateline: '本报讯' })
  assert.ok(
    html.startsWith('<p class="rl" data-l="2">&lt;b&gt;*林晓川*&lt;/b&gt;</p>\n<p id="p1"><b class="dl">本报讯</b>'),
  )
})

test('without a body that fits the print no line is put', () => {
  assert.doesNotMatch(render([line('记者', 2, 0)], { printed: [null] }), /class="rl"/)
})
