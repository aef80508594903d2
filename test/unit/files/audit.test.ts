import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { acquireLock } from '../../../src/files/lock.ts'
import type { PageLedger } from '../../../src/model/ledger.ts'
import { archiveFolder, confirmRaw } from './folder.ts'

const FIRST = `社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日,永嘉新村的社区食堂开张,一荤两素只要十五元,老⼈们纷纷前来尝鲜。(下转第2版)

蒲汇塘又见白鹭飞

记者 王芳

本报讯 清晨的蒲汇塘边,两只白鹭贴着水面掠过,落在对岸的芦苇丛里。\u200b
`
const SECOND = `社区食堂开进弄堂口

(上接第1版)食堂由一处旧车库改建而成,每天供应午餐二百多份,其中四十份由志愿者送上门。
`
const CANTEEN = 'articles/2021-11-22/2021-11-22-01-01.md'
const LEDGER = '.ingest/ledger/2021-11-22/02.json'
const FILES = {
  'site.yaml': 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\n',
  'raw/2021-11-22/01.txt': FIRST,
  'raw/2021-11-22/02.txt': SECOND,
}

async function archive(t: TestContext, more: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = archiveFolder(t, { ...FILES, ...more })
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  return folder
}

const told = (contentDir: string): string[] =>
  auditArchive({ contentDir }).messages.map(
    ({ severity, rule, file, line = 0 }) => `${severity} ${rule} ${file} ${line}`,
  )

function edit(folder: string, from: string, to: string): void {
  const place = path.join(folder, CANTEEN)
  const text = readFileSync(place, 'utf8')
  assert.ok(text.includes(from))
  writeFileSync(place, text.replace(from, to))
}

test('an archive that was ingested proves itself, changes counted by type', async (t) => {
  const { value, messages } = auditArchive({ contentDir: await archive(t) })
  assert.deepEqual(messages, [])
  const count = (FIRST + SECOND).replace(/\s/g, '').length
  assert.deepEqual(value, {
    pages: 2,
    in: count,
    accounted: count,
    width: 7,
    join: 0,
    removed: 1,
    radical: 1,
    corrections: 0,
  })
})

test('the ledger of every page is written, one object with its keys in order, and only when it changed', async (t) => {
  const folder = await archive(t)
  auditArchive({ contentDir: folder })
  const place = path.join(folder, LEDGER)
  const text = readFileSync(place, 'utf8')
  const ledger = JSON.parse(text) as PageLedger & { file: string; corrections: unknown[] }
  const keys = ['file', 'sha256', 'characters', 'stretches', 'changes', 'corrections', 'findings']
  assert.deepEqual(Object.keys(ledger), keys)
  assert.equal(ledger.file, 'raw/2021-11-22/02.txt')
  assert.ok(ledger.stretches.every(({ article }) => article === '2021-11-22-01-01'))
  assert.deepEqual(
    ledger.changes.map(({ type, line, column }) => [type, line, column]),
    [
      ['repeat', 1, 1],
      ['width', 3, 20],
      ['width', 3, 31],
    ],
  )
  utimesSync(place, 1000, 1000)
  auditArchive({ contentDir: folder })
  assert.equal(statSync(place).mtimeMs, 1_000_000)
  rmSync(path.join(folder, 'raw/2021-11-22/02.txt'))
  confirmRaw(folder)
  auditArchive({ contentDir: folder })
  assert.ok(!existsSync(place))
  assert.ok(existsSync(path.join(folder, '.ingest/ledger/2021-11-22/01.json')))
})

test('a file edited since the last ingest is an error at its line; ingested, it is a correction in the ledger', async (t) => {
  const folder = await archive(t)
  edit(folder, '只要十五元', '只要十六元')
  const line =
    readFileSync(path.join(folder, CANTEEN), 'utf8')
      .split('\n')
      .findIndex((text) => /十六元/.test(text)) + 1
  assert.deepEqual(told(folder), [`error article-differs ${CANTEEN} ${line}`])
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-02' })
  const { value, messages } = auditArchive({ contentDir: folder })
  assert.deepEqual(messages, [])
  assert.equal(value.corrections, 1)
  const text = readFileSync(path.join(folder, '.ingest/ledger/2021-11-22/01.json'), 'utf8')
  const { corrections } = JSON.parse(text) as { corrections: { id: string; field: string; date: string }[] }
  assert.deepEqual(
    corrections.map(({ id, field, date }) => [id, field, date]),
    [['2021-11-22-01-01', 'body', '2026-01-02']],
  )
})

test('a raw page changed since the last ingest is an error, whatever its articles say', async (t) => {
  const folder = await archive(t)
  writeFileSync(path.join(folder, 'raw/2021-11-22/01.txt'), FIRST.replace('两只白鹭', '三只白鹭'))
  const rules = new Set(told(folder).map((line) => line.split(' ').slice(0, 2).join(' ')))
  assert.deepEqual([...rules], ['error raw-changed'])
  confirmRaw(folder)
  assert.deepEqual([...new Set(told(folder).map((line) => line.split(' ')[1]))], ['article-differs'])
})

test('missing files are one error a page; a file that no page gives is a warning', async (t) => {
  const folder = await archive(t)
  const other = '2021-11-22-01-02.md'
  writeFileSync(path.join(folder, 'articles/2021-11-22/2021-11-22-02-09.md'), 'x')
  for (const name of ['2021-11-22-01-01.md', other]) rmSync(path.join(folder, 'articles/2021-11-22', name))
  assert.deepEqual(told(folder), [
    'error article-differs raw/2021-11-22/01.txt 0',
    'warning article-gone articles/2021-11-22/2021-11-22-02-09.md 0',
  ])
})

test('a broken article file tells what is wrong with it, not to ingest', async (t) => {
  const folder = await archive(t)
  edit(folder, '\nkind: news\n', '\nkind: newz\n')
  const messages = told(folder)
  assert.deepEqual([...new Set(messages.map((line) => line.split(' ')[1]))], ['schema'])
})

test('a page that cannot be read is an error, and the others are proven', async (t) => {
  const folder = await archive(t, { 'raw/2021-11-22/03.txt': Uint8Array.of(0xff, 0xff, 0, 0x81, 0xff) })
  assert.deepEqual(told(folder), ['error file-decode raw/2021-11-22/03.txt 1'])
  assert.equal(auditArchive({ contentDir: folder }).value.pages, 2)
})

test('without a usable site.yaml nothing can be proven, and its message says so', async (t) => {
  const folder = await archive(t)
  writeFileSync(path.join(folder, 'site.yaml'), 'title: [\n')
  const { value, messages } = auditArchive({ contentDir: folder })
  assert.equal(value.pages, 0)
  assert.ok(messages.length > 0 && messages.every(({ file }) => file === 'site.yaml'))
  assert.deepEqual(told(path.join(folder, 'none')), ['error content-missing  0'])
})

test('ledgers that cannot be written are a warning; the proof stands', async (t) => {
  const folder = await archive(t)
  rmSync(path.join(folder, '.ingest/ledger'), { recursive: true, force: true })
  writeFileSync(path.join(folder, '.ingest/ledger'), 'x')
  const { value, messages } = auditArchive({ contentDir: folder })
  assert.equal(value.accounted, value.in)
  assert.deepEqual(new Set(messages.map(({ severity }) => severity)), new Set(['warning']))
  assert.ok(messages.length <= 2)
})

test('while another run is at work, or after one that was cut off, nothing is proven and that is told', async (t) => {
  const folder = await archive(t)
  const lock = acquireLock(folder, '2026-01-01')
  assert.deepEqual(told(folder), ['error lock-held .ingest/lock 0'])
  lock.value?.release()
  assert.deepEqual(told(folder), [])
  writeFileSync(path.join(folder, '.ingest/commit.json'), '{"replace":[],"remove":[]}')
  assert.deepEqual(told(folder), ['error write-unfinished .ingest/commit.json 0'])
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-02' })
  assert.deepEqual(told(folder), [])
  assert.ok(!existsSync(path.join(folder, '.ingest/lock')))
})
