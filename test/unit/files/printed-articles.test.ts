import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { readArticles } from '../../../src/files/article-files.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { readPrinted } from '../../../src/files/printed-articles.ts'
import { issueOfId } from '../../../src/model/id.ts'
import { sha256 } from '../../../src/files/read-file.ts'
import { archiveFolder, confirmRaw } from './folder.ts'

const page = (words: string): string => `又一家食堂开门迎客

记者 王芳

本报讯 ${words},老人们吃饭方便了。
`
const FIRST = '2021-11-15-01-01'
const KEPT = '.ingest/cache-printed/2021-11-15.json'

async function archive(t: TestContext): Promise<string> {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 试验文库\npaper: 试验报\n',
    'raw/2021-11-15/01.txt': page('又一家社区食堂开门迎客'),
    'raw/2021-11-22/01.txt': page('第三家社区食堂开门迎客'),
  })
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  return folder
}

const read = (folder: string) => readPrinted(folder, readArticles(folder).value)
const firstLine = (folder: string): string | undefined => read(folder).get(FIRST)?.lines[0]?.text

/** Other words in what is remembered of the first issue, its digest right: read from there they would show. */
function forge(folder: string): void {
  const place = path.join(folder, KEPT)
  const [head = '', body = ''] = readFileSync(place, 'utf8').split('\n')
  const forged = body.replace('记者 王芳', '记者 李明')
  assert.notEqual(forged, body)
  const [state = '', , numbers = ''] = head.split(' ')
  writeFileSync(place, `${state} ${sha256(forged)} ${numbers}\n${forged}`)
}

test('the print of every article is read from its raw page: body, byline, repairs', async (t) => {
  const printed = read(await archive(t))
  assert.equal(printed.get('2021-11-22-01-01')?.lines.length, 1)
  const first = printed.get(FIRST)
  assert.deepEqual(first?.lines, [{ text: '记者 王芳', line: 3, before: 0 }])
  assert.deepEqual(first?.body[0]?.repairs, [{ kind: 'width', at: 11, before: ',', after: '，' }])
})

test('what ingest kept is read, and no raw page; another raw page than that is read anew', async (t) => {
  const folder = await archive(t)
  const fresh = JSON.stringify(read(folder).get(FIRST))
  const state = read(folder).digests?.get(issueOfId(FIRST))
  assert.equal(typeof state, 'string')
  rmSync(path.join(folder, '.ingest/cache-printed'), { recursive: true })
  assert.equal(JSON.stringify(read(folder).get(FIRST)), fresh)
  assert.equal(read(folder).digests?.get(issueOfId(FIRST)), state)
  forge(folder)
  assert.equal(firstLine(folder), '记者 李明')
  writeFileSync(path.join(folder, 'raw/2021-11-15/01.txt'), page('又一家社区食堂开门迎客了'))
  confirmRaw(folder)
  assert.equal(firstLine(folder), '记者 王芳')
})

test('a new issue leaves what is kept of the others, be it that it prints a number', async (t) => {
  const folder = await archive(t)
  const numbered = (number: number) => `总第${number}期\n\n${page('第四家社区食堂开门迎客')}`
  writeFileSync(path.join(folder, 'raw/2021-11-22/01.txt'), numbered(1654))
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  read(folder)
  forge(folder)
  mkdirSync(path.join(folder, 'raw/2021-11-29'))
  writeFileSync(path.join(folder, 'raw/2021-11-29/01.txt'), numbered(1655))
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  assert.equal(firstLine(folder), '记者 李明')
  assert.ok(read(folder).get('2021-11-29-01-01'))
})

test('what is damaged is read anew, what is gone is forgotten, what cannot be kept is no problem', async (t) => {
  const folder = await archive(t)
  read(folder)
  writeFileSync(path.join(folder, KEPT), readFileSync(path.join(folder, KEPT), 'utf8').replace('王芳', '李明'))
  assert.equal(firstLine(folder), '记者 王芳')
  rmSync(path.join(folder, 'raw/2021-11-15'), { recursive: true })
  assert.equal(firstLine(folder), undefined)
  assert.equal(existsSync(path.join(folder, KEPT)), false)
  rmSync(path.join(folder, '.ingest/cache-printed'), { recursive: true })
  mkdirSync(path.join(folder, '.ingest'), { recursive: true })
  writeFileSync(path.join(folder, '.ingest/cache-printed'), 'a file in its place')
  assert.ok(read(folder).get('2021-11-22-01-01'))
})
