import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { loadContent } from '../../../src/files/load-archive.ts'
import { appendRegistrations, readRegistry } from '../../../src/files/registry.ts'
import { withUrls } from '../../../src/archive/publication.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder, confirmRaw } from '../files/folder.ts'

const page = (n: number): string => `第${n}张长椅装好了

记者 王芳

本报讯 弄堂口的第${n}张长椅装好了,${'春夏秋冬'[n % 4] ?? ''}天里居民第一个坐下,说这${n}年没有白等。
`
const SITE = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n' }
const FILES = {
  ...SITE,
  'raw/undated-old/01.txt': page(1),
  'raw/undated-old/02.txt': page(2),
  'raw/2021-11-15/01.txt': page(3),
}

const run = async (contentDir: string): Promise<Message[]> =>
  (await ingest({ contentDir, dryRun: false, today: '2026-01-01' })).messages

const move = (folder: string, from: string, to: string): void =>
  renameSync(path.join(folder, 'raw', from), path.join(folder, 'raw', to))

const files = (folder: string, name: string): string[] =>
  existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)).sort() : []

const rules = (messages: readonly Message[]): string[] => messages.map(({ rule }) => rule)

async function urlsOf(contentDir: string): Promise<Record<string, string>> {
  const { value } = await loadContent(contentDir)
  assert.ok(value.site)
  const { value: archive } = buildArchive({ ...value, site: value.site })
  const urls = new Map(archive.articles.map(({ article, url }) => [article.id, url]))
  assert.deepEqual(appendRegistrations(contentDir, withUrls(readRegistry(contentDir).value, urls)), [])
  return Object.fromEntries([...urls, ...archive.redirects.map(({ from, to }): [string, string] => [from, to])])
}

test('an issue whose date was found keeps its ids and corrections; its old addresses lead to the new ones', async (t) => {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const file = path.join(folder, 'articles/undated-old/undated-old-01-01.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('没有白等', '等得值了'))
  await run(folder)
  assert.equal((await urlsOf(folder))['undated-old-01-01'], '/undated/old/01-01/')
  move(folder, 'undated-old', '2021-11-22')
  assert.deepEqual(rules(await run(folder)), ['issue-renamed'])
  assert.deepEqual(files(folder, 'articles'), ['2021-11-15', 'undated-old'])
  const text = readFileSync(file, 'utf8')
  assert.match(text, /\ndate: "2021-11-22"\ndateStatus: given\n/)
  assert.match(text, /origin: \{ file: raw\/2021-11-22\/01.txt/)
  assert.match(text, /等得值了/)
  const urls = await urlsOf(folder)
  assert.equal(urls['undated-old-02-01'], '/2021/11/22/02-01/')
  assert.equal(urls['/undated/old/02-01/'], '/2021/11/22/02-01/')
  assert.equal(urls['/undated/old/'], '/2021/11/22/')
  assert.deepEqual([await run(folder), auditArchive({ contentDir: folder }).messages], [[], []])
})

test('a folder that only got another name, and its old one back, is read anew: the day is that of its name', async (t) => {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const day = (): string | undefined =>
    /^date: "(.+)"$/m.exec(readFileSync(path.join(folder, 'articles/2021-11-15/2021-11-15-01-01.md'), 'utf8'))?.[1]
  for (const [from, to] of [
    ['2021-11-15', '2021-11-08'],
    ['2021-11-08', '2021-11-15'],
  ] as const) {
    move(folder, from, to)
    const [message] = await run(folder)
    assert.equal(message?.rule, 'issue-renamed')
    assert.equal(/改回/.test(message.what), to === '2021-11-15')
    assert.equal(day(), to)
  }
  assert.deepEqual([await run(folder), auditArchive({ contentDir: folder }).messages], [[], []])
})

test('a folder renamed back and forth, another issue in its place: no id moves to another article', async (t) => {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  move(folder, '2021-11-15', '2021-11-08')
  await run(folder)
  const first = readFileSync(path.join(folder, 'articles/2021-11-15/2021-11-15-01-01.md'), 'utf8')
  move(folder, 'undated-old', '2021-11-15')
  assert.deepEqual(rules(await run(folder)), ['issue-renamed'])
  assert.deepEqual(files(folder, 'articles'), ['2021-11-15', 'undated-old'])
  const other = archiveFolder(t, { '01.txt': page(4) })
  move(folder, '2021-11-15', '2021-11-29')
  assert.deepEqual(rules(await run(folder)), ['issue-renamed'])
  renameSync(other, path.join(folder, 'raw/2021-11-15'))
  assert.deepEqual(rules(await run(folder)), ['issue-renamed'])
  assert.deepEqual(files(folder, 'articles'), ['2021-11-15', '2021-11-15-b', 'undated-old'])
  assert.match(readFileSync(path.join(folder, 'articles/2021-11-15-b/2021-11-15-b-01-01.md'), 'utf8'), /第4张/)
  renameSync(path.join(folder, 'raw/2021-11-15'), other)
  move(folder, '2021-11-08', '2021-11-15')
  assert.deepEqual(rules(await run(folder)), ['raw-changed'])
  confirmRaw(folder)
  await run(folder)
  assert.equal(readFileSync(path.join(folder, 'articles/2021-11-15/2021-11-15-01-01.md'), 'utf8'), first)
})

test('a registry that is missing is told before any id is given anew; it comes back, and all is well', async (t) => {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const file = path.join(folder, 'registry.jsonl')
  const registry = readFileSync(file)
  rmSync(file)
  assert.deepEqual(rules(await run(folder)), ['registry-gone'])
  assert.equal(existsSync(file), false)
  writeFileSync(file, registry)
  assert.deepEqual(await run(folder), [])
})
