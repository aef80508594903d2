import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { IngestSummary } from '../../../src/ingest/run.ts'
import { sortMessages } from '../../../src/messages/report.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder, confirmRaw } from '../files/folder.ts'

const CACHE = '.ingest/cache.jsonl'
const SITE = 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\n'
const CANTEEN = `弄堂新事

社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日,永嘉新村的社区食堂开张,一荤两素只要十五元,老人们纷纷前来尝鲜。

食堂由一处旧车库改建而成,每天供应午餐二百多份,其中四十份由志愿者送上门。

徐汇区委书记李建国来到食堂,同老人们拉起家常。
`
const RIVER = `蒲汇塘又见白鹭飞

记者 王芳

本报讯 清晨的蒲汇塘边,两只白鹭贴着水面掠过,落在对岸的芦苇丛里。(下转第5版)
`
const READING = `弄堂新事

家门口的书房亮起一盏灯

记者 张敏

本报讯 晚上八点,桂林公园旁的书房依旧亮着灯,几名高中生埋头做题。
`
const UNDATED = `又一家食堂开门迎客

记者 王芳

本报讯 社区食堂开张以来,老人们吃饭方便了。11月17日(星期三),又一家食堂开门迎客。
`
const FILE = 'articles/2021-11-22/2021-11-22-01-01.md'

const archive = (t: TestContext): string =>
  archiveFolder(t, {
    'site.yaml': SITE,
    'raw/2021-11-22/01.txt': CANTEEN,
    'raw/2021-11-22/02.txt': RIVER,
    'raw/2021-11-29/01.txt': `第02版 要闻\n\n${RIVER}`,
    'raw/undated-canteen/01.txt': UNDATED,
  })

/** What became of raw pages is meant, whatever it is. */
function run(contentDir: string): Promise<{ value: IngestSummary; messages: Message[] }> {
  confirmRaw(contentDir)
  return ingest({ contentDir, dryRun: false, today: '2026-01-01' })
}

/** Every file but the cache, as path → text. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names
    .filter((name) => !name.startsWith('.ingest/cache') && statSync(path.join(folder, name)).isFile())
    .sort()
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

const edit = (folder: string, file: string, change: (text: string) => string): void =>
  writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')))

const rules = (messages: readonly Message[]): string[] => messages.map(({ rule, file }) => `${rule} ${file}`).sort()

/** What may happen to an archive folder between two runs. */
const EVENTS: Record<string, (folder: string) => void> = {
  nothing: () => undefined,
  'a page with the same column arrives': (folder) =>
    cpSync(archivePage(folder, READING), path.join(folder, 'raw/2021-12-06'), { recursive: true }),
  'an article is edited': (folder) => edit(folder, FILE, (text) => text.replace('尝鲜。', '尝新。')),
  'an article is edited and broken': (folder) =>
    edit(folder, 'articles/2021-11-29/2021-11-29-01-01.md', (text) => text.replace('kind: news', 'kind: [news')),
  'the broken article is deleted': (folder) => rmSync(path.join(folder, 'articles/2021-11-29/2021-11-29-01-01.md')),
  'a page is improved': (folder) => edit(folder, 'raw/2021-11-22/01.txt', (text) => text.replace('弄堂口', '弄堂里')),
  'the column is rejected': (folder) =>
    writeFileSync(path.join(folder, 'columns.yaml'), '- { name: 弄堂新事, status: rejected }\n'),
  'the column is nothing any more': (folder) => rmSync(path.join(folder, 'columns.yaml')),
  'the paper is called like the column': (folder) =>
    edit(folder, 'site.yaml', (text) => text.replace('试验报', '弄堂新事')),
  'the paper has its name again': (folder) => edit(folder, 'site.yaml', (text) => text.replace('弄堂新事', '试验报')),
  'the district gets another name': (folder) => edit(folder, 'site.yaml', (text) => text.replace('徐汇', '静安')),
  'an event becomes known': (folder) =>
    writeFileSync(path.join(folder, 'events.yaml'), '- { names: [社区食堂开张], dates: ["2021-11-08/2021-11-14"] }\n'),
  'a person gets an id from the authority file': (folder) =>
    writeFileSync(path.join(folder, 'people.yaml'), '- { id: li-jianguo-x, name: 李建国 }\n'),
  'the registry loses its people': (folder) =>
    edit(folder, 'registry.jsonl', (text) => text.replace(/^\{"type":"person".*\n/gm, '')),
  'the issue gets a number': (folder) => writeFileSync(path.join(folder, 'raw/2021-11-22/issue.yaml'), 'number: "7"\n'),
  'a correction is written by hand': (folder) => {
    const entry = '{ id: 2021-11-22-02-01, field: reporters, before: [王芳], after: [王方], date: "2026-01-01" }'
    writeFileSync(path.join(folder, 'corrections/2021-11-22/02.yaml'), `- ${entry}\n`)
  },
  'a page goes': (folder) => rmSync(path.join(folder, 'raw/2021-12-06'), { recursive: true }),
  'the registry gets an address': (folder) =>
    edit(folder, 'registry.jsonl', (text) => text.replace('"urls":[]', '"urls":["/2021/11/22/01-01/"]')),
}

/** A folder that holds one page. */
function archivePage(folder: string, text: string): string {
  const place = `${folder}-page`
  cpSync(path.join(folder, 'raw/2021-11-29'), place, { recursive: true })
  writeFileSync(path.join(place, '01.txt'), text)
  return place
}

test('whatever happens between two runs, with the cache comes out what comes out without it', async (t) => {
  const folder = archive(t)
  t.after(() => rmSync(`${folder}-page`, { recursive: true, force: true }))
  await run(folder)
  for (const [name, happen] of Object.entries(EVENTS)) {
    happen(folder)
    const twin = archiveFolder(t)
    cpSync(folder, twin, { recursive: true, preserveTimestamps: true })
    rmSync(path.join(twin, CACHE))
    const [withCache, without] = [await run(folder), await run(twin)]
    assert.deepEqual(sortMessages(withCache.messages), sortMessages(without.messages), name)
    assert.deepEqual(withCache.value, without.value, name)
    assert.deepEqual(filesOf(folder), filesOf(twin), name)
  }
})

test('the events of the test above do change what comes out', async (t) => {
  const folder = archive(t)
  t.after(() => rmSync(`${folder}-page`, { recursive: true, force: true }))
  await run(folder)
  const same: string[] = []
  for (const [name, happen] of Object.entries(EVENTS)) {
    happen(folder)
    const before = filesOf(folder)
    const { messages } = await run(folder)
    const again = await run(folder)
    const isQuiet = JSON.stringify([...before]) === JSON.stringify([...filesOf(folder)])
    if (isQuiet && rules(messages).join() === rules(again.messages).join()) same.push(name)
  }
  assert.deepEqual(same, ['nothing', 'the registry gets an address'])
})

/** Changes the body of the cache and makes its digest right again. */
function forge(folder: string, change: (body: string) => string): void {
  edit(folder, CACHE, (text) => {
    const head = JSON.parse(text.slice(0, text.indexOf('\n'))) as Record<string, unknown>
    const body = change(text.slice(text.indexOf('\n') + 1))
    return `${JSON.stringify({ ...head, sha256: createHash('sha256').update(body).digest('hex') })}\n${body}`
  })
}

test('an unchanged issue is not read again: its messages come out of the cache', async (t) => {
  const folder = archive(t)
  const first = await run(folder)
  assert.ok(first.messages.length > 0)
  forge(folder, (body) => body.replaceAll('jump-unmatched', 'jump-remembered'))
  const { messages, value } = await run(folder)
  assert.ok(rules(messages).some((rule) => rule.startsWith('jump-remembered')))
  assert.deepEqual([value.written, value.unchanged], [0, 4])
  edit(folder, 'raw/2021-11-22/02.txt', (text) => text.replace('两只', '三只'))
  const one = await run(folder)
  assert.deepEqual(
    one.messages.filter(({ rule }) => rule.startsWith('jump')).map(({ rule, file }) => `${rule} ${file}`),
    ['jump-unmatched raw/2021-11-22/02.txt', 'jump-remembered raw/2021-11-29/01.txt'],
  )
})

test('a damaged cache is as good as none', async (t) => {
  const folder = archive(t)
  const { messages } = await run(folder)
  const before = filesOf(folder)
  const cache = readFileSync(path.join(folder, CACHE), 'utf8')
  const damages = [
    '',
    '\n',
    '{',
    'null\n',
    '{"program":1}\n[',
    cache.slice(0, -20),
    cache.replace('jump-unmatched', 'x'),
  ]
  for (const damage of [...damages, cache.replace(/"program":"\w{6}/, '"program":"000000')]) {
    writeFileSync(path.join(folder, CACHE), damage)
    const again = await run(folder)
    assert.deepEqual(again.messages, messages, JSON.stringify(damage.slice(0, 40)))
    assert.deepEqual(filesOf(folder), before)
    assert.equal(readFileSync(path.join(folder, CACHE), 'utf8').length, cache.length)
  }
})

test('a dry run tells what the cache has, and leaves it alone', async (t) => {
  const folder = archive(t)
  const { messages } = await run(folder)
  const cache = readFileSync(path.join(folder, CACHE), 'utf8')
  edit(folder, 'raw/2021-11-22/01.txt', (text) => text.replace('弄堂口', '弄堂里'))
  confirmRaw(folder)
  const dry = await ingest({ contentDir: folder, dryRun: true, today: '2026-01-01' })
  assert.deepEqual(rules(dry.messages), rules(messages))
  assert.equal(readFileSync(path.join(folder, CACHE), 'utf8'), cache)
  const empty = archive(t)
  await ingest({ contentDir: empty, dryRun: true, today: '2026-01-01' })
  assert.equal(existsSync(path.join(empty, '.ingest')), false)
})

test('a page that another page makes read otherwise is told once, its column is proposed until somebody decides', async (t) => {
  const folder = archive(t)
  t.after(() => rmSync(`${folder}-page`, { recursive: true, force: true }))
  await run(folder)
  assert.doesNotMatch(filesOf(folder).get(FILE) ?? '', /^column:/m)
  cpSync(archivePage(folder, READING), path.join(folder, 'raw/2021-12-06'), { recursive: true })
  const told = (messages: readonly Message[]): string[] =>
    rules(messages).filter((rule) => /^(?:reading-changed|column-proposed)/.test(rule))
  const changed = await run(folder)
  assert.deepEqual(told(changed.messages), ['column-proposed columns.yaml', 'reading-changed raw/2021-11-22/01.txt'])
  assert.match(filesOf(folder).get(FILE) ?? '', /^column: 弄堂新事$/m)
  assert.deepEqual(told((await run(folder)).messages), ['column-proposed columns.yaml'])
  writeFileSync(path.join(folder, 'columns.yaml'), '- { name: 弄堂新事, status: confirmed }\n')
  assert.deepEqual(told((await run(folder)).messages), [])
  rmSync(path.join(folder, 'columns.yaml'))
  rmSync(path.join(folder, 'raw/2021-12-06'), { recursive: true })
  assert.deepEqual(told((await run(folder)).messages), ['reading-changed raw/2021-11-22/01.txt'])
})
