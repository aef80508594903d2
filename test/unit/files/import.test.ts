import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { importFiles } from '../../../src/files/import.ts'
import { readManifest } from '../../../src/files/manifest.ts'
import { sha256 } from '../../../src/files/read-file.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { archiveFolder, confirmRaw } from './folder.ts'

const PAGE = '<h1>滨江又见白鹭</h1><p>清晨的江边，白鹭三三两两落在浅滩上，路过的人都放轻了脚步。</p>'
const ISSUE = 'raw/2021-11-22'

const again = (content: string, files: string[], more = {}) =>
  importFiles(content, { files, again: false, dryRun: false, today: '2026-01-01', ...more })

const rules = (messages: readonly { rule: string }[]) => messages.map(({ rule }) => rule)

function desk(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, data] of Object.entries(files)) writeFileSync(path.join(folder, name), data)
  return folder
}

test('a file of no issue is read beside itself, once, and the archive stays as it was', async (t) => {
  const content = archiveFolder(t, { 'site.yaml': 'title: 库\npaper: 报\n' })
  const folder = desk(t, { '第3版.html': PAGE })
  const file = path.join(folder, '第3版.html')
  const [told] = await again(content, [file])
  assert.ok(told?.what.includes(path.join(folder, '第3版.txt')), told?.what)
  assert.match(readFileSync(path.join(folder, '第3版.txt'), 'utf8'), /^滨江又见白鹭\n清晨/)
  assert.ok(!existsSync(path.join(content, 'raw')))
  writeFileSync(path.join(folder, '第3版.txt'), '改过的\n')
  assert.deepEqual(rules(await again(content, [file])), ['intake-standing'])
  assert.equal(readFileSync(path.join(folder, '第3版.txt'), 'utf8'), '改过的\n')
})

test('with an issue the file and its text go into the issue, under the page that its name says', async (t) => {
  const content = archiveFolder(t, { 'site.yaml': 'title: 库\npaper: 报\n' })
  const folder = desk(t, { '第3版.html': PAGE, 'x.html': PAGE })
  const files = ['第3版.html', 'x.html'].map((name) => path.join(folder, name))
  const messages = await again(content, [...files, path.join(folder, 'none.pdf')], { issue: '2021-11-22' })
  assert.deepEqual(rules(messages).sort(), ['intake-done', 'intake-refused', 'intake-refused'])
  assert.deepEqual(readdirSync(path.join(content, ISSUE)), ['03.html', '03.layout.json', '03.txt'])
  confirmRaw(content)
  assert.deepEqual((await ingest({ contentDir: content, dryRun: true, today: '2026-01-01' })).messages, [])
})

test('a page that was read before is compared; only --again replaces it, keeps the old file and confirms the new', async (t) => {
  const content = archiveFolder(t, { [`${ISSUE}/01.html`]: PAGE, 'manifest-sha256.txt': '' })
  const file = `${ISSUE}/01.html`
  assert.deepEqual(rules(await again(content, [file])), ['intake-done'])
  const text = path.join(content, ISSUE, '01.txt')
  const read = readFileSync(text, 'utf8')
  const old = read.replace('白鹭', '百鹭')
  writeFileSync(text, old)
  writeFileSync(path.join(content, 'manifest-sha256.txt'), `${sha256(Buffer.from(old))}  ${ISSUE}/01.txt\n`)
  confirmRaw(content)
  for (const more of [{}, { again: true, dryRun: true }]) {
    const [told] = await again(content, [file], more)
    assert.match(told?.what ?? '', /1 段与原来不同，第一处“滨江又见白鹭”；没有改/)
    assert.equal(readFileSync(text, 'utf8'), old)
  }
  await again(content, ['raw'], { again: true })
  assert.equal(readFileSync(text, 'utf8'), read)
  const kept = path.join(content, ISSUE, '.replaced')
  assert.ok(readdirSync(kept).some((name) => readFileSync(path.join(kept, name), 'utf8') === old))
  assert.equal(readManifest(content).value?.get(`${ISSUE}/01.txt`), sha256(Buffer.from(read)))
  assert.match((await again(content, [file]))[0]?.what ?? '', /还是一样/)
})

test('a dry run writes nothing, wherever the file stands', async (t) => {
  const content = archiveFolder(t)
  const folder = desk(t, { '03.html': PAGE })
  const file = path.join(folder, '03.html')
  for (const more of [{}, { issue: '2021-11-22' }])
    assert.match((await again(content, [file], { ...more, dryRun: true }))[0]?.what ?? '', /^会读出 1 版 2 段/)
  assert.deepEqual([readdirSync(content).filter((name) => name !== '.ingest'), readdirSync(folder)], [[], ['03.html']])
})
