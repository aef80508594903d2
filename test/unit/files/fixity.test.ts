import assert from 'node:assert/strict'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { checkFixity, sealContent } from '../../../src/files/fixity.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { Message } from '../../../src/model/message.ts'
import { verifyManifest } from '../../../src/publish/manifest.ts'
import { MANIFEST } from '../../../src/publish/places.ts'
import { publish } from '../../../src/publish/publish.ts'
import { manifestMessages, RELEASES } from '../../../src/publish/releases.ts'
import { inspect } from '../../../src/publish/site-check.ts'
import { sampleSite, writeFiles } from '../publish/sample-site.ts'
import { archiveFolder } from './folder.ts'

const ISSUES = 75
const page = (n: number): string =>
  `第${n}座桥今日通车\n\n记者 王芳\n\n本报讯 昨天，第${n}座桥通车，两岸居民不用再绕行，孩子上学近了。\n`

async function archive(t: TestContext): Promise<string> {
  const pages = Array.from({ length: ISSUES }, (_, n) => [`raw/undated-n${n}/01.txt`, page(n)] as const)
  const settings = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', 'people.yaml': '[]\n' }
  const folder = archiveFolder(t, { ...settings, ...Object.fromEntries(pages) })
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  writeFiles(folder, { 'corrections/undated-n1/01.yaml': '[]\n' })
  assert.deepEqual(sealContent(folder), [])
  return folder
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => !name.startsWith('.ingest') && statSync(path.join(folder, name)).isFile()).sort()
}

/** Flips one bit of a file, as a disk does that goes bad: its times stay. Gives what puts it right again. */
function flipBit(place: string, at: number): () => void {
  const bytes = readFileSync(place)
  const { atime, mtime } = statSync(place)
  const bad = Buffer.from(bytes)
  bad[at % bad.length] = (bad[at % bad.length] ?? 0) ^ (1 << (at % 8))
  const write = (data: Uint8Array): void => (writeFileSync(place, data), utimesSync(place, atime, mtime))
  write(bad)
  return () => write(bytes)
}

const named = (messages: readonly Message[], file: string): boolean =>
  messages.some((message) => message.rule === 'fixity' && message.file === file)

test('one flipped bit in any file of an archive and its site is named', async (t) => {
  const folder = await archive(t)
  const content = filesIn(folder)
  assert.deepEqual(checkFixity(folder), [])
  const missed = content.filter((file, at) => {
    const heal = flipBit(path.join(folder, file), at * 7)
    const isNamed = named(checkFixity(folder), file)
    heal()
    return !isNamed
  })
  const out = path.join(folder, '..', `${path.basename(folder)}-site`, '_site')
  mkdirSync(path.dirname(out))
  t.after(() => rmSync(path.dirname(out), { recursive: true, force: true }))
  const more = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`data/more/${n}.txt`, `${n}`]))
  const filled = Object.fromEntries(
    Object.entries({ ...sampleSite('one'), ...more }).map(([file, text]) => [file, text || file]),
  )
  const build = async ({ dir }: { dir: string }): Promise<[]> => (writeFiles(dir, filled), [])
  const made = { chain: '', program: '1', articles: 0 }
  assert.deepEqual(await publish({ build, outDir: out, contentDir: folder, made }), [])
  const read = (file: string): string => readFileSync(path.join(out, file), 'utf8')
  const site = filesIn(out)
  for (const [at, file] of site.entries()) {
    const heal = flipBit(path.join(out, file), at * 11)
    const { digests } = await inspect(out).finish(out)
    const told = [...(await verifyManifest(out, digests)), ...manifestMessages(read(RELEASES), read(MANIFEST))]
    if (!named(told, file)) missed.push(`_site/${file}`)
    heal()
  }
  t.diagnostic(`${content.length + site.length} files, ${missed.length} flipped bits not named`)
  assert.ok(content.length + site.length >= 300, String(content.length + site.length))
  assert.deepEqual(missed, [])
})

test('a paper of a person is put right too, and a list that names what is outside harms nothing', async (t) => {
  const folder = await archive(t)
  const note = '说明/怎么用 (一).txt'
  writeFiles(folder, { [note]: '照此办理\n' })
  sealContent(folder)
  const copy = archiveFolder(t)
  cpSync(folder, copy, { recursive: true })
  writeFileSync(path.join(folder, note), '坏')
  for (const list of ['tagmanifest-sha256.txt', 'manifest-sha256.txt'])
    appendFileSync(path.join(folder, list), `${'0'.repeat(64)}  raw/../../outside.txt\n`)
  const rules = checkFixity(folder, copy).map(({ file, rule }) => `${rule} ${file}`)
  const files = ['manifest-sha256.txt', 'tagmanifest-sha256.txt', note]
  assert.deepEqual(
    rules.sort(),
    files.map((file) => `fixity-repaired ${file}`),
  )
  assert.equal(readFileSync(path.join(folder, note), 'utf8'), '照此办理\n')
})

test('a bad file is not sealed as it is, a changed one is; a copy puts right what it has', async (t) => {
  const folder = await archive(t)
  const copy = archiveFolder(t)
  cpSync(folder, path.join(copy, 'data/content'), { recursive: true })
  const before = new Map(filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]))
  writeFiles(folder, { 'people.yaml': '# 新\n[]\n' })
  assert.ok(named(checkFixity(folder), 'people.yaml'))
  sealContent(folder)
  assert.deepEqual(checkFixity(folder), [])
  const seal = path.join(folder, 'tagmanifest-sha256.txt')
  const sealed = statSync(seal).mtimeMs
  sealContent(folder)
  assert.equal(statSync(seal).mtimeMs, sealed, 'nothing changed, nothing is written')
  writeFileSync(seal, 'bad')
  sealContent(folder)
  assert.deepEqual(checkFixity(folder), [])
  const [registry, raw] = ['registry.jsonl', 'raw/undated-n7/01.txt']
  writeFileSync(path.join(folder, registry), `${before.get(registry)}{}\n`)
  rmSync(path.join(folder, raw))
  rmSync(path.join(folder, 'articles/undated-n3'), { recursive: true })
  const files = ['articles/undated-n3/undated-n3-01-01.md', raw, registry]
  assert.deepEqual(
    checkFixity(folder)
      .map(({ file }) => file)
      .sort(),
    files,
  )
  const told = checkFixity(folder, copy)
  assert.deepEqual(
    told.map(({ rule }) => rule),
    ['fixity-repaired', 'fixity-repaired', 'fixity-repaired'],
  )
  for (const file of files) assert.equal(readFileSync(path.join(folder, file), 'utf8'), before.get(file), file)
  assert.deepEqual(checkFixity(folder), [])
})
