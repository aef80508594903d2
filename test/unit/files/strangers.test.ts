import assert from 'node:assert/strict'
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { loadContent } from '../../../src/files/load-archive.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from './folder.ts'

const PAGE = '新桥今日通车\n\n记者 王芳\n\n本报讯 昨天，新桥通车，两岸居民不用再绕行，孩子上学近了。\n'
const RAW = 'raw/2024-01-01/01.txt'
const ARTICLES = 'articles/2024-01-01'

const archive = (t: TestContext, more: Record<string, string> = {}): string =>
  archiveFolder(t, { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', [RAW]: PAGE, ...more })
const run = async (contentDir: string): Promise<Message[]> =>
  (await ingest({ contentDir, dryRun: false, today: '2026-01-01' })).messages
const short = (messages: readonly Message[]): string[] =>
  messages.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)

test('copies and strangers at any level are named and not read', async (t) => {
  const folder = archive(t, {
    'people (1).yaml': '',
    'site-冲突.yaml': '',
    '副本people.yaml': '',
    'people.sync-conflict-20240101-AAAA.yaml': '',
    'raw (1)/2024-01-08/01.txt': PAGE,
    'notes.txt': '',
    'README.md': '',
    '照片/桥.jpg': '',
    '旧稿/01.txt': PAGE,
    'raw/2024-01-01 - 副本/01.txt': PAGE,
    'raw/2024-01-01/01 - 副本.txt': PAGE,
    'raw/2024-01-01/01 (1).jpg': '',
    'raw/2024-01-01/要闻/02.txt': PAGE,
    'raw/2024-01-01/02.docx': '',
    'raw/2024-01-01/01.pdf': '',
    'raw/__MACOSX/._01.txt': '',
  })
  const told = short(await run(folder)).sort()
  assert.deepEqual(told, [
    'error file-copy raw (1)',
    'error file-copy raw/2024-01-01 - 副本',
    'error file-copy raw/2024-01-01/01 - 副本.txt',
    'error file-kind raw/2024-01-01/要闻',
    'error file-stray 旧稿',
    'error intake-refused raw/2024-01-01/02.docx',
    'warning file-copy people (1).yaml',
    'warning file-copy people.sync-conflict-20240101-AAAA.yaml',
    'warning file-copy raw/2024-01-01/01 (1).jpg',
    'warning file-copy site-冲突.yaml',
    'warning file-copy 副本people.yaml',
    'warning file-stray notes.txt',
    'warning file-stray raw/__MACOSX',
    'warning file-stray 照片',
  ])
  assert.ok(auditArchive({ contentDir: folder }).messages.some(({ file }) => file === 'people (1).yaml'))
})

test('a journal may name only what the program writes: nothing it says is done', async (t) => {
  const journals = [
    { replace: [], append: [], remove: [RAW, 'site.yaml'] },
    { replace: ['../outside.yaml'], append: [], remove: [] },
    { replace: ['withheld/raw/2024-01-01/..'], append: [], remove: [] },
    { replace: ['withheld/raw/2024-01-01/a\\b.jpg'], append: [], remove: [] },
    { replace: [], append: [{ file: 'raw/2024-01-01/01/02.txt', at: 0 }], remove: [] },
    { replace: [], append: [], remove: ['people.yaml'] },
    'x',
  ]
  for (const journal of journals) {
    const folder = archive(t, { '.ingest/commit.json': JSON.stringify(journal) })
    const foreign = ['error journal-foreign .ingest/commit.json']
    assert.deepEqual(short(await run(folder)), foreign)
    assert.deepEqual(short(auditArchive({ contentDir: folder }).messages), foreign)
    assert.ok(existsSync(path.join(folder, RAW)) && existsSync(path.join(folder, 'site.yaml')))
    renameSync(path.join(folder, '.ingest/commit.json'), path.join(folder, '.ingest/commit.old'))
    assert.deepEqual(await run(folder), [])
  }
})

test('a link in the place of a folder or file of ours is refused by every command, and nothing is written through it', async (t) => {
  for (const name of [
    'raw',
    '.ingest',
    'articles',
    'corrections',
    'registry.jsonl',
    '.ingest/cache-printed',
    '.ingest/ledger/2024-01-01',
  ]) {
    const [folder, outside] = [archive(t), archiveFolder(t)]
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    if (name === 'raw') renameSync(place, path.join(outside, 'raw'))
    symlinkSync(name === 'raw' ? path.join(outside, 'raw') : outside, place)
    const expected = [`error file-kind ${name}`]
    assert.deepEqual(short(await run(folder)), expected)
    assert.deepEqual(short((await loadContent(folder)).messages), expected)
    assert.deepEqual(short(auditArchive({ contentDir: folder }).messages), expected)
    assert.ok(!existsSync(path.join(folder, ARTICLES)) && !existsSync(path.join(outside, 'lock')))
  }
})

test('a day after today or far from the rest is refused until issue.yaml confirms it', async (t) => {
  const folder = archive(t, {
    'raw/2201-11-29/01.txt': PAGE.replace('新桥', '旧桥'),
    'raw/0999-01-01/01.txt': PAGE.replace('新桥', '老桥'),
  })
  assert.deepEqual(short(await run(folder)), [
    'error issue-day-odd raw/0999-01-01',
    'error issue-day-odd raw/2201-11-29',
  ])
  assert.deepEqual(short(auditArchive({ contentDir: folder, today: '2026-01-01' }).messages), [
    'error issue-day-odd raw/0999-01-01',
    'error issue-day-odd raw/2201-11-29',
  ])
  assert.ok(!existsSync(path.join(folder, 'articles/2201-11-29')))
  for (const day of ['2201-11-29', '0999-01-01'])
    writeFileSync(path.join(folder, `raw/${day}/issue.yaml`), `date: "${day}"\n`)
  assert.deepEqual(await run(folder), [])
  assert.ok(existsSync(path.join(folder, 'articles/2201-11-29')))
})

test('the same of a day that only a page prints', async (t) => {
  const file = 'raw/undated-bridge/02.txt'
  const folder = archive(t, {
    'raw/undated-bridge/01.txt': PAGE.replace('新桥', '旧桥'),
    [file]: `2201年3月4日 星期三 第02版\n\n${PAGE.replace('新桥', '老桥')}`,
  })
  const odd = ['error issue-day-odd raw/undated-bridge/02.txt']
  const [told] = (await run(folder)).filter(({ rule }) => rule === 'issue-day-odd')
  assert.match(`${told?.file}:${told?.line} ${told?.what}`, /02\.txt:1 版面印的日期 2201-03-04 在今天/)
  assert.deepEqual(short(auditArchive({ contentDir: folder, today: '2026-01-01' }).messages), odd)
  assert.ok(!existsSync(path.join(folder, 'articles/undated-bridge')))
  writeFileSync(path.join(folder, 'raw/undated-bridge/issue.yaml'), 'date: "2021-03-04"\n')
  assert.deepEqual(
    (await run(folder)).filter(({ rule }) => rule === 'issue-day-odd'),
    [],
  )
  assert.ok(existsSync(path.join(folder, 'articles/undated-bridge')))
})
