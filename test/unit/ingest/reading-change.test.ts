import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readArticle, writeArticle } from '../../../src/compose/article-file.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { newOnOldPage, readingChange } from '../../../src/ingest/reading-change.ts'
import type { Article } from '../../../src/model/article.ts'
import { sha256 } from '../../../src/files/read-file.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from '../files/folder.ts'

const FILE = 'articles/undated-xuhui/undated-xuhui-01-01.md'
const TEXT = readFileSync(path.resolve('content', FILE), 'utf8')
const NOW = readArticle(TEXT, FILE).value as Article
const PAGE = '社区食堂开进弄堂口\n\n记者 刘坤\n\n本报讯 11月16日，永嘉新村的社区食堂开张，老人们纷纷前来尝鲜。\n'
const NEW = { isCorrected: false, isNewProgram: true }

/** What is told when the article was read before with some of its fields otherwise. */
const toldOf = (before: Partial<Article>, how = NEW): Message[] =>
  readingChange(NOW, writeArticle({ ...NOW, ...before }), how)

test('what a new version of the program reads otherwise is told with both readings and the place', () => {
  const [told, ...more] = toldOf({ title: '旧的标题', reporters: ['赵一帆'] })
  assert.deepEqual(more, [])
  assert.equal(told?.rule, 'reading-changed')
  assert.deepEqual([told.file, told.line], [NOW.origin.file, NOW.origin.lines[0]])
  assert.match(told.what, new RegExp(`标题由“旧的标题”变为“${NOW.title ?? ''}”；作者由“赵一帆`))
})

test('text that is parted otherwise is told', () => {
  assert.match(toldOf({ body: NOW.body.slice(1) })[0]?.what ?? '', /段数由/)
})

test('the same reading, another page, or a column that a person corrected are no news', () => {
  assert.deepEqual(toldOf({}), [])
  assert.deepEqual(toldOf({ title: '旧的标题', origin: { ...NOW.origin, sha256: '0'.repeat(64) } }), [])
  assert.deepEqual(toldOf({ kicker: '弄堂新事' }, { isCorrected: true, isNewProgram: true }), [])
})

test('without a new version only columns are told: anything else is what people decided', () => {
  const how = { isCorrected: false, isNewProgram: false }
  assert.deepEqual(toldOf({ title: '旧的标题' }, how), [])
  assert.match(toldOf({ kicker: '弄堂新事' }, how)[0]?.what ?? '', /弄堂新事/)
})

test('an article that is new on a page as it was is told, one on another page is not', () => {
  assert.match(newOnOldPage(NOW, [TEXT])[0]?.what ?? '', /分出了这一篇/)
  assert.deepEqual(newOnOldPage({ ...NOW, origin: { ...NOW.origin, sha256: '0'.repeat(64) } }, [TEXT]), [])
  assert.deepEqual(newOnOldPage(NOW, []), [])
})

test('an archive last read by another version of the program: its ingest lists what it reads otherwise, once', async (t) => {
  const folder = archiveFolder(t, { 'raw/2021-11-22/01.txt': PAGE, 'site.yaml': 'title: 试验文库\npaper: 试验报\n' })
  const run = async (): Promise<Message[]> =>
    (await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })).messages
  await run()
  const file = path.join(folder, 'articles/2021-11-22/2021-11-22-01-01.md')
  const registry = path.join(folder, 'registry.jsonl')
  const [now, old] = [readFileSync(file, 'utf8'), readFileSync(file, 'utf8').replace('社区食堂开进弄堂口', '弄堂口')]
  writeFileSync(file, old)
  writeFileSync(registry, readFileSync(registry, 'utf8').replace(sha256(now), sha256(old)))
  const cache = path.join(folder, '.ingest/cache.jsonl')
  writeFileSync(cache, readFileSync(cache, 'utf8').replace(/"program":"\w/, '"program":"x'))
  const told = (await run()).filter(({ rule }) => rule === 'reading-changed')
  assert.deepEqual(
    told.map(({ what }) => /标题由“(.*)”变为“(.*)”/.exec(what)?.slice(1)),
    [['弄堂口', '社区食堂开进弄堂口']],
  )
  assert.equal(readFileSync(file, 'utf8'), now)
  assert.deepEqual(
    (await run()).filter(({ rule }) => rule === 'reading-changed'),
    [],
  )
})
