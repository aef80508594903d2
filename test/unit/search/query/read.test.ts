import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explain } from '../../../../src/search/query/explain.ts'
import { readQuery } from '../../../../src/search/query/read.ts'
import { printQuery } from '../../../../src/search/query/print.ts'

/** Each query with how it is read: printed again. */
const READINGS: readonly (readonly [typed: string, read: string])[] = [
  ['林晓川 河道　治理', '林晓川 河道 治理'],
  ['"河道 治理"', '"河道 治理"'],
  ['“河道治理” 会议', '"河道治理" 会议'],
  ['推进“一张图”建设', '推进“一张图”建设'],
  ['“一张图”建设', '“一张图”建设'],
  ['林晓川 或 欧阳静 会议', '林晓川 或 欧阳静 会议'],
  ['林晓川 | 欧阳静 ｜ 何平', '林晓川 或 欧阳静 或 何平'],
  ['会议 -河道 －"党史 研究"', '会议 -河道 -"党史 研究"'],
  ['标题：河道 题:治理', '标题:河道 标题:治理'],
  ['记者: 方一鸣', '记者:方一鸣'],
  ['-领导:林晓川 会议', '-领导:林晓川 会议'],
  ['版:01 版面:要闻 栏目:"河 讯"', '版:01 版:要闻 栏目:"河 讯"'],
  ['COVID-19 e-mail', 'COVID-19 e-mail'],
  ['日期:2021', '日期:2021'],
  ['標題:河道 記者：方一鳴 領導:何平 欄目:甲', '标题:河道 记者:方一鳴 领导:何平 栏目:甲'],
  ['"或"', '"或"'],
  ['或者', '"或者"'],
  ['"-河道"', '"-河道"'],
  ['河道 ~10 治理', '河道 ~10 治理'],
  ['“一张 图” ～3 治理 会议', '"一张 图" ~3 治理 会议'],
  ['~河道治理 标题:~会议', '~河道治理 标题:~会议'],
  ['~10', '"~10"'],
  ['-会议 ~10 河道', '-会议 "~10" 河道'],
  ['河道 ~10 -治理', '河道 -治理'],
]

const kinds = (text: string): string[] => readQuery(text).problems.map(({ kind }) => kind)

describe('readQuery', () => {
  for (const [typed, read] of READINGS) it(typed, () => assert.equal(printQuery(readQuery(typed)), read))

  it('tells what is odd', () => {
    assert.deepEqual(kinds('"河道 治理'), ['open-quote'])
    assert.deepEqual(kinds('或 河道'), ['lone-or'])
    assert.deepEqual(kinds('河道 或'), ['lone-or'])
    assert.deepEqual(kinds('河道 或 或 治理'), ['lone-or'])
    assert.deepEqual(kinds('河道 - 治理'), ['lone-minus'])
    assert.deepEqual(kinds('河道 或 -治理'), ['excluded-or'])
    assert.deepEqual(kinds('记者:'), ['empty-field'])
    assert.deepEqual(kinds('，。——'), ['marks'])
    assert.deepEqual(kinds('-河道'), ['only-excluded'])
    assert.deepEqual(kinds('林晓川 河道'), [])
    assert.deepEqual(kinds('河 '.repeat(30)), ['too-many'])
    assert.equal(readQuery('河 '.repeat(30)).clauses.length, 24)
  })
  it('asks for nothing when nothing is asked', () => assert.deepEqual(readQuery(' 　'), { clauses: [], problems: [] }))
})

/** Strings that are likely to be queries. */
const PIECES = [
  '"',
  '“',
  '”',
  '「',
  '」',
  ' ',
  '　',
  '或',
  '|',
  '-',
  '－',
  '标题:',
  '版：',
  '河',
  '道',
  '1',
  'a',
  '，',
  'OR',
]
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
)

describe('properties of queries', () => {
  it('never throws, and explains every problem in Chinese', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const problem of readQuery(text).problems) assert.match(explain(problem), /\p{Script=Han}.*。$/u)
      }),
      { numRuns: 3000, seed: 7 },
    )
  })
  it('reads what it prints as the same clauses, and prints it the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = readQuery(text)
        const again = readQuery(printQuery(query))
        const shape = (clauses: typeof query.clauses) =>
          clauses.map(({ any, excluded }) => [excluded, any.map(({ text: term, field }) => [term, field ?? ''])])
        assert.deepEqual(shape(again.clauses), shape(query.clauses))
        assert.equal(printQuery(again), printQuery(readQuery(printQuery(again))))
        assert.equal(printQuery(again), printQuery(query))
      }),
      { numRuns: 5000, seed: 11 },
    )
  })
})
