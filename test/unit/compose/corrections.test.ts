import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyCorrections, liftCorrections, refusedEdits } from '../../../src/compose/corrections.ts'
import type { Article, BodyBlock } from '../../../src/model/article.ts'
import type { Correction, FieldValue } from '../../../src/model/correction.ts'
import { makeArticle } from '../../site/fixture.ts'

const ID = '2021-11-22-01-03'
const paragraphs = (...texts: string[]): BodyBlock[] => texts.map((text) => ({ kind: 'paragraph', text }))

const article = makeArticle(ID, {
  title: '区里开会',
  kicker: '一线',
  reporters: ['刘明'],
  leaders: [{ id: 'li-wenyuan', name: '李文远', role: '区委书记' }],
  leadersOpen: true,
  body: paragraphs('第一段。', '第二段。', '第三段。'),
})

const correction = (field: string, before: FieldValue, after: FieldValue): Correction => ({
  id: ID,
  field,
  before,
  after,
  date: '2024-01-02',
})

const apply = (machine: Article, ...corrections: Correction[]) => applyCorrections(machine, corrections)
const rules = (result: { messages: { rule: string }[] }) => result.messages.map(({ rule }) => rule)

test('a field is corrected; what the machine reads by now as wanted is only told', () => {
  const fix = correction('title', '区里开会', '区里召开会议')
  assert.equal(apply(article, fix).value.title, '区里召开会议')
  const fulfilled = apply({ ...article, title: '区里召开会议' }, fix)
  assert.deepEqual(rules(fulfilled), ['correction-fulfilled'])
  assert.equal(fulfilled.messages[0]?.severity, 'info')
  assert.equal(fulfilled.value.title, '区里召开会议')
})

test('the person’s value stays when the machine says something new, with both texts told', () => {
  const { value, messages } = apply({ ...article, title: '全区开会' }, correction('title', '区里开会', '区里召开会议'))
  assert.equal(value.title, '区里召开会议')
  assert.deepEqual(
    messages.map(({ severity, rule, file }) => [severity, rule, file]),
    [['warning', 'correction-conflict', 'corrections/2021-11-22/01.yaml']],
  )
  assert.match(messages[0]?.what ?? '', /全区开会.*区里召开会议/)
})

test('corrections of one field follow each other', () => {
  const chain = [correction('title', '区里开会', '甲'), correction('title', '甲', '乙')]
  for (const title of ['区里开会', '甲', '乙']) {
    const { value, messages } = apply({ ...article, title }, ...chain)
    assert.deepEqual(value, { ...article, title: '乙' })
    assert.deepEqual(rules({ messages }), title === '乙' ? ['correction-fulfilled'] : [])
  }
})

test('null takes a field away where it may be absent', () => {
  const { value, messages } = apply(
    article,
    correction('kicker', '一线', null),
    correction('title', '区里开会', null),
    correction('reporters', ['刘明'], []),
    correction('leadersOpen', true, null),
    correction('review', 'machine', 'reviewed'),
  )
  assert.deepEqual(messages, [])
  const { kicker: _kicker, ...rest } = article
  assert.deepEqual(value, { ...rest, title: null, reporters: [], leadersOpen: false, review: 'reviewed' })
})

test('keys of a group may stand in any order', () => {
  const before = [{ role: '区委书记', name: '李文远', id: 'li-wenyuan' }]
  assert.deepEqual(rules(apply(article, correction('leaders', before, []))), [])
})

test('what cannot be corrected, or not to this value, is an error and not applied', () => {
  const cases: Correction[] = [
    correction('id', ID, '2021-11-22-01-04'),
    correction('page', '01', '02'),
    correction('origin', null, null),
    correction('continued', [], []),
    correction('layout', null, 'x'),
    correction('__proto__', null, 'x'),
    correction('kind', 'news', '新闻'),
    correction('kind', 'news', null),
    correction('title', '区里开会', 7),
    correction('date', null, '2021-02-30'),
    correction('leaders', null, [{ name: '甲' }]),
    correction('body', null, '甲'),
  ]
  for (const one of cases) {
    const result = apply(article, one)
    assert.deepEqual(rules(result), ['correction-field'], one.field)
    assert.equal(result.messages[0]?.severity, 'error')
    assert.deepEqual(result.value, article)
  }
})

test('the doubt of what kind an article is ends when a person says so, be it what the machine said', () => {
  const open = {
    ...article,
    flags: [
      { rule: 'doubtful-kind', line: 1, text: '甲' },
      { rule: 'stray-latin', line: 2, text: 'and' },
    ],
  }
  for (const after of ['letter', open.kind]) {
    const { value, messages } = apply(open, correction('kind', open.kind, after))
    assert.deepEqual([value.kind, value.flags.map(({ rule }) => rule), messages], [after, ['stray-latin'], []])
  }
})

test('corrections of other articles are passed over', () => {
  assert.deepEqual(apply(article, { ...correction('title', '甲', '乙'), id: 'other' }), {
    value: article,
    messages: [],
  })
})

test('body: a changed, an added and a removed paragraph, each a change of its own', () => {
  const edited = { ...article, body: paragraphs('新第一段。', '第二段。', '加一段。') }
  const lifted = liftCorrections(article, edited, '2024-01-02')
  assert.deepEqual(
    lifted.map(({ field, before, after }) => [field, before, after]),
    [
      ['body', '第一段。', '新第一段。'],
      ['body', '第三段。', '加一段。'],
    ],
  )
  const added = liftCorrections(
    article,
    { ...article, body: [...article.body, ...paragraphs('加一段。')] },
    '2024-01-02',
  )
  assert.deepEqual(
    added.map(({ before, after }) => [before, after]),
    [['第三段。', '第三段。\n\n加一段。']],
  )
  const [first] = added
  assert.ok(first)
  const once = apply(article, first).value
  assert.deepEqual(apply(once, first), { value: once, messages: [] }, 'applied twice it adds once')
})

test('body: found again in other width and white space, else told and left alone', () => {
  const fix = correction('body', '第二段(二),甲 乙。', '改。')
  const wide = { ...article, body: paragraphs('第一段。', '第二段（二），甲乙。') }
  assert.deepEqual(apply(wide, fix), { value: { ...wide, body: paragraphs('第一段。', '改。') }, messages: [] })
  const gone = apply(article, fix)
  assert.deepEqual(rules(gone), ['body-hunk-gone'])
  assert.deepEqual(gone.value, article)
  const doubled = { ...article, body: paragraphs('第二段（二），甲乙。', '第二段（二），甲乙。') }
  assert.deepEqual(rules(apply(doubled, fix)), ['body-hunk-gone'])
})

test('body: the machine says by now what the person had corrected', () => {
  const fix = correction('body', '第2段。', '第二段。')
  const { value, messages } = apply(article, fix)
  assert.deepEqual(value, article)
  assert.deepEqual(rules({ messages }), ['correction-fulfilled'])
})

test('body: from nothing and to nothing', () => {
  const empty = { ...article, body: [] }
  const filled = liftCorrections(empty, article, '2024-01-02')
  assert.deepEqual(
    filled.map(({ before }) => before),
    [''],
  )
  assert.deepEqual(applyCorrections(empty, filled).value.body, article.body)
  assert.deepEqual(applyCorrections(article, liftCorrections(article, empty, '2024-01-02')).value.body, [])
})

test('edits of what is locked are told and not lifted', () => {
  const edited: Article = { ...article, page: '02', origin: { ...article.origin, lines: [1, 8] } }
  assert.deepEqual(liftCorrections(article, edited, '2024-01-02'), [])
  assert.deepEqual(rules({ messages: refusedEdits(article, edited, 'a.md') }), ['field-locked', 'field-locked'])
  assert.deepEqual(refusedEdits(article, { ...article, title: '甲' }, 'a.md'), [])
})
