import assert from 'node:assert/strict'
import { test } from 'node:test'
import { report, reportLines, statusOf, step } from '../../../src/cli/report.ts'
import { error, warning } from '../../../src/messages/message.ts'

const bad = error({ file: 'articles/b.md', line: 3, column: 5, what: '坏了', todo: '改好', rule: 'schema' })
const odd = warning({ file: 'raw/a.txt', what: '怪', todo: '看看', rule: 'file-empty' })
const end = error({ file: '', what: '没有建网站', todo: '按上面各行改好', rule: 'content-blocks-build' })

test('the conclusion comes after what it draws from, the count last', () => {
  assert.deepEqual(reportLines([end, odd, bad, bad]), [
    'articles/b.md:3:5 错误：坏了。处理：改好。 [schema]',
    'raw/a.txt 警告：怪。处理：看看。 [file-empty]',
    '错误：没有建网站。处理：按上面各行改好。 [content-blocks-build]',
    '2 个错误，1 个警告。',
  ])
})

test('only errors make the status 1', () => {
  assert.equal(statusOf([]), 0)
  assert.equal(statusOf([odd]), 0)
  assert.equal(statusOf([odd, bad]), 1)
})

test('a part of the work tells a thing once, the next part tells it again', (t) => {
  const { mock } = t.mock.method(console, 'log', () => undefined)
  const told = (): number =>
    mock.calls.flatMap((call) => String(call.arguments[0]).split('\n')).filter((line) => line.includes('坏了')).length
  step('解析')
  assert.deepEqual([report([bad]), told()], [1, 1])
  assert.deepEqual([report([bad, odd]), told()], [1, 1])
  assert.ok(mock.calls.some((call) => String(call.arguments[0]).includes('怪')))
  step('建网站')
  assert.deepEqual([report([bad]), told()], [1, 2])
})
