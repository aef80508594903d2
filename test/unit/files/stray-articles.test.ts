import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from './folder.ts'

const story = (n: number): string => `第${n}盏路灯亮了

记者 王芳

本报讯 弄堂口的第${n}盏路灯昨晚亮了，居民第一个走过，说这${n}年没有白等。

`
const FILES = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', 'raw/2021-11-22/01.txt': story(3) + story(7) }
const FOLDER = 'articles/2021-11-22'
const FIRST = '2021-11-22-01-01'
const SECOND = '2021-11-22-01-02'

const run = async (contentDir: string, dryRun = false): Promise<Message[]> =>
  (await ingest({ contentDir, dryRun, today: '2026-01-01' })).messages
const rules = (messages: readonly Message[]): string[] => messages.map(({ rule }) => rule)

/** An archive with two articles; the first one's file has an edit and stands where `to` says. */
async function moved(t: Parameters<typeof archiveFolder>[0], to: string, by: 'rename' | 'copy') {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const own = path.join(folder, FOLDER, `${FIRST}.md`)
  const other = path.join(folder, 'articles', to)
  mkdirSync(path.dirname(other), { recursive: true })
  const edited = readFileSync(own, 'utf8').replace('没有白等', '等得值了')
  if (by === 'rename') renameSync(own, other)
  else cpSync(own, other)
  writeFileSync(other, edited)
  return { folder, own, other }
}

const NAMES = [
  `2021-11-22/路灯.md`,
  `2021-11-22/${FIRST} 副本.md`,
  `2021-11-22/${FIRST} (1).MD`,
  `2021-11-15/${FIRST}.md`,
]

for (const name of NAMES) {
  test(`a renamed file gets its name back and its edit is kept: ${name}`, async (t) => {
    const { folder, own, other } = await moved(t, name, 'rename')
    const dry = await run(folder, true)
    assert.ok(rules(dry).includes('article-renamed') && existsSync(other) && !existsSync(own))
    assert.deepEqual(rules(await run(folder)).sort(), ['article-renamed', 'edit-kept'])
    assert.ok(!existsSync(other))
    assert.match(readFileSync(own, 'utf8'), /等得值了/)
    assert.match(readFileSync(path.join(folder, 'corrections/2021-11-22/01.yaml'), 'utf8'), /等得值了/)
    assert.deepEqual(rules(await run(folder)), [])
  })

  test(`a copy with an edit is told each time and never read: ${name}`, async (t) => {
    const { folder, own, other } = await moved(t, name, 'copy')
    for (let turn = 0; turn < 2; turn += 1) {
      const [message, ...more] = await run(folder)
      assert.deepEqual([message?.rule, message?.file, more], ['article-copy', `articles/${name}`, []])
      assert.match(message?.what ?? '', /改动没有收进来/)
    }
    assert.match(readFileSync(own, 'utf8'), /没有白等/)
    renameSync(other, own)
    assert.deepEqual(rules(await run(folder)), ['edit-kept'])
  })
}

test('a plain copy is told to be one; a file of no article too', async (t) => {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const dir = path.join(folder, FOLDER)
  cpSync(path.join(dir, `${FIRST}.md`), path.join(dir, '备份.md'))
  writeFileSync(path.join(dir, '随手记.md'), '今天没有事。\n')
  const messages = await run(folder)
  assert.deepEqual(messages.map(({ rule, file }) => [rule, path.basename(file)]).sort(), [
    ['article-copy', '备份.md'],
    ['article-name', '随手记.md'],
  ])
  assert.match(messages.find(({ rule }) => rule === 'article-copy')?.what ?? '', /没有读$/)
})

test('two copies without the original: neither is taken for it', async (t) => {
  const { folder, own, other } = await moved(t, `2021-11-22/甲.md`, 'rename')
  cpSync(other, path.join(folder, FOLDER, '乙.md'))
  assert.deepEqual(rules(await run(folder)).sort(), ['article-copy', 'article-copy', 'article-restored'])
  assert.match(readFileSync(own, 'utf8'), /没有白等/)
  assert.deepEqual(readdirSync(path.join(folder, FOLDER)).length, 4)
})

test('a file under the name of another article changes nothing in that one', async (t) => {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const [first, second] = [FIRST, SECOND].map((id) => path.join(folder, FOLDER, `${id}.md`)) as [string, string]
  const text = readFileSync(first, 'utf8')
  writeFileSync(second, text)
  const messages = await run(folder)
  assert.deepEqual(
    messages.map(({ rule, file }) => [rule, file]),
    [['article-id', `${FOLDER}/${SECOND}.md`]],
  )
  assert.ok(!existsSync(path.join(folder, 'corrections')))
  assert.deepEqual([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')], [text, text])
})
