import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { appendRegistrations, readRegistry, registryChange } from '../../../src/files/registry.ts'
import type { Registration } from '../../../src/model/registry.ts'
import { archiveFolder } from './folder.ts'

const article = (id: string, urls: string[] = []): Registration => ({
  type: 'article',
  id,
  anchor: 'a1',
  sketch: '',
  urls,
  sha256: '00',
})
const person: Registration = { type: 'person', id: 'li-wenyuan', name: '李文远' }
const content = (folder: string) => readFileSync(path.join(folder, 'registry.jsonl'), 'utf8')

test('what is appended is read, the last line of an id in force, in the order of first giving', (t) => {
  const folder = archiveFolder(t)
  assert.deepEqual(readRegistry(folder), { value: [], messages: [] })
  assert.deepEqual(appendRegistrations(folder, [article('x-01-01'), person, article('x-01-02')]), [])
  assert.deepEqual(appendRegistrations(folder, [article('x-01-01', ['/a/'])]), [])
  assert.deepEqual(readRegistry(folder).value, [article('x-01-01', ['/a/']), person, article('x-01-02')])
  assert.equal(content(folder).split('\n').length, 5)
})

test('the file only grows, and not by what is in force already', (t) => {
  const folder = archiveFolder(t)
  appendRegistrations(folder, [article('x-01-01'), person])
  const before = content(folder)
  assert.equal(registryChange(folder, [person, article('x-01-01')]), null)
  const reordered = { sha256: '00', urls: [], sketch: '', anchor: 'a1', id: 'x-01-01', type: 'article' } as const
  appendRegistrations(folder, [{ ...reordered, urls: [] }])
  assert.equal(content(folder), before)
  appendRegistrations(folder, [article('x-01-02')])
  assert.ok(content(folder).startsWith(before))
})

test('broken lines are errors with their number, and stay in the file', (t) => {
  const good = JSON.stringify(person)
  const folder = archiveFolder(t, {
    'registry.jsonl': `${good}\n{"type":"article","id":\n\n{"type":"person","id":"../x","name":"甲"}\n{"ty`,
  })
  const { value, messages } = readRegistry(folder)
  assert.deepEqual(value, [person])
  assert.deepEqual(
    messages.map(({ severity, line, rule }) => [severity, line, rule]),
    [
      ['error', 2, 'registry-line'],
      ['error', 4, 'registry-line'],
      ['error', 5, 'registry-line'],
    ],
  )
  const before = content(folder)
  appendRegistrations(folder, [article('x-01-01')])
  assert.ok(content(folder).startsWith(`${before}\n{"type":"article"`))
  assert.deepEqual(readRegistry(folder).value, [person, article('x-01-01')])
})

test('an address that leads out of the site is a broken line', (t) => {
  const urls = [
    '/../../x/',
    'javascript:alert(1)',
    'https://example.org/',
    '//example.org/',
    '/2021/11/22/01-01',
    '/A/',
  ]
  const lines = urls.map((url) => JSON.stringify(article('x-01-01', [url])))
  const folder = archiveFolder(t, { 'registry.jsonl': `${lines.join('\n')}\n` })
  const { value, messages } = readRegistry(folder)
  assert.deepEqual(value, [])
  assert.deepEqual(
    messages.map(({ line, rule }) => [line, rule]),
    urls.map((_, index) => [index + 1, 'registry-line']),
  )
})

test('a registry saved in another encoding is refused, not read with other names', (t) => {
  const gb18030 = Buffer.from([
    ...Buffer.from('{"type":"person","id":"a","name":"'),
    0xb2,
    0xdc,
    ...Buffer.from('"}\n'),
  ])
  const folder = archiveFolder(t, { 'registry.jsonl': gb18030 })
  assert.deepEqual(
    readRegistry(folder).messages.map(({ rule }) => rule),
    ['file-decode'],
  )
  assert.deepEqual(
    appendRegistrations(folder, [person]).map(({ rule }) => rule),
    ['file-decode'],
  )
})
