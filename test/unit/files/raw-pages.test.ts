import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { loadContent } from '../../../src/files/load-archive.ts'
import { acquireLock } from '../../../src/files/lock.ts'
import { listRawPages, loadRawPage } from '../../../src/files/raw-pages.ts'
import { MAX_PAGE_BYTES } from '../../../src/read/limits.ts'
import { archiveFolder } from './folder.ts'

test('issues by name, pages by number, scans and litter in silence', (t) => {
  const folder = archiveFolder(t, {
    'raw/undated-old/01.txt': '甲',
    'raw/2021-11-22/10.txt': '甲',
    'raw/2021-11-22/02.txt': '甲',
    'raw/2021-11-22/02.jpg': '',
    'raw/2021-11-22/02.TIF': '',
    'raw/2021-11-22/.DS_Store': '',
    'raw/2021-11-22/Thumbs.db': '',
    'raw/2021-11-22/issue.yaml': 'number: 1654\npages: { 2: 要闻, "10": 副刊 }\n',
    'raw/2021-11-15/01.txt': '甲',
  })
  const { value, messages } = listRawPages(folder)
  assert.deepEqual(messages, [])
  assert.deepEqual(
    value.map(({ file }) => file),
    ['raw/2021-11-15/01.txt', 'raw/2021-11-22/02.txt', 'raw/2021-11-22/10.txt', 'raw/undated-old/01.txt'],
  )
  assert.deepEqual(value[1]?.issueInfo, { number: '1654', pages: { '02': '要闻', '10': '副刊' } })
  assert.equal(value[0]?.issueInfo, undefined)
  assert.equal(value[3]?.page, '01')
  assert.equal(value[3]?.issue, 'undated-old')
})

test('what is no page is told with what to do, text as an error, and the pages go on', (t) => {
  const folder = archiveFolder(t, {
    'raw/2021-11-22/01.txt': '甲',
    'raw/2021-11-22/02.TXT': '甲',
    'raw/2021-11-22/1.txt': '甲',
    'raw/2021-11-22/~$03.docx': '甲',
    'raw/2021-11-22/要闻版.txt': '甲',
    'raw/2021-11-22/04.txt/x.txt': '甲',
    'raw/2021-02-30/01.txt': '甲',
    'raw/2021年11月/01.txt': '甲',
    'raw/Undated-x/01.txt': '甲',
    'raw/stray.txt': '甲',
    'raw/notes.md': '甲',
    'raw/2021-11-22/03.epub': '甲',
  })
  const { value, messages } = listRawPages(folder)
  assert.deepEqual(
    value.map(({ file }) => file),
    ['raw/2021-11-22/01.txt', 'raw/2021-11-22/02.TXT'],
  )
  assert.deepEqual(messages.map(({ severity, file, rule }) => `${severity} ${file} ${rule}`).sort(), [
    'error raw/2021-02-30 file-name',
    'error raw/2021-11-22/03.epub file-format',
    'error raw/2021-11-22/04.txt file-kind',
    'error raw/2021-11-22/1.txt file-name',
    'error raw/2021-11-22/要闻版.txt file-name',
    'error raw/2021年11月 file-name',
    'error raw/Undated-x file-name',
    'error raw/stray.txt file-kind',
    'info raw/2021-11-22/02.TXT page-named',
    'warning raw/notes.md file-kind',
  ])
  for (const { todo } of messages) assert.match(todo, /\p{Script=Han}/u)
})

test('an archive folder that is a file is told as such by everything that reads it', async (t) => {
  const place = path.join(archiveFolder(t, { 'file.txt': '甲' }), 'file.txt')
  const told = [
    listRawPages(place).messages,
    acquireLock(place, '2024-01-01').messages,
    (await loadContent(place)).messages,
  ]
  for (const messages of told) {
    assert.deepEqual(
      messages.map(({ rule, what }) => [rule, what.includes('不是文件夹')]),
      [['content-missing', true]],
    )
  }
})

test('a build of an archive whose raw is a file is a message, no crash', async (t) => {
  const folder = archiveFolder(t, { raw: '甲', 'site.yaml': 'title: 甲\npaper: 乙\n' })
  const { messages } = await loadContent(folder)
  assert.deepEqual(
    messages.map(({ file, rule }) => [file, rule]),
    [['raw', 'file-unreadable']],
  )
})

test('two files of one page are told', (t) => {
  const folder = archiveFolder(t, { 'raw/2021-11-22/01.txt': '甲', 'raw/2021-11-22/001.txt': '乙' })
  assert.deepEqual(
    listRawPages(folder).messages.map(({ rule }) => rule),
    ['page-double'],
  )
})

test('a missing archive folder, or one without raw, is an error', (t) => {
  const folder = archiveFolder(t)
  for (const place of [path.join(folder, 'nowhere'), folder]) {
    const { value, messages } = listRawPages(place)
    assert.deepEqual(value, [])
    assert.deepEqual(
      messages.map(({ severity, rule }) => [severity, rule]),
      [['error', 'content-missing']],
    )
  }
  writeFileSync(path.join(folder, 'raw'), '')
  assert.equal(listRawPages(folder).messages[0]?.rule, 'content-missing')
})

test('a broken issue.yaml is an error at its place; the pages stay', (t) => {
  const folder = archiveFolder(t, {
    'raw/2021-11-22/01.txt': '甲',
    'raw/2021-11-22/issue.yaml': 'number: "1"\ndate: 昨天\n',
  })
  const { value, messages } = listRawPages(folder)
  assert.equal(value.length, 1)
  assert.deepEqual(
    messages.map(({ file, line, column, rule }) => [file, line, column, rule]),
    [['raw/2021-11-22/issue.yaml', 2, 1, 'schema']],
  )
})

test('loading gives the bytes and their digest; a huge file is refused unread', (t) => {
  const folder = archiveFolder(t, {
    'raw/2021-11-22/01.txt': 'abc',
    'raw/2021-11-22/02.txt': new Uint8Array(MAX_PAGE_BYTES + 1),
  })
  const [small, huge] = listRawPages(folder).value
  assert.ok(small && huge)
  const loaded = loadRawPage(folder, small)
  assert.equal(loaded.value?.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(Buffer.from(loaded.value?.bytes ?? []).toString(), 'abc')
  assert.deepEqual(
    loadRawPage(folder, huge).messages.map(({ rule }) => rule),
    ['file-size'],
  )
  mkdirSync(path.join(folder, 'raw/2021-11-23'))
  const gone = { ...small, file: 'raw/2021-11-23/01.txt' }
  assert.deepEqual(
    loadRawPage(folder, gone).messages.map(({ rule }) => rule),
    ['file-unreadable'],
  )
})
