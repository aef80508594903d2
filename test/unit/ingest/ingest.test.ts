import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { IngestSummary } from '../../../src/ingest/run.ts'
import { acquireLock } from '../../../src/files/lock.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder, confirmRaw } from '../files/folder.ts'

const SITE = 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\n'
const FIRST = `社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日,永嘉新村的社区食堂开张,一荤两素只要十五元,老人们纷纷前来尝鲜。

食堂由一处旧车库改建而成,每天供应午餐二百多份,其中四十份由志愿者送上门。

蒲汇塘又见白鹭飞

记者 王芳

本报讯 清晨的蒲汇塘边,两只白鹭贴着水面掠过,落在对岸的芦苇丛里。

区委书记李建国来到河边,听取了雨污分流改造的汇报。
`
const SECOND = `家门口的书房亮起一盏灯

记者 王芳

本报讯 晚上八点,桂林公园旁的书房依旧亮着灯,几名高中生埋头做题。
`
const CANTEEN = 'articles/2021-11-22/2021-11-22-01-01.md'

function archive(t: TestContext, more: Record<string, string | Uint8Array> = {}): string {
  return archiveFolder(t, {
    'site.yaml': SITE,
    'raw/2021-11-22/01.txt': FIRST,
    'raw/2021-11-22/02.txt': SECOND,
    ...more,
  })
}

async function run(contentDir: string, today = '2026-01-01'): Promise<{ value: IngestSummary; messages: Message[] }> {
  return ingest({ contentDir, dryRun: false, today })
}

/** Every file of the archive but what ingest may make again, as path → bytes in hexadecimal. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('.ingest'))
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort()
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'hex')]))
}

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')
const rulesOf = (messages: readonly Message[]): string[] => messages.map(({ rule, file }) => `${rule} ${file}`).sort()

test('a first ingest makes an article file for every article, and says what it did', async (t) => {
  const folder = archive(t)
  const { value, messages } = await run(folder)
  assert.deepEqual(messages, [])
  assert.deepEqual([value.issues, value.pages, value.articles], [1, 2, 3])
  assert.deepEqual(readdirSync(path.join(folder, 'articles/2021-11-22')).sort(), [
    '2021-11-22-01-01.md',
    '2021-11-22-01-02.md',
    '2021-11-22-02-01.md',
  ])
  assert.match(read(folder, CANTEEN), /^title: 社区食堂开进弄堂口$/m)
})

test('a second ingest changes nothing, and writes nothing', async (t) => {
  const folder = archive(t)
  await run(folder)
  const before = filesOf(folder)
  const { value, messages } = await run(folder, '2026-02-02')
  assert.deepEqual(messages, [])
  assert.equal(value.written, 0)
  assert.deepEqual(filesOf(folder), before)
})

test('a dry run says the same and writes nothing at all', async (t) => {
  const folder = archive(t)
  const before = filesOf(folder)
  const dry = await ingest({ contentDir: folder, dryRun: true, today: '2026-01-01' })
  assert.deepEqual(filesOf(folder), before)
  assert.equal(existsSync(path.join(folder, '.ingest')), false)
  assert.equal(dry.value.articles, (await run(folder)).value.articles)
})

test('raw files are never written', async (t) => {
  const folder = archive(t)
  const raw = (): string[] => [...filesOf(folder)].filter(([name]) => name.startsWith('raw/')).map(([, hex]) => hex)
  const before = raw()
  await run(folder)
  assert.deepEqual(raw(), before)
})

test('a hand edit stays, is lifted into corrections, and stays when the file is gone', async (t) => {
  const folder = archive(t)
  await run(folder)
  const edited = read(folder, CANTEEN).replace('reporters: [刘坤]', 'reporters: [刘昆]').replace('尝鲜。', '尝新。')
  writeFileSync(path.join(folder, CANTEEN), edited)
  assert.deepEqual(rulesOf((await run(folder, '2026-03-04')).messages), [`edit-kept ${CANTEEN}`])
  assert.equal(read(folder, CANTEEN), edited)
  const corrections = read(folder, 'corrections/2021-11-22/01.yaml')
  assert.match(corrections, /刘昆/)
  assert.match(corrections, /尝新/)
  assert.match(corrections, /2026-03-04/)
  const before = filesOf(folder)
  assert.deepEqual((await run(folder)).messages, [])
  assert.deepEqual(filesOf(folder), before)
  rmSync(path.join(folder, 'articles'), { recursive: true })
  await run(folder)
  assert.deepEqual(filesOf(folder), before)
})

test('articles/ deleted comes back byte for byte, with a message for every file', async (t) => {
  const folder = archive(t)
  await run(folder)
  const before = filesOf(folder)
  rmSync(path.join(folder, 'articles'), { recursive: true })
  const { messages } = await run(folder)
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['article-restored', 'article-restored', 'article-restored'],
  )
  assert.deepEqual(filesOf(folder), before)
})

test('a page that cannot be decoded is an error with its place, and the others are done', async (t) => {
  const folder = archive(t, { 'raw/2021-11-22/03.txt': new Uint8Array([0x41, 0xff, 0xfe, 0xff, 0x80, 0x0a]) })
  const { value, messages } = await run(folder)
  assert.deepEqual(
    messages.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`),
    ['error file-decode raw/2021-11-22/03.txt'],
  )
  assert.match(messages[0]?.what ?? '', /字节/)
  assert.equal(value.articles, 3)
  assert.equal(existsSync(path.join(folder, CANTEEN)), true)
})

test('an empty page is an error, and the others are done', async (t) => {
  const folder = archive(t, { 'raw/2021-11-22/03.txt': '\n\n \n' })
  const { value, messages } = await run(folder)
  assert.deepEqual(rulesOf(messages), ['file-empty raw/2021-11-22/03.txt'])
  assert.equal(value.articles, 3)
})

test('a page that holds nothing but furniture makes no article and stops nothing', async (t) => {
  const folder = archive(t, { 'raw/2021-11-22/03.txt': '第03版:综合\n\n责任编辑 王芳 校对 刘坤\n' })
  const { value, messages } = await run(folder)
  assert.deepEqual(messages, [])
  assert.deepEqual([value.pages, value.articles], [3, 3])
})

test('a broken article file is not overwritten, and the others are done', async (t) => {
  const folder = archive(t)
  await run(folder)
  const broken = read(folder, CANTEEN).replace('kind: news', 'kind: [news')
  writeFileSync(path.join(folder, CANTEEN), broken)
  rmSync(path.join(folder, 'articles/2021-11-22/2021-11-22-02-01.md'))
  const { messages } = await run(folder)
  assert.equal(read(folder, CANTEEN), broken)
  assert.ok(messages.some(({ severity, file, line }) => severity === 'error' && file === CANTEEN && line !== undefined))
  assert.equal(existsSync(path.join(folder, 'articles/2021-11-22/2021-11-22-02-01.md')), true)
})

test('an unknown key in front matter is an error with its place, and the file stays', async (t) => {
  const folder = archive(t)
  await run(folder)
  const strange = read(folder, CANTEEN).replace('kind: news', 'kind: news\ncolour: red')
  writeFileSync(path.join(folder, CANTEEN), strange)
  const { messages } = await run(folder)
  assert.equal(read(folder, CANTEEN), strange)
  assert.deepEqual(
    messages.filter(({ severity }) => severity === 'error').map(({ file, rule }) => `${file} ${rule}`),
    [`${CANTEEN} schema`],
  )
})

test('a missing archive folder or raw folder is an error, and nothing is created', async (t) => {
  const folder = archiveFolder(t)
  const absent = path.join(folder, 'none')
  assert.deepEqual(rulesOf((await run(absent)).messages), ['content-missing '])
  assert.equal(existsSync(absent), false)
  const bare = path.join(folder, 'bare')
  mkdirSync(bare)
  writeFileSync(path.join(bare, 'site.yaml'), SITE)
  assert.deepEqual(rulesOf((await run(bare)).messages), ['content-missing raw'])
  assert.deepEqual([...filesOf(bare).keys()], ['site.yaml'])
})

test('of two runs at once the second is refused, and goes once the first has ended', async (t) => {
  const folder = archive(t)
  const lock = acquireLock(folder, '2026-01-01')
  assert.ok(lock.value)
  const refused = await run(folder)
  assert.deepEqual(rulesOf(refused.messages), ['lock-held .ingest/lock'])
  assert.equal(refused.value.articles, 0)
  assert.equal(existsSync(path.join(folder, 'articles')), false)
  lock.value.release()
  assert.equal((await run(folder)).value.articles, 3)
  assert.equal(existsSync(path.join(folder, '.ingest/lock')), false)
})

test('ids stay when articles move on the page and another comes before them', async (t) => {
  const folder = archive(t)
  await run(folder)
  const added = `新桥今日通车\n\n记者 刘坤\n\n本报讯 今天,跨越蒲汇塘的新桥通车,两岸居民不用再绕行。\n\n${FIRST}`
  writeFileSync(path.join(folder, 'raw/2021-11-22/01.txt'), added)
  confirmRaw(folder)
  await run(folder)
  assert.match(read(folder, CANTEEN), /^title: 社区食堂开进弄堂口$/m)
  assert.match(read(folder, 'articles/2021-11-22/2021-11-22-01-03.md'), /^title: 新桥今日通车$/m)
})

for (const isEdited of [false, true]) {
  test(`an article that no longer comes out of its page ${isEdited ? 'stays when a person edited it' : 'goes'}`, async (t) => {
    const folder = archive(t)
    await run(folder)
    const river = 'articles/2021-11-22/2021-11-22-01-02.md'
    if (isEdited) writeFileSync(path.join(folder, river), read(folder, river).replace('[王芳]', '[王方]'))
    writeFileSync(path.join(folder, 'raw/2021-11-22/01.txt'), FIRST.slice(0, FIRST.indexOf('蒲汇塘')))
    confirmRaw(folder)
    assert.deepEqual(rulesOf((await run(folder)).messages), [`article-gone ${river}`])
    assert.equal(existsSync(path.join(folder, river)), isEdited)
  })
}
