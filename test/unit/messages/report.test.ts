import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, info, warning } from '../../../src/messages/message.ts'
import { formatMessage, printable, sortMessages, summary } from '../../../src/messages/report.ts'
import { RULES } from '../../../src/messages/rules.ts'

const base = { file: 'raw/2021-11-22/01.txt', what: '看不懂', todo: '改好它', rule: 'file-decode' } as const

test('a message is one line: place, severity, what, what to do, rule', () => {
  assert.equal(
    formatMessage(error({ ...base, line: 3, column: 7 })),
    'raw/2021-11-22/01.txt:3:7 错误：看不懂。处理：改好它。 [file-decode]',
  )
  assert.equal(formatMessage(warning({ ...base, file: '', todo: '' })), '警告：看不懂。 [file-decode]')
})

test('a full stop at the end is not doubled', () => {
  assert.match(formatMessage(info({ ...base, what: '看不懂。', todo: '改好它。' })), /看不懂。处理：改好它。 \[/)
})

test('escape sequences, bidi overrides and line ends never reach the terminal', () => {
  const nasty = '甲\u001b[31m乙\u202e丙\u009b2J\r\n丁\u2028戊\u0007\ud800'
  assert.equal(printable(nasty), '甲[31m乙丙2J 丁 戊')
  const line = formatMessage(error({ ...base, file: `${nasty}.md`, what: nasty, todo: nasty }))
  assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}\u2028]/u)
})

test('a text of any length is cut', () => {
  assert.ok(printable('长'.repeat(100_000)).length < 500)
})

test('sorted by severity, file, line, column, rule; each once', () => {
  const messages = [
    warning({ ...base, line: 1 }),
    error({ ...base, line: 10 }),
    error({ ...base, line: 9, column: 2 }),
    error({ ...base, line: 9, column: 1 }),
    error({ ...base, line: 9, column: 1 }),
    error({ ...base, file: 'a', line: 99 }),
    info(base),
  ]
  const places = sortMessages(messages).map((m) =>
    `${m.severity} ${m.file[0]} ${m.line ?? ''} ${m.column ?? ''}`.trim(),
  )
  assert.deepEqual(places, ['error a 99', 'error r 9 1', 'error r 9 2', 'error r 10', 'warning r 1', 'info r'])
})

test('duplicates are not counted', () => {
  assert.equal(summary([error(base), error(base), warning(base)]), '1 个错误，1 个警告。')
  assert.equal(summary([info(base)]), '没有错误，没有警告。')
})

test('rule ids are ASCII, alphabetical, and each has a meaning', () => {
  const ids = Object.keys(RULES)
  assert.deepEqual(ids, [...ids].sort())
  for (const [id, meaning] of Object.entries(RULES)) {
    assert.match(id, /^[a-z][a-z0-9-]*$/)
    assert.match(meaning, /\p{Script=Han}/u)
  }
})
