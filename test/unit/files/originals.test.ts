import assert from 'node:assert/strict'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { acceptOriginals } from '../../../src/files/accept.ts'
import { auditArchive } from '../../../src/files/audit.ts'
import { handOver } from '../../../src/files/hand-over.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { manifestChange, readManifest } from '../../../src/files/manifest.ts'
import { loadContent } from '../../../src/files/load-archive.ts'
import { compareOriginals } from '../../../src/files/originals.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from './folder.ts'

const page = (n: string): string =>
  `第${n}座桥今日通车\n\n记者 王芳\n\n本报讯 昨天，第${n}座桥通车，两岸居民不用再绕行，孩子上学近了。\n`
const [A, B, C] = ['raw/2024-01-01/01.txt', 'raw/2024-01-01/02.txt', 'raw/2024-01-08/01.txt'] as const
const FIRST = 'articles/2024-01-01/2024-01-01-01-01.md'

async function archive(t: TestContext): Promise<string> {
  const files = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', [A]: page('一'), [B]: page('二'), [C]: page('三') }
  const folder = archiveFolder(t, files)
  assert.deepEqual(await run(folder), [])
  return folder
}

const run = async (contentDir: string): Promise<Message[]> =>
  (await ingest({ contentDir, dryRun: false, today: '2026-01-01' })).messages
const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')
const write = (folder: string, file: string, text: string): void => writeFileSync(path.join(folder, file), text)
const short = (messages: readonly Message[]): string[] => messages.map(({ rule, file }) => `${rule} ${file}`)

/** What the message says to type, typed. */
function typed(folder: string, { todo }: Message): Message[] {
  const found = /npm run accept -- (\S+) --content (\S+) --why "理由"/.exec(todo)
  assert.equal(found?.[2], folder)
  return acceptOriginals(folder, { file: found[1] ?? '', why: '理由', today: '2026-01-01' })
}

test('an original is its bytes: renamed it is the same, else it has changed or is gone', () => {
  const listed = new Map([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
    ['d', '4'],
    ['e', '4'],
  ])
  const present = new Map([
    ['a', '2'],
    ['b', '1'],
    ['c', '9'],
    ['e', '4'],
  ])
  const { changed, gone } = compareOriginals(listed, present)
  assert.deepEqual([[...changed], [...gone]], [['c'], ['d']])
})

test('what a person writes beside the originals may change', async (t) => {
  const folder = await archive(t)
  const info = 'raw/2024-01-01/issue.yaml'
  write(folder, info, 'number: "1"\n')
  assert.deepEqual(await run(folder), [])
  write(folder, info, 'number: "2"\n')
  assert.deepEqual(await run(folder), [])
  assert.deepEqual(auditArchive({ contentDir: folder }).messages, [])
})

test('a changed original is told by name and not taken over until it is accepted', async (t) => {
  const folder = await archive(t)
  const before = read(folder, FIRST)
  write(folder, A, page('一').replace('近了', '近些'))
  for (const messages of [await run(folder), await run(folder), auditArchive({ contentDir: folder }).messages])
    assert.deepEqual(short(messages), [`raw-changed ${A}`])
  assert.equal(read(folder, FIRST), before)
  assert.deepEqual(short((await loadContent(folder)).messages), [`raw-changed ${A}`])
  const [message] = await run(folder)
  assert.deepEqual(short(typed(folder, message as Message)), [`raw-accepted ${A}`])
  assert.deepEqual(await run(folder), [])
  assert.match(read(folder, FIRST), /近些/)
  assert.match(read(folder, 'registry.jsonl'), /"type":"original","id":"raw\/2024-01-01\/01.txt".*"why":"理由"/)
  assert.deepEqual(auditArchive({ contentDir: folder }).messages, [])
})

test('a flipped bit is found by check when size and times are the same, and gone when the original is back', async (t) => {
  const folder = await archive(t)
  rmSync(path.join(folder, 'articles'), { recursive: true })
  await run(folder)
  const bytes = readFileSync(path.join(folder, B))
  write(folder, B, page('二').replace('桥', '桦'))
  assert.deepEqual(short(auditArchive({ contentDir: folder }).messages), [`raw-changed ${B}`])
  writeFileSync(path.join(folder, B), bytes)
  assert.deepEqual(auditArchive({ contentDir: folder }).messages, [])
  assert.deepEqual(await run(folder), [])
})

test('what is gone is told by name by every command; accepted, its articles go', async (t) => {
  const folder = await archive(t)
  rmSync(path.join(folder, A))
  rmSync(path.join(folder, 'raw/2024-01-08'), { recursive: true })
  const expected = [`raw-gone ${A}`, `raw-gone ${C}`]
  assert.deepEqual(short(await run(folder)), expected)
  assert.deepEqual(short(auditArchive({ contentDir: folder }).messages), expected)
  assert.deepEqual(short((await loadContent(folder)).messages), expected)
  assert.ok(existsSync(path.join(folder, FIRST)))
  for (const message of await run(folder)) typed(folder, message)
  assert.deepEqual(new Set((await run(folder)).map(({ rule }) => rule)), new Set(['article-gone']))
  assert.ok(!existsSync(path.join(folder, FIRST)))
  assert.deepEqual(await run(folder), [])
  assert.deepEqual(auditArchive({ contentDir: folder }).messages, [])
})

test('a folder that is gone is one message; raw emptied is told too', async (t) => {
  const folder = await archive(t)
  rmSync(path.join(folder, 'raw/2024-01-01'), { recursive: true })
  assert.deepEqual(short(await run(folder)), ['raw-gone raw/2024-01-01'])
  rmSync(path.join(folder, 'raw/2024-01-08'), { recursive: true })
  assert.deepEqual(short(await run(folder)), [`raw-gone ${C}`, 'raw-gone raw/2024-01-01'])
  assert.ok(existsSync(path.join(folder, FIRST)))
})

test('renamed and swapped pages and a renamed issue are told once and change nothing', async (t) => {
  const folder = await archive(t)
  const at = (file: string): string => path.join(folder, file)
  renameSync(at(A), at('raw/2024-01-01/03.txt'))
  renameSync(at(B), at(A))
  renameSync(at('raw/2024-01-01/03.txt'), at(B))
  assert.deepEqual(short(await run(folder)), [`page-renamed ${A}`, `page-renamed ${B}`])
  assert.deepEqual(await run(folder), [])
  renameSync(at('raw/2024-01-08'), at('raw/2024-01-09'))
  assert.deepEqual(short(await run(folder)), ['issue-renamed raw/2024-01-09'])
  assert.match(read(folder, 'manifest-sha256.txt'), /^[0-9a-f]{64} {2}raw\/2024-01-09\/01\.txt$/m)
  assert.ok(!read(folder, 'manifest-sha256.txt').includes('2024-01-08'))
})

test('without a manifest the articles say what the originals were', async (t) => {
  const folder = await archive(t)
  rmSync(path.join(folder, 'manifest-sha256.txt'))
  write(folder, A, page('一').replace('近了', '近些'))
  rmSync(path.join(folder, B))
  assert.deepEqual(short(await run(folder)), [`raw-changed ${A}`, `raw-gone ${B}`])
})

test('a page that was never taken in may be replaced freely', async (t) => {
  const folder = await archive(t)
  write(folder, 'raw/2024-01-08/02.txt', '%PDF-1.4\n')
  assert.deepEqual(short(await run(folder)), ['file-format raw/2024-01-08/02.txt'])
  write(folder, 'raw/2024-01-08/02.txt', page('四'))
  assert.deepEqual(await run(folder), [])
})

test('a page handed over in the place of another is confirmed by that', async (t) => {
  const folder = await archive(t)
  const files = [{ page: '01', name: '01.txt', bytes: new TextEncoder().encode(page('一').replace('近了', '近些')) }]
  const over = { folder: '2024-01-01', files, replace: new Set(['01']), today: '2026-01-01' }
  assert.deepEqual(handOver(folder, over).messages, [])
  assert.deepEqual(await run(folder), [])
  assert.match(read(folder, FIRST), /近些/)
})

test('accepting what has not changed is refused; a broken line of the manifest is told and nothing lost', async (t) => {
  const folder = await archive(t)
  const ask = { file: A, why: '理由', today: '2026-01-01' }
  assert.deepEqual(short(acceptOriginals(folder, ask)), [`accept-nothing ${A}`])
  const manifest = `${read(folder, 'manifest-sha256.txt')}坏了的一行\n`
  write(folder, 'manifest-sha256.txt', manifest)
  assert.deepEqual(short(await run(folder)), ['manifest-line manifest-sha256.txt'])
  assert.equal(read(folder, 'manifest-sha256.txt'), manifest)
})

test('the list of forty thousand originals, longer than any page may be, is read whole', (t) => {
  const digests = new Map(
    Array.from({ length: 40_000 }, (_, n) => [`raw/undated-n${n}/01.txt`, String(n).padStart(64, '0')]),
  )
  const { file, data } = manifestChange(digests)
  const { value, messages } = readManifest(archiveFolder(t, { [file]: String(data) }))
  assert.deepEqual([value?.size, messages], [40_000, []])
})
