import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArticle, writeArticle } from '../../../src/compose/article-file.ts'
import { isCalendarDay, isEdtf } from '../../../src/model/edtf.ts'
import type { Article } from '../../../src/model/article.ts'

const SHA = `${'a'.repeat(63)}1`
const FILE = 'articles/2021-11-22/2021-11-22-01-03.md'

const article: Article = {
  id: '2021-11-22-01-03',
  title: '李文远调研城市运行“一网统管”工作',
  kicker: '打造“治理标杆区”',
  kind: 'news',
  date: '2021-11-22',
  dateStatus: 'inferred',
  dateEdtf: '2021-11-22?',
  dateEvidence: [{ text: '11月18日下午', line: 15, says: '不早于 2021-11-18' }],
  issue: '0123',
  page: '01',
  reporters: ['刘明'],
  photographers: [],
  contributors: [],
  captions: [{ text: '图为现场: “甲”, 乙', photographer: '王一' }],
  events: [{ text: '11月17日上午', date: '2021-11-17' }],
  leaders: [{ role: '区委书记', name: '李文远', id: 'li-wenyuan' }],
  leadersOpen: true,
  people: [],
  places: [],
  flags: [{ text: 'and', rule: 'stray-latin', line: 80 }],
  origin: { file: 'raw/2021-11-22/01.txt', lines: [20, 38], sha256: SHA },
  continued: [],
  review: 'machine',
  body: [
    { kind: 'crosshead', text: '抓落实' },
    { kind: 'paragraph', text: '1. 会议指出。' },
  ],
}

const FILE_TEXT = `---
id: "2021-11-22-01-03"
title: 李文远调研城市运行“一网统管”工作
kicker: 打造“治理标杆区”
kind: news
date: "2021-11-22"
dateStatus: inferred
dateEdtf: "2021-11-22?"
dateEvidence: [{ text: 11月18日下午, line: 15, says: 不早于 2021-11-18 }]
issue: "0123"
page: "01"
reporters: [刘明]
captions: [{ text: "图为现场: “甲”, 乙", photographer: 王一 }]
events: [{ text: 11月17日上午, date: "2021-11-17" }]
leaders: [{ id: li-wenyuan, name: 李文远, role: 区委书记 }]
leadersOpen: true
flags: [{ rule: stray-latin, line: 80, text: and }]
origin: { file: raw/2021-11-22/01.txt, lines: [20, 38], sha256: "${SHA}" }
review: machine
---

## 抓落实

1\\. 会议指出。
`

test('an article file: fixed keys in fixed order, dates and digits quoted, empty fields absent', () => {
  assert.equal(writeArticle(article), FILE_TEXT)
  assert.deepEqual(readArticle(FILE_TEXT, FILE), { value: article, messages: [] })
})

test('title is always there', () => {
  const untitled = { ...article, title: null }
  assert.match(writeArticle(untitled), /^title: null$/m)
  assert.equal(readArticle(writeArticle(untitled), FILE).value?.title, null)
  assert.match(writeArticle({ ...article, title: 'null' }), /^title: "null"$/m)
  assert.equal(readArticle(writeArticle({ ...article, title: 'null' }), FILE).value?.title, 'null')
})

test('what a person leaves unquoted keeps its digits', () => {
  const typed = FILE_TEXT.replace('issue: "0123"', 'issue: 0123').replace('page: "01"', 'page: 01')
  assert.equal(readArticle(typed, FILE).value?.issue, '0123')
  assert.equal(readArticle(typed, FILE).value?.page, '01')
  assert.equal(readArticle(FILE_TEXT.replace('"0123"', '1654'), FILE).value?.issue, '1654')
  assert.equal(readArticle(FILE_TEXT.replace('"2021-11-22"', '2021-11-22'), FILE).value?.date, '2021-11-22')
})

const REFUSED: [string, string, string, string, number, number | undefined][] = [
  ['unknown key', 'kind: news', 'kind: news\nlayout: x', 'schema', 6, 1],
  ['unknown key within', 'role: 区委书记', 'role: 区委书记, foo: 1', 'schema', 15, 52],
  ['anchor', 'kind: news', 'kind: &a news', 'yaml-forbidden', 5, 10],
  ['alias', 'kind: news', 'kind: *a', 'yaml-forbidden', 5, 7],
  ['tag', 'review: machine', 'review: !!str machine', 'yaml-forbidden', 19, 15],
  ['code tag', 'review: machine', 'review: !js/function machine', 'yaml-forbidden', 19, 22],
  ['double key', 'kind: news', 'kind: news\nkind: news', 'yaml-syntax', 6, 1],
  ['merge key', 'kind: news', 'kind: news\n<<: { id: x }', 'yaml-forbidden', 6, 1],
  ['__proto__', 'kind: news', 'kind: news\n__proto__: { id: x }', 'yaml-forbidden', 6, 1],
  ['constructor', 'kind: news', 'kind: news\nconstructor: 1', 'yaml-forbidden', 6, 1],
  ['prototype within', 'role: 区委书记', 'role: 区委书记, prototype: 1', 'yaml-forbidden', 15, 52],
  ['a day that does not exist', 'date: "2021-11-22"', 'date: "2021-02-30"', 'schema', 6, 1],
  ['an unknown kind', 'kind: news', 'kind: 新闻', 'schema', 5, 1],
  ['a missing field', 'kind: news\n', '', 'schema', 2, 1],
  ['a full-width colon', 'kind: news', 'kind：news', 'yaml-syntax', 5, 1],
  ['a tab', 'kind: news', 'kind: news\n\tx: 1', 'yaml-syntax', 6, 1],
  ['lines upside down', '[20, 38]', '[38, 20]', 'schema', 18, 40],
  ['a path out of raw', 'raw/2021-11-22/01.txt', '../x/01.txt', 'schema', 18, 11],
  ['deep nesting', 'kind: news', `x: ${'['.repeat(50_000)}`, 'yaml-syntax', 5, undefined],
  ['no front matter', '---\nid', 'id', 'article-front-matter', 1, 1],
  ['an empty front matter', '---\nid', '---\n---\nid', 'schema', 1, 1],
]

for (const [name, from, to, rule, line, column] of REFUSED) {
  test(`refused with its place: ${name}`, () => {
    const { value, messages } = readArticle(FILE_TEXT.replace(from, to), FILE)
    assert.equal(value, null)
    assert.deepEqual(
      messages.map((message) => [message.severity, message.file, message.rule, message.line, message.column]),
      [['error', FILE, rule, line, column]],
    )
    assert.match(messages[0]?.todo ?? '', /\p{Script=Han}/u)
  })
}

test('days and the part of EDTF in use', () => {
  for (const good of ['2021-11-22', '2020-02-29', '2000-02-29']) assert.ok(isCalendarDay(good), good)
  for (const bad of [
    '2021-02-29',
    '1900-02-29',
    '2021-13-01',
    '2021-00-01',
    '2021-1-1',
    '2021-11-22?',
    ' 2021-11-22',
    '',
  ]) {
    assert.ok(!isCalendarDay(bad), bad)
  }
  for (const good of [
    '2021',
    '2021-11',
    '2021-11-22?',
    '2021-11-18/..',
    '../2021-11-18',
    '2021-11-08/2021-11-11',
    '2021~',
  ]) {
    assert.ok(isEdtf(good), good)
  }
  for (const bad of ['../..', '2021-11-31', '2021/2022/2023', '2021-11-18/', '/2021', '十一月', ''])
    assert.ok(!isEdtf(bad), bad)
})
