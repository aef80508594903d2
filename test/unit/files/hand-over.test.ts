import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { handOver, type HandOver } from '../../../src/files/hand-over.ts'
import { acquireLock } from '../../../src/files/lock.ts'
import { archiveFolder } from './folder.ts'

const SITE = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n' }
const RAW = 'raw/2021-11-22/01.txt'
const OLD = '社区食堂开进弄堂口\n'
const NEW = '社区食堂开进了弄堂口\n'

function over(text: string | Uint8Array, more: Partial<HandOver> = {}): HandOver {
  const files = [{ page: '01', name: 'A01.txt', bytes: Buffer.from(text) }]
  return { folder: '2021-11-22', files, replace: new Set(), today: '2026-01-02', ...more }
}

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')

test('a page is written as it came, also into an archive that has none, with the number of the issue', (t) => {
  const folder = archiveFolder(t, SITE)
  const bytes = new Uint8Array([0xc9, 0xe7, 0xc7, 0xf8, 0x0d, 0x0a])
  assert.deepEqual(handOver(folder, over(bytes, { number: '1654' })), { value: [], messages: [] })
  assert.deepEqual(new Uint8Array(readFileSync(path.join(folder, RAW))), bytes)
  assert.equal(read(folder, 'raw/2021-11-22/issue.yaml'), 'number: "1654"\n')
})

test('a page that stands there is not touched before a person says so, and then kept beside the new one', (t) => {
  const folder = archiveFolder(t, { ...SITE, [RAW]: OLD })
  const { value, messages } = handOver(folder, over(NEW))
  assert.deepEqual(messages, [])
  assert.deepEqual(value, [{ page: '01', file: RAW, same: false }])
  assert.equal(read(folder, RAW), OLD)
  assert.deepEqual(handOver(folder, over(NEW, { replace: new Set(['01']) })), { value: [], messages: [] })
  assert.equal(read(folder, RAW), NEW)
  const [kept, ...more] = readdirSync(path.join(folder, 'raw/2021-11-22/.replaced'))
  assert.match(kept ?? '', /^01-[0-9a-f]{12}\.txt$/)
  assert.deepEqual(more, [])
  assert.equal(read(folder, `raw/2021-11-22/.replaced/${kept}`), OLD)
})

test('the same bytes again change nothing and need no answer', (t) => {
  const folder = archiveFolder(t, { ...SITE, [RAW]: OLD })
  assert.deepEqual(handOver(folder, over(OLD)), { value: [], messages: [] })
  assert.ok(!existsSync(path.join(folder, 'raw/2021-11-22/.replaced')))
})

const BROKEN = Buffer.from([0xe4, 0xb8, 0x80, 0xff, 0xfe, 0x80])
const GOOD = { page: '02', name: '02.txt', bytes: Buffer.from('有字') }
const rulesOf = ({ messages }: ReturnType<typeof handOver>): string[] => messages.map(({ rule }) => rule)

test('a folder or number that is none, or no file that can be used: nothing is written, with a message for each cause', (t) => {
  const folder = archiveFolder(t, SITE)
  const refused = (more: Partial<HandOver>): string[] => {
    const answer = handOver(folder, over('有字', more))
    assert.equal(answer.value, null)
    assert.ok(!existsSync(path.join(folder, 'raw')), 'nothing is written')
    return rulesOf(answer)
  }
  assert.deepEqual(refused({ folder: '2021-02-30' }), ['page-handed'])
  assert.deepEqual(refused({ folder: 'undated-../../x' }), ['page-handed'])
  assert.deepEqual(refused({ number: '12\nx: 1' }), ['page-handed'])
  assert.deepEqual(refused({ files: [] }), ['page-handed'])
  assert.deepEqual(refused({ files: [{ ...GOOD, page: '../x' }] }), ['page-handed'])
  assert.deepEqual(refused({ files: [GOOD, { ...GOOD, page: '002' }] }), ['page-handed', 'page-handed'])
  assert.deepEqual(refused({ files: [{ ...GOOD, bytes: BROKEN }] }), ['file-decode'])
})

test('a file that cannot be used leaves the others be, whatever is wrong with it', (t) => {
  const bad: [Partial<typeof GOOD>, string][] = [
    [{ bytes: BROKEN }, 'file-decode'],
    [{ bytes: Buffer.from(' \n') }, 'file-empty'],
    [{ page: 'x' }, 'page-handed'],
  ]
  for (const [fault, rule] of bad) {
    const folder = archiveFolder(t, SITE)
    const files = Array.from({ length: 8 }, (_, at) => ({ ...GOOD, page: `0${at + 1}`, name: `${at + 1}.txt` }))
    files[4] = { ...GOOD, page: '05', name: '5.txt', ...fault }
    const answer = handOver(folder, over('', { files }))
    assert.deepEqual([answer.value, rulesOf(answer), answer.messages[0]?.file], [[], [rule], '5.txt'])
    const written = readdirSync(path.join(folder, 'raw/2021-11-22')).sort()
    assert.deepEqual(
      written,
      ['01', '02', '03', '04', '06', '07', '08'].map((page) => `${page}.txt`),
    )
  }
})

test('of two files of one page neither is taken', (t) => {
  const folder = archiveFolder(t, SITE)
  const files = [GOOD, { ...GOOD, name: '2.txt' }, { ...GOOD, page: '03', name: '3.txt' }]
  const answer = handOver(folder, over('', { files }))
  assert.deepEqual([answer.value, rulesOf(answer)], [[], ['page-handed', 'page-handed']])
  assert.deepEqual(readdirSync(path.join(folder, 'raw/2021-11-22')), ['03.txt'])
})

test('another number than that of issue.yaml is refused; comments and other keys stay', (t) => {
  const yaml = '# 查过微缩胶片\npages:\n  "01": 要闻\n'
  const folder = archiveFolder(t, { ...SITE, 'raw/2021-11-22/issue.yaml': yaml })
  assert.deepEqual(handOver(folder, over(NEW, { number: '7' })).messages, [])
  assert.equal(read(folder, 'raw/2021-11-22/issue.yaml'), `${yaml}number: "7"\n`)
  const { messages } = handOver(folder, over(NEW, { number: '8' }))
  assert.deepEqual(
    messages.map(({ rule, file }) => [rule, file]),
    [['page-handed', 'raw/2021-11-22/issue.yaml']],
  )
})

test('while another program holds the archive nothing is written', (t) => {
  const folder = archiveFolder(t, SITE)
  const lock = acquireLock(folder, '2026-01-02')
  t.after(() => lock.value?.release())
  const { messages } = handOver(folder, over(NEW))
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['lock-held'],
  )
  assert.ok(!existsSync(path.join(folder, RAW)))
})
