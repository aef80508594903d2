import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { archiveMessages, freeBytes, lockMessages, spaceMessages } from '../../../src/files/health.ts'
import { syncedPart, syncMessages } from '../../../src/files/health.ts'
import { archiveFolder } from './folder.ts'

const SITE = { 'site.yaml': 'title: 甲文库\npaper: 甲报\n' }

test('folders of synchronising programs are known by their usual names, whole parts of a path only', () => {
  const synced = [
    'C:\\Users\\a\\OneDrive\\文库',
    'C:\\Users\\a\\OneDrive - 某某报社\\文库',
    '/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x',
    '/Users/a/Library/CloudStorage/Dropbox/x',
    'D:\\坚果云\\文库',
    'D:\\我的坚果云\\文库',
    'D:\\BaiduSyncdisk\\文库',
    'E:/百度网盘同步空间/文库',
    '/home/a/Dropbox/x',
    'D:\\WPS云盘\\x',
  ]
  for (const place of synced) assert.ok(syncedPart(place), place)
  for (const place of ['/home/a/文库', 'D:\\onedrive备份\\x', '/srv/dropboxes/x', 'C:\\云\\x'])
    assert.equal(syncedPart(place), undefined, place)
})

test('a synchronised folder is told with what to do', (t) => {
  const dir = path.join(archiveFolder(t), 'Dropbox', '文库')
  mkdirSync(dir, { recursive: true })
  assert.equal(syncMessages(dir)[0]?.rule, 'doctor-sync')
  assert.match(syncMessages(dir)[0]?.what ?? '', /Dropbox/)
})

test('a disk that fills is told, a full one is an error', (t) => {
  assert.ok(freeBytes(archiveFolder(t)) > 0)
  assert.deepEqual(spaceMessages('x', 5 * 1024 ** 3), [])
  assert.equal(spaceMessages('x', 1024 ** 3)[0]?.severity, 'warning')
  assert.equal(spaceMessages('x', 1000)[0]?.severity, 'error')
})

test('a lock of a dead run is told, one of a living run is not', (t) => {
  const dir = archiveFolder(t, SITE)
  assert.deepEqual(lockMessages(dir), [])
  mkdirSync(path.join(dir, '.ingest'))
  const lock = (pid: number): void =>
    writeFileSync(path.join(dir, '.ingest/lock'), JSON.stringify({ pid, host: hostname(), started: 'now' }))
  lock(process.pid)
  assert.deepEqual(lockMessages(dir), [])
  lock(2 ** 30)
  assert.equal(lockMessages(dir)[0]?.rule, 'doctor-lock')
})

test('an archive folder: good, without raw, without site.yaml, not there; nothing of ours stays in it', (t) => {
  const good = archiveFolder(t, { ...SITE, 'raw/2023-05-08/01.txt': '文' })
  assert.deepEqual(archiveMessages(good), [])
  assert.ok(!existsSync(path.join(good, '.ingest')))
  const rules = (dir: string): string[] => archiveMessages(dir).map(({ rule }) => rule)
  assert.deepEqual(rules(archiveFolder(t, SITE)), ['content-missing'])
  assert.deepEqual(rules(archiveFolder(t, { 'raw/2023-05-08/01.txt': '文' })), ['content-missing'])
  assert.deepEqual(rules(path.join(good, 'none')), ['content-missing'])
  assert.deepEqual(rules(archiveFolder(t, { 'site.yaml': 'title: 甲\n', 'raw/x/01.txt': '' })), ['schema'])
})

test('a folder in which no file can be written is told', (t) => {
  const dir = archiveFolder(t, { ...SITE, 'raw/2023-05-08/01.txt': '文', '.ingest/doctor.tmp/in-the-way': '' })
  assert.deepEqual(
    archiveMessages(dir).map(({ rule }) => rule),
    ['file-unreadable'],
  )
})
