import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { acceptOriginal, hideEverywhere } from '../../../src/review/repairs.ts'
import { Session } from '../../../src/review/session.ts'
import { archiveFolder } from '../files/folder.ts'

const RAW = 'raw/2024-01-01/01.txt'
const PAGE = '第一座桥今日通车\n\n记者 王芳\n\n本报讯 昨天，第一座桥通车，居民方一鸣不用再绕行，孩子上学近了。\n'

async function sitting(t: TestContext): Promise<{ folder: string; session: Session }> {
  const folder = archiveFolder(t, { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', [RAW]: PAGE })
  const session = new Session({ contentDir: folder, today: () => '2026-01-01' })
  await session.reopen()
  return { folder, session }
}

test('words taken out at the page of review stand nowhere but in withheld', async (t) => {
  const { folder, session } = await sitting(t)
  const request = { issue: '2024-01-01', id: '2024-01-01-01-01', words: '方一鸣', why: '当事人请求' }
  const { messages, view, undo } = await hideEverywhere(session, request)
  assert.deepEqual(
    messages.filter(({ severity }) => severity === 'error'),
    [],
  )
  assert.match(JSON.stringify(view), /×××/)
  assert.equal(undo, 0)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  )
  const telling = files.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes('方一鸣'))
  assert.deepEqual(
    telling.map((name) => name.split(path.sep)[0]),
    ['withheld'],
  )
  const again = await hideEverywhere(session, request)
  assert.ok(again.messages.some(({ severity }) => severity === 'error'))
})

test('an original that was changed on purpose is accepted at the page of review, and read', async (t) => {
  const { folder, session } = await sitting(t)
  writeFileSync(path.join(folder, RAW), PAGE.replace('近了', '近些'))
  await session.reopen()
  assert.deepEqual(
    session.overview().messages.map(({ rule }) => rule),
    ['raw-changed'],
  )
  const { messages, overview } = await acceptOriginal(session, { file: RAW, why: '换成校对过的' })
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['raw-accepted'],
  )
  assert.deepEqual(overview.messages, [])
  const article = readFileSync(path.join(folder, 'articles/2024-01-01/2024-01-01-01-01.md'), 'utf8')
  assert.match(article, /近些/)
})
