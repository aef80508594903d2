import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { decide, type Decision } from '../../../src/compose/decide.ts'
import { auditArchive } from '../../../src/files/audit.ts'
import { recordCorrections, takeBackCorrections } from '../../../src/files/decisions.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { openArchive, openIssue, type OpenPage } from '../../../src/files/open-archive.ts'
import type { Correction } from '../../../src/model/correction.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder, confirmRaw } from './folder.ts'

const RAW = 'raw/2021-11-22/01.txt'
const TEXT = `社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日,永嘉新村的社区食堂开张,一荤两素只要十五元,老人们纷纷前来尝鲜。

蒲汇塘又见白鹭飞

记者 王芳

本报讯 清晨的蒲汇塘边,两只白鹭贴着水面掠过,落在对岸的芦苇丛里。

晨练的居民停下脚步,举起手机拍下这一幕。
`
const FILES = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', [RAW]: TEXT }
const CORRECTIONS = 'corrections/2021-11-22/01.yaml'

async function run(contentDir: string, today = '2026-01-01'): Promise<Message[]> {
  return (await ingest({ contentDir, dryRun: false, today })).messages
}

async function archive(t: TestContext): Promise<string> {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  return folder
}

function pageOf(contentDir: string): OpenPage {
  const { value } = openArchive(contentDir)
  assert.ok(value)
  const [page] = openIssue(value, '2021-11-22').pages
  assert.ok(page)
  return page
}

const lineOf = (words: string): number => TEXT.split('\n').findIndex((line) => line.startsWith(words)) + 1

/** Decides, records and ingests; gives what was recorded. */
async function decided(contentDir: string, decision: Decision): Promise<Correction[]> {
  const { id, reading, correctionsFile: file } = pageOf(contentDir)
  const corrections = decide({ id, blocks: reading.blocks }, decision, { date: '2026-01-02', why: '对照原报' })
  assert.equal(corrections.length, 1)
  assert.deepEqual(recordCorrections(contentDir, { file, corrections, today: '2026-01-02' }), [])
  return corrections
}

function articles(contentDir: string): Record<string, string> {
  const folder = path.join(contentDir, 'articles/2021-11-22')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

const rules = (messages: readonly Message[]): string[] => messages.map(({ rule }) => rule)
const troubles = (messages: readonly Message[]): Message[] => messages.filter(({ severity }) => severity !== 'info')

async function provenAndRebuilt(contentDir: string): Promise<void> {
  const before = articles(contentDir)
  assert.deepEqual(auditArchive({ contentDir }).messages, [])
  rmSync(path.join(contentDir, 'articles'), { recursive: true })
  await run(contentDir)
  assert.deepEqual(articles(contentDir), before, 'rebuilt byte for byte')
}

test('structural decisions hold over re-ingest, are proven, survive articles/ being deleted, and can be undone', async (t) => {
  const folder = await archive(t)
  const calm = articles(folder)
  assert.equal(Object.keys(calm).length, 2)
  const cases: [Decision, number, RegExp][] = [
    [{ do: 'split-article', at: { line: lineOf('晨练') } }, 3, /\n---\n\n晨练的居民/],
    [{ do: 'join-article', at: { line: lineOf('蒲汇塘') } }, 1, /\n\n## 蒲汇塘又见白鹭飞\n\n/],
    [{ do: 'join-paragraph', at: { line: lineOf('晨练') } }, 2, /芦苇丛里。晨练/],
    [{ do: 'split-paragraph', at: { line: lineOf('本报讯 清晨'), from: 16 } }, 2, /\n\n贴着水面/],
    [{ do: 'kind', at: { line: lineOf('晨练') }, kind: 'furniture' }, 2, /芦苇丛里。\n$/],
    [{ do: 'kind', at: { line: lineOf('晨练') }, kind: 'caption' }, 2, /captions: \[\{ text: 晨练/],
    [{ do: 'not-article', at: { line: lineOf('社区') }, until: { line: lineOf('本报讯 11'), from: 6 } }, 1, /白鹭/],
  ]
  for (const [decision, count, expected] of cases) {
    const corrections = await decided(folder, decision)
    assert.deepEqual(
      troubles(await run(folder)).filter(({ rule }) => rule !== 'article-gone'),
      [],
      decision.do,
    )
    assert.equal(Object.keys(articles(folder)).length, count, decision.do)
    assert.match(Object.values(articles(folder)).join('\n\n'), expected)
    await provenAndRebuilt(folder)
    assert.deepEqual(takeBackCorrections(folder, { file: CORRECTIONS, corrections, today: '2026-01-03' }), [])
    await run(folder)
    assert.deepEqual(articles(folder), calm, `${decision.do} undone`)
  }
  assert.ok(!existsSync(path.join(folder, CORRECTIONS)))
})

test('a withdrawn article has no file, keeps its id, and comes back the same', async (t) => {
  const folder = await archive(t)
  const calm = articles(folder)
  const id = '2021-11-22-01-01'
  await decided(folder, { do: 'withdraw', id })
  assert.deepEqual(rules(troubles(await run(folder))), [])
  assert.deepEqual(Object.keys(articles(folder)), ['2021-11-22-01-02.md'])
  await provenAndRebuilt(folder)
  writeFileSync(path.join(folder, `articles/2021-11-22/${id}.md`), calm[`${id}.md`] ?? '')
  assert.deepEqual(rules(auditArchive({ contentDir: folder }).messages), ['article-withdrawn'])
  await decided(folder, { do: 'restore', id })
  assert.deepEqual(await run(folder), [])
  assert.deepEqual(articles(folder), calm)
})

test('a better scan under decisions and edits: what is still recognisable holds, what is not is told with its place', async (t) => {
  const folder = await archive(t)
  await decided(folder, { do: 'split-article', at: { line: lineOf('晨练') } })
  await run(folder)
  const file = path.join(folder, 'articles/2021-11-22/2021-11-22-01-01.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('老人们', '老街坊们'))
  writeFileSync(
    path.join(folder, RAW),
    TEXT.replace('十五元', '十六元').replace('停下脚步', '停下了脚步').replace('晨练的居', '晨炼的居'),
  )
  confirmRaw(folder)
  const messages = await run(folder, '2026-01-05')
  assert.deepEqual(troubles(messages), [])
  assert.match(readFileSync(file, 'utf8'), /只要十六元，老街坊们纷纷/, 'the new scan and the edit, both')
  assert.equal(Object.keys(articles(folder)).length, 3)
  const yaml = readFileSync(path.join(folder, CORRECTIONS), 'utf8')
  assert.equal(yaml.split('\n').filter((line) => line.startsWith('- id')).length, 2, 'the new scan is no correction')
  writeFileSync(path.join(folder, RAW), TEXT.slice(0, TEXT.indexOf('晨练')))
  confirmRaw(folder)
  const gone = troubles(await run(folder)).filter(({ rule }) => rule === 'correction-gone')
  assert.deepEqual(
    gone.map(({ file: place, line, severity }) => [place, line, severity]),
    [[CORRECTIONS, 1, 'warning']],
  )
})

test('an edit and a better scan of the same words are a conflict with both', async (t) => {
  const folder = await archive(t)
  const file = path.join(folder, 'articles/2021-11-22/2021-11-22-01-01.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('十五元', '十八元'))
  writeFileSync(path.join(folder, RAW), TEXT.replace('十五元', '十六元'))
  confirmRaw(folder)
  const [conflict] = troubles(await run(folder, '2026-01-05'))
  assert.equal(conflict?.rule, 'correction-conflict')
  assert.match(conflict.what, /十八元.*十六元/s)
})

test('corrections of ids that are no article are told with file, line and texts', async (t) => {
  const folder = await archive(t)
  const correction = { field: 'title', before: '甲', after: '乙', date: '2026-01-02' }
  const corrections = [
    { id: '2021-11-22-01-02', ...correction, before: '蒲汇塘又见白鹭飞', after: '白鹭' },
    { id: '2021-11-22-01-77', ...correction },
  ]
  recordCorrections(folder, { file: CORRECTIONS, corrections, today: '2026-01-02' })
  const messages = troubles(await run(folder))
  assert.deepEqual(
    messages.map(({ rule, file, line }) => [rule, file, line]),
    [['correction-unknown', CORRECTIONS, 6]],
  )
  assert.match(messages[0]?.what ?? '', /2021-11-22-01-77.*甲.*乙/)
  assert.deepEqual(rules(auditArchive({ contentDir: folder }).messages), ['correction-unknown'])
})

test('decisions follow their page when a page is put in before it', async (t) => {
  const folder = await archive(t)
  await decided(folder, { do: 'kind', at: { line: lineOf('晨练') }, kind: 'furniture' })
  await run(folder)
  const before = articles(folder)
  writeFileSync(path.join(folder, 'raw/2021-11-22/02.txt'), TEXT)
  writeFileSync(path.join(folder, RAW), '道路要修了\n\n记者 王芳\n\n本报讯 下月起,龙华西路要修了,公交改道。\n')
  assert.deepEqual(troubles(await run(folder)), [])
  const after = articles(folder)
  assert.equal(Object.keys(after).length, 3)
  for (const name of Object.keys(before)) assert.match(after[name] ?? '', /raw\/2021-11-22\/02.txt/)
  assert.doesNotMatch(Object.values(after).join(''), /晨练/)
  assert.deepEqual(auditArchive({ contentDir: folder }).messages, [])
})
