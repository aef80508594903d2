import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { editPeople } from '../../../src/files/people-edit.ts'
import { readPeopleText, replacePeople, savePeople } from '../../../src/files/people-save.ts'
import { readPeople } from '../../../src/files/people.ts'
import type { PeopleEdit } from '../../../src/model/authority.ts'
import { archiveFolder } from './folder.ts'

const FILE = `# 区领导，人工整理

# 已经核对
- id: qian-feng
  name: 钱峰 # 前任
  leader: true
  offices: [{ title: 区长, from: "2019-01" }]

- { id: sun-he, name: 孙禾, aliases: [孙和] } # 写在一行

# 还没有查完
`
const EDITS: PeopleEdit[] = [
  {
    add: {
      id: 'lu-jianming',
      name: '陆建明',
      leader: true,
      offices: [{ title: '区委书记', evidence: '2021-11-22-01-01' }],
    },
  },
  { alias: '陆健明', of: 'lu-jianming' },
  { alias: '钱锋', of: 'qian-feng' },
  { alias: '孙荷', of: 'sun-he' },
]
const GB18030 = Uint8Array.of(
  0x2d,
  0x20,
  0x7b,
  0x20,
  0x69,
  0x64,
  0x3a,
  0x20,
  0x77,
  0x2c,
  0x20,
  0x6e,
  0x61,
  0x6d,
  0x65,
  0x3a,
  0x20,
  0xcd,
  0xf5,
  0xb7,
  0xbc,
  0x20,
  0x7d,
  0x0d,
  0x0a,
)

const place = (contentDir: string) => ({ contentDir, today: '2026-01-01' })
const read = (folder: string): string => readFileSync(path.join(folder, 'people.yaml'), 'utf8')

test('entries are added at the end and aliases at their entries; order and comments stay', (t) => {
  const folder = archiveFolder(t, { 'people.yaml': FILE })
  assert.deepEqual(savePeople(place(folder), EDITS), [])
  const after = read(folder)
  const comments = [...after.matchAll(/# .+/gu)].map(([comment]) => comment)
  assert.deepEqual(comments, ['# 区领导，人工整理', '# 已经核对', '# 前任', '# 写在一行', '# 还没有查完'])
  const people = readPeople(folder)
  assert.deepEqual(people.messages, [])
  assert.deepEqual(
    people.value.map(({ name, aliases }) => [name, ...aliases]),
    [
      ['钱峰', '钱锋'],
      ['孙禾', '孙和', '孙荷'],
      ['陆建明', '陆健明'],
    ],
  )
  assert.deepEqual(people.value[2]?.offices, [{ title: '区委书记', evidence: '2021-11-22-01-01' }])
  assert.match(after, /evidence: "2021-11-22-01-01"/)
})

test('no change leaves every byte; a file without one is made; only comments are kept', (t) => {
  const folder = archiveFolder(t, { 'people.yaml': '# 只有注释\n' })
  assert.deepEqual(savePeople(place(folder), []), [])
  assert.equal(read(folder), '# 只有注释\n')
  savePeople(place(folder), [{ add: { id: 'w', name: '王芳', person: false, offices: [] } }])
  assert.equal(read(folder), '# 只有注释\n\n- id: w\n  name: 王芳\n  person: false\n')
  const empty = archiveFolder(t)
  mkdirSync(empty, { recursive: true })
  savePeople(place(empty), [{ add: { id: 'w', name: '王芳', leader: false, offices: [] } }])
  assert.equal(read(empty), '- id: w\n  name: 王芳\n  leader: false\n')
})

for (const [form, bytes] of [
  ['CRLF and BOM', '\ufeff- { id: w, name: 王芳 }\r\n'],
  ['GB18030', GB18030],
] as const) {
  test(`a file saved as ${form} is written as UTF-8 with LF`, (t) => {
    const folder = archiveFolder(t, { 'people.yaml': bytes })
    assert.deepEqual(savePeople(place(folder), [{ alias: '王方', of: 'w' }]), [])
    assert.equal(read(folder), '- { id: w, name: 王芳, aliases: [ 王方 ] }\n')
  })
}

test('a broken file is told and left alone', (t) => {
  const folder = archiveFolder(t, { 'people.yaml': '- { id: w, name: [\n' })
  assert.equal(readPeopleText(folder).value, null)
  assert.deepEqual(
    savePeople(place(folder), EDITS).map(({ severity, file }) => [severity, file]),
    [['error', 'people.yaml']],
  )
  assert.equal(read(folder), '- { id: w, name: [\n')
})

test('a file that was changed meanwhile is left alone', (t) => {
  const folder = archiveFolder(t, { 'people.yaml': FILE })
  writeFileSync(path.join(folder, 'people.yaml'), `${FILE}# 又加一行\n`)
  const messages = replacePeople(place(folder), { before: FILE, after: editPeople(FILE, EDITS) })
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['people-changed'],
  )
  assert.equal(read(folder), `${FILE}# 又加一行\n`)
})

test('nothing is written while another run holds the lock, and the lock is given back', (t) => {
  const held = JSON.stringify({ pid: process.pid, host: 'elsewhere', started: '2026-01-01' })
  const folder = archiveFolder(t, { 'people.yaml': FILE, '.ingest/lock': held })
  assert.deepEqual(
    savePeople(place(folder), EDITS).map(({ rule }) => rule),
    ['lock-held'],
  )
  assert.equal(read(folder), FILE)
  const free = archiveFolder(t, { 'people.yaml': FILE })
  savePeople(place(free), EDITS)
  assert.ok(!existsSync(path.join(free, '.ingest/lock')))
})

test('a new file that is undone is gone again', (t) => {
  const folder = archiveFolder(t)
  const after = editPeople(null, EDITS.slice(0, 1))
  replacePeople(place(folder), { before: null, after })
  assert.equal(read(folder), after)
  replacePeople(place(folder), { before: after, after: null })
  assert.ok(!existsSync(path.join(folder, 'people.yaml')))
})
