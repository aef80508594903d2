import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf, readViews, VOTE_RULES } from '../../../src/blocks/blocks.ts'
import { confidenceOf } from '../../../src/blocks/confidence.ts'
import { judge, loudest } from '../../../src/blocks/verdict.ts'
import type { VoteRule } from '../../../src/blocks/rule.ts'
import { STATES, type State } from '../../../src/blocks/states.ts'
import { textLines } from '../../../src/read/lines.ts'

const context = { columns: new Set<string>() }

function decisionsOf(text: string, rules: readonly VoteRule[] = VOTE_RULES) {
  return judge(readViews(textLines(text, 'page.txt').value, context), rules)
}

function statesOf(text: string, rules?: readonly VoteRule[]): State[] {
  return decisionsOf(text, rules).map(({ state }) => state)
}

/** Votes for what stands in square brackets at the front of a line. */
const asTold: VoteRule = {
  about: 'headline',
  id: 'vote-as-told',
  vote: ({ unit }) => {
    const told = STATES.find((state) => unit.key.startsWith(`[${state}]`))
    return told ? { [told]: 50 } : null
  },
  examples: { good: [], bad: [] },
}

const REPORT = `社区食堂开进家门口

记者 刘坤

本报讯 今天,永嘉新村的社区食堂开张,一荤两素只要十五元,老人们纷纷前来尝鲜。

食堂由一处旧车库改建而成,每天供应午餐二百多份,其中四十份由志愿者送上门。`

test('headline, byline and paragraphs of a plain report', () => {
  assert.deepEqual(statesOf(REPORT), ['headline', 'byline', 'paragraph', 'paragraph'])
})

test('two reports without a wide gap between them: the second headline opens an article', () => {
  const second = REPORT.replace('社区食堂开进家门口', '滨江步道又添新景观').replace(
    '永嘉新村的社区食堂开张',
    '滨江步道开放',
  )
  const states = statesOf(`${REPORT}\n\n${second}`)
  assert.deepEqual(states, [...statesOf(REPORT), 'headline', 'byline', 'paragraph', 'paragraph'])
})

test('a sentence cut by a column goes on', () => {
  const cut = REPORT.replace('每天供应午餐', '每天供\n\n应午餐')
  assert.deepEqual(statesOf(cut), ['headline', 'byline', 'paragraph', 'paragraph', 'continuation'])
})

test('votes are obeyed where the order of states allows it', () => {
  const text = '[kicker]一\n\n[headline]二\n\n[subhead]三\n\n[paragraph]四\n\n[crosshead]五\n\n[paragraph]六'
  assert.deepEqual(statesOf(text, [asTold]), ['kicker', 'headline', 'subhead', 'paragraph', 'crosshead', 'paragraph'])
})

test('no votes make a kicker follow a byline inside its article: an impossible order is never chosen', () => {
  const states = statesOf('[headline]一\n\n[byline]二\n\n[kicker]三\n\n[paragraph]四', [asTold])
  states.forEach((state, at) => assert.ok(!(state === 'kicker' && states[at - 1] === 'byline'), states.join(' ')))
})

test('every line gets one decision with a rule id and a confidence from 0 to 1', () => {
  const decisions = decisionsOf(REPORT)
  assert.equal(decisions.length, 4)
  for (const decision of decisions) {
    assert.match(loudest(decision), /^vote-[a-z-]+$/)
    assert.ok(confidenceOf(decision) >= 0.5 && confidenceOf(decision) <= 1, String(decision.margin))
    assert.notEqual(decision.runnerUp, decision.state)
  }
})

test('a line with a plain byline is decided with more confidence than lines of which nothing is known', () => {
  const unsure = decisionsOf('一\n\n二\n\n三', []).map(({ margin }) => margin)
  const byline = decisionsOf(REPORT)[1]
  assert.ok(byline && byline.margin > Math.min(...unsure))
})

test('no lines, no decisions; a page of furniture alone is furniture', () => {
  assert.deepEqual(judge([], VOTE_RULES), [])
  const { value: lines } = textLines('第02版:综合\n\n责任编辑 王芳', 'page.txt')
  assert.deepEqual(
    blocksOf(lines, context).map(({ kind }) => kind),
    ['furniture', 'furniture'],
  )
})

test('text of any form is decided', () => {
  for (const text of ['。', '一', ',,,,', '((((', '记者', '——']) assert.equal(decisionsOf(text).length, 1, text)
})

test('blocks hold every character of the page but white space, in order, each once', () => {
  const page = `第02版:综合\n\n${REPORT}\n\n责任编辑 王芳\n\n(上接第1版)会议强调,要抓好落实。(刘坤)`
  const { value: lines } = textLines(page, 'page.txt')
  const blocks = blocksOf(lines, context)
  const bare = (text: string): string => text.replace(/\s/gu, '')
  assert.equal(bare(blocks.map(({ text }) => text).join('')), bare(page))
  for (const { text, span } of blocks) assert.equal(lines[span.line - 1]?.text.slice(span.from, span.to), text)
})
