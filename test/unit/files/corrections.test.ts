import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  correctionsChange,
  correctionsPath,
  readCorrections,
  withoutCorrectionsChange,
} from '../../../src/files/corrections.ts'
import { writeSet } from '../../../src/files/write-set.ts'
import type { Correction } from '../../../src/model/correction.ts'
import { anyText } from '../../properties/texts.ts'
import { archiveFolder } from './folder.ts'

const FILE = correctionsPath('2021-11-22', '01')
const title: Correction = {
  id: '2021-11-22-01-03',
  field: 'title',
  before: '旧题',
  after: '新题',
  date: '2024-01-02',
  why: '错字',
}
const body: Correction = {
  id: '2021-11-22-01-03',
  field: 'body',
  before: '第一段。\n\n第二段。',
  after: '',
  date: '2024-01-02',
}

const withoutPlaces = (read: readonly Correction[]): Correction[] => read.map(({ place: _, ...rest }) => rest)

function append(folder: string, added: Correction[]): void {
  const { value, messages } = correctionsChange(folder, FILE, added)
  assert.deepEqual(messages, [])
  assert.ok(value)
  writeSet(folder, [value])
}

test('corrections come back; comments and order of what is there stay', (t) => {
  const there = `# 徐老师校
- id: 2021-11-22-01-01   # 头条
  field: kicker
  before: null
  after: 一线
  date: 2024-01-01
`
  const folder = archiveFolder(t, { [FILE]: there })
  append(folder, [title, body])
  const { value } = correctionsChange(folder, FILE, [title])
  const text = String(value?.data)
  assert.match(text, /^# 徐老师校\n/)
  assert.match(text, /# 头条/)
  assert.match(text, /^ {2}date: "2024-01-02"$/m)
  assert.deepEqual(withoutPlaces(readCorrections(folder, FILE).value).slice(1), [title, body])
  assert.equal(readCorrections(folder, FILE).value[0]?.after, '一线')
})

test('a file is begun, also from an empty one; nothing to add changes nothing', (t) => {
  const folder = archiveFolder(t, { [correctionsPath('2021-11-22', '02')]: '# 还没有\n' })
  assert.deepEqual(correctionsChange(folder, FILE, []), { value: null, messages: [] })
  append(folder, [title])
  assert.deepEqual(withoutPlaces(readCorrections(folder, FILE).value), [title])
  const other = correctionsChange(folder, correctionsPath('2021-11-22', '02'), [body])
  assert.match(String(other.value?.data), /还没有/)
})

test('a broken file is an error and is never written', (t) => {
  const folder = archiveFolder(t, {
    [FILE]: '- id: a\n  field: title\n  bofore: 甲\n  after: 乙\n  date: "2024-01-02"\n',
  })
  const { value, messages } = correctionsChange(folder, FILE, [title])
  assert.equal(value, null)
  assert.deepEqual(
    messages.map(({ line, rule }) => [line, rule]),
    [
      [1, 'schema'],
      [3, 'schema'],
    ],
  )
})

test('any texts come back', (t) => {
  const folder = archiveFolder(t)
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom('why', undefined), (before, after, why) => {
      const correction: Correction = { ...title, before: [before, { text: after, line: 1 }], after }
      if (why === undefined) delete correction.why
      const change = correctionsChange(folder, FILE, [correction, correction]).value
      assert.ok(change)
      writeSet(folder, [change])
      const read = readCorrections(folder, FILE)
      writeSet(folder, [{ file: FILE, data: null }])
      assert.deepEqual(withoutPlaces(read.value), [correction, correction])
      assert.deepEqual(read.messages, [])
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('a decision that is undone is the one about its own words, of several that are alike', (t) => {
  const said = (words: string): Correction => ({
    ...title,
    field: 'line',
    before: { words, is: 'paragraph' },
    after: 'headline',
  })
  const folder = archiveFolder(t)
  append(folder, [said('甲'), said('乙')])
  const { value } = withoutCorrectionsChange(folder, FILE, [said('甲')])
  assert.deepEqual([String(value?.data).includes('甲'), String(value?.data).includes('乙')], [false, true])
  assert.deepEqual(withoutCorrectionsChange(folder, FILE, [said('丙')]), { value: null, messages: [] })
  assert.equal(withoutCorrectionsChange(folder, FILE, [said('甲'), said('乙')]).value?.data, null)
})
