import assert from 'node:assert/strict'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import { archiveFolder } from '../files/folder.ts'

const PAGE = `社区食堂开进弄堂口

记者 刘坤

本报讯 11月16日,永嘉新村的社区食堂开张,老人们纷纷前来尝鲜。
`
const OTHER = `蒲汇塘又见白鹭飞

记者 王芳

本报讯 清晨的蒲汇塘边,两只白鹭贴着水面掠过,落在对岸的芦苇丛里。
`
const ARTICLE = 'articles/2021-11-22/2021-11-22-01-01.md'
const SECOND = 'articles/2021-11-22/2021-11-22-02-01.md'
const CORRECTIONS = 'corrections/2021-11-22/01.yaml'
const BROKEN = '- { id: "2021-11-22-01-01", field: title\n'

function archive(t: TestContext): string {
  return archiveFolder(t, {
    'site.yaml': 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\n',
    'raw/2021-11-22/01.txt': PAGE,
    'raw/2021-11-22/02.txt': OTHER,
  })
}

async function told(contentDir: string): Promise<string[]> {
  const { messages } = await ingest({ contentDir, dryRun: false, today: '2026-01-01' })
  return messages.map(({ severity, rule }) => `${severity} ${rule}`)
}

function edit(folder: string, file: string, [from, to]: [string, string]): void {
  const place = path.join(folder, file)
  writeFileSync(place, readFileSync(place, 'utf8').replace(from, to))
}

test('corrections that cannot be read keep the articles of their issue as they are, and an edit made meanwhile', async (t) => {
  const folder = archive(t)
  await told(folder)
  edit(folder, ARTICLE, ['社区食堂', '街道食堂'])
  await told(folder)
  const good = readFileSync(path.join(folder, CORRECTIONS), 'utf8')
  writeFileSync(path.join(folder, CORRECTIONS), BROKEN)
  edit(folder, ARTICLE, ['刘坤', '刘昆'])
  const edited = readFileSync(path.join(folder, ARTICLE), 'utf8')
  assert.ok((await told(folder)).some((line) => line.startsWith('error ')))
  assert.equal(readFileSync(path.join(folder, ARTICLE), 'utf8'), edited)
  writeFileSync(path.join(folder, CORRECTIONS), good)
  assert.ok((await told(folder)).includes('info edit-kept'))
  const corrections = readFileSync(path.join(folder, CORRECTIONS), 'utf8')
  assert.match(corrections, /街道食堂/)
  assert.match(corrections, /刘昆/)
})

test('a page that cannot be read takes no article file away, also when pages have moved', async (t) => {
  const folder = archive(t)
  await told(folder)
  renameSync(path.join(folder, 'raw/2021-11-22/02.txt'), path.join(folder, 'raw/2021-11-22/03.txt'))
  await told(folder)
  writeFileSync(path.join(folder, 'raw/2021-11-22/03.txt'), Uint8Array.of(0xff, 0xff, 0x81, 0x00))
  await told(folder)
  assert.ok(existsSync(path.join(folder, SECOND)))
})

test('an article whose raw page was deleted stays, and is told; so is an issue without raw pages', async (t) => {
  const folder = archive(t)
  await told(folder)
  rmSync(path.join(folder, 'raw/2021-11-22/02.txt'))
  assert.deepEqual(await told(folder), ['error raw-gone'])
  assert.ok(existsSync(path.join(folder, SECOND)))
  renameSync(path.join(folder, 'raw/2021-11-22'), path.join(folder, 'raw/2021-11-29'))
  assert.ok((await told(folder)).includes('error raw-gone'))
  assert.ok(existsSync(path.join(folder, ARTICLE)))
})

for (const [file, broken] of [
  ['events.yaml', '- { names: [\n'],
  ['columns.yaml', 'a: [\n'],
  ['columns.yaml', `- { name: ${'长'.repeat(61)}, status: confirmed }\n`],
  ['places.yaml', '- { name: 桂林公园, alias: [桂园] }\n'],
  ['raw/2021-11-22/issue.yaml', 'date: [\n'],
] as const) {
  test(`a broken ${file} is an error, and no article is read without it`, async (t) => {
    const folder = archive(t)
    await told(folder)
    const before = readFileSync(path.join(folder, ARTICLE), 'utf8')
    writeFileSync(path.join(folder, file), broken)
    writeFileSync(path.join(folder, 'raw/2021-11-22/01.txt'), PAGE.replace('老人们', '居民们'))
    assert.ok((await told(folder)).some((line) => line.startsWith('error ')))
    assert.equal(readFileSync(path.join(folder, ARTICLE), 'utf8'), before)
  })
}
