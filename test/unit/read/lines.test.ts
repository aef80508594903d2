import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAX_LINES, MAX_PAGE_BYTES } from '../../../src/read/limits.ts'
import { readLines } from '../../../src/read/lines.ts'

const FILE = 'raw/2021-11-22/01.txt'
const read = (text: string) => readLines(Buffer.from(text), FILE)
const texts = (text: string) => read(text).value.map((line) => line.text)

test('every line end counts once, as an editor counts', () => {
  assert.deepEqual(texts('甲\r\n乙\n丙\r丁\u2028戊\u2029己\u0085庚'), ['甲', '乙', '丙', '丁', '戊', '己', '庚'])
  assert.deepEqual(texts('甲\n\n乙\n'), ['甲', '', '乙'])
  assert.deepEqual(
    read('甲\n\n乙').value.map((line) => line.number),
    [1, 2, 3],
  )
})

test('repairs stand in their line', () => {
  const [first, second] = read('甲乙\n⼈\u200b们').value
  assert.deepEqual(first?.repairs, [])
  assert.equal(second?.text, '人们')
  assert.deepEqual(
    second?.repairs.map((repair) => repair.rule),
    ['char-radical', 'char-zero-width'],
  )
})

test('a form feed begins a page at the next line with text, and keeps the line numbers', () => {
  const starts = (text: string) =>
    read(text)
      .value.filter((line) => line.pageStart)
      .map((line) => [line.number, line.text])
  assert.deepEqual(starts('甲\n\f乙\n丙'), [[2, '乙']])
  assert.deepEqual(starts('甲\f\n乙\n丙'), [[2, '乙']])
  assert.deepEqual(starts('甲\n\f\n\n乙'), [[4, '乙']])
  assert.deepEqual(starts('甲\f乙'), [[2, '乙']])
  assert.deepEqual(starts('甲\n\f\f乙'), [[2, '乙']])
  assert.deepEqual(starts('甲\n乙'), [])
  assert.deepEqual(texts('甲\f乙\n\f丙'), ['甲', '乙', '丙'])
  assert.deepEqual(
    read('甲\n\f乙').value[1]?.repairs.map((repair) => repair.rule),
    ['char-form-feed'],
  )
})

test('doubtful characters are warnings with line and column', () => {
  const { value, messages } = read('甲\n乙\u200b\ue123丙\ufffd')
  assert.equal(value.length, 2)
  assert.deepEqual(
    messages.map(({ severity, line, column, rule }) => [severity, line, column, rule]),
    [
      ['warning', 2, 2, 'char-private-use'],
      ['warning', 2, 4, 'char-replacement'],
    ],
  )
})

test('an empty or blank file is an error', () => {
  for (const text of ['', '\n\n', ' \t\u3000\r\n', '\ufeff', '\u200b\f']) {
    const { value, messages } = read(text)
    assert.deepEqual(value, [])
    assert.deepEqual(
      messages.map((message) => [message.severity, message.rule]),
      [['error', 'file-empty']],
    )
  }
})

test('bytes that are no text are an error with the offset', () => {
  const { value, messages } = readLines(Buffer.concat([Buffer.from('甲乙\n'), Buffer.from([0xfe, 0xfe])]), FILE)
  assert.deepEqual(value, [])
  assert.equal(messages[0]?.rule, 'file-decode')
  assert.deepEqual([messages[0].line, messages[0].column], [2, 1])
  assert.match(messages[0]?.what ?? '', /第 8 字节/)
})

test('beyond the limits a clear error comes at once', () => {
  const huge = Buffer.alloc(100 * 1024 * 1024, 'a')
  const cases: [Uint8Array, string][] = [
    [huge, 'file-size'],
    [Buffer.alloc(MAX_PAGE_BYTES, 'a'), 'file-lines'],
    [Buffer.from('甲\n'.repeat(MAX_LINES + 1)), 'file-lines'],
  ]
  for (const [bytes, rule] of cases) {
    const { value, messages } = readLines(bytes, FILE)
    assert.deepEqual(value, [])
    assert.deepEqual(
      messages.map((message) => message.rule),
      [rule],
    )
  }
})

test('a hostile line of form feeds takes no time', () => {
  const started = process.cpuUsage().user
  const { value } = read(`${'\f'.repeat(99_000)}甲`)
  assert.equal(value[0]?.text, '甲')
  assert.ok(process.cpuUsage(undefined).user - started < 2_000_000)
})
