import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainLine } from '../../../src/blocks/explain.ts'
import { textLines } from '../../../src/read/lines.ts'

const PAGE = `第02版:综合

社区食堂开进家门口

记者 刘坤

本报讯 今天,永嘉新村的社区食堂开张,一荤两素只要十五元,老人们纷纷前来尝鲜。

食堂由一处旧车库改建而成,每天供应午餐二百多份,其中四十份由志愿者送上门。`

const explain = (line: number): string[] =>
  explainLine(textLines(PAGE, 'page.txt').value, { columns: new Set() }, { line })

test('a headline is explained by its rival, its steps and every rule that spoke', () => {
  const told = explain(3)
  assert.equal(told[0], '第 3 行：社区食堂开进家门口')
  assert.match(told[1] ?? '', /^认作标题，把握 \d+%；其次是.+，整版少 \d+\.\d 分$/)
  assert.match(told[2] ?? '', /^上一行到这一行：版首 → 标题 \+0\.0$/)
  assert.match(told[3] ?? '', /^这一行到下一行：标题 → 署名 \+1\.0$/)
  assert.ok(
    told.some((line) => line.startsWith('  vote-echo：') && line.includes('标题 +')),
    told.join('\n'),
  )
})

test('the last line steps to the end of the page', () => {
  assert.match(explain(9)[3] ?? '', /^这一行到下一行：正文 → 版末/)
})

test('furniture and empty lines are told as such', () => {
  assert.match(explain(1)[1] ?? '', /^认作报头报尾，按规则 furniture-folio/)
  assert.deepEqual(explain(2), ['第 2 行：（空行）', '这一行没有文字'])
})

test('a line whose source says what it is, and one of a page that cannot be read, were put to no vote', () => {
  const [lines, context] = [textLines(PAGE, 'page.txt').value, { columns: new Set<string>() }]
  const place = { role: 'title', rank: 'largest', size: 1, bold: false, opens: true, hasTextBefore: false } as const
  const places = new Map([[9, { ...place, isSaid: true as const }]])
  assert.deepEqual(explainLine(lines, context, { line: 9, places }).slice(1), [
    '认作标题：来源里写明了，不参加各行的比较',
  ])
  const margin = new Map([[9, { ...place, role: 'margin' as const }]])
  assert.match(explainLine(lines, context, { line: 9, places: margin })[1] ?? '', /layout-margin/)
})
