import assert from 'node:assert/strict'
import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { auditArchive } from '../../../src/files/audit.ts'
import { readKnownArticles } from '../../../src/files/known-articles.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { sortMessages } from '../../../src/messages/report.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from './folder.ts'

const FILES = {
  'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 临江市柳河区\n',
  'raw/2023-05-08/01.txt':
    '河岸步道昨日开放\n\n本报讯（记者 方一鸣）河边新修的步道昨日开放，沿线居民前来散步。步道全长三公里。\n',
}
const OUTSIDE = { 'kept.txt': '外面的一句话，一个字也不能读。\n', 'kept/01.txt': '外面的另一句话，也不能读。\n' }
/** Everything below the folders of issues that may be a link, and where it leads. */
const LINKS: readonly (readonly [place: string, target: string])[] = [
  ['raw/2023-05-15', 'kept'],
  ['raw/2023-05-08/02.txt', 'kept.txt'],
  ['raw/2023-05-08/02.jpg', 'kept.txt'],
  ['raw/2023-05-08/02.pdf', 'kept.txt'],
  ['raw/2023-05-08/issue.yaml', 'kept.txt'],
  ['raw/2023-05-08/01.layout.json', 'kept.txt'],
  ['raw/2023-05-08/.replaced', 'kept'],
  ['articles/2023-05-15', 'kept'],
  ['articles/2023-05-08', 'kept'],
  ['articles/2023-05-08/2023-05-08-01-01.md', 'kept.txt'],
  ['corrections/2023-05-08', 'kept'],
  ['corrections/2023-05-08/01.yaml', 'kept.txt'],
]

for (const [name, target] of LINKS)
  test(`a link in the place of ${name} is told once by every command, and nothing is read or written through it`, async (t) => {
    const [folder, outside] = [archiveFolder(t, FILES), archiveFolder(t, OUTSIDE)]
    const run = async (): Promise<Message[]> =>
      (await ingest({ contentDir: folder, dryRun: false, today: '2024-01-01' })).messages
    assert.deepEqual(await run(), [])
    const place = path.join(folder, name)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(path.dirname(place), { recursive: true })
    symlinkSync(path.join(outside, target), place)
    const told = (messages: Message[]): Message[] =>
      sortMessages(messages).filter(({ rule, file }) => rule === 'file-kind' && file === name)
    for (const messages of [await run(), auditArchive({ contentDir: folder, today: '2024-01-01' }).messages])
      assert.deepEqual(
        told(messages).map(({ severity }) => severity),
        ['error'],
      )
    assert.ok(lstatSync(place).isSymbolicLink())
    for (const [file, text] of Object.entries(OUTSIDE))
      assert.equal(readFileSync(path.join(outside, file), 'utf8'), text)
    if (name.startsWith('raw')) {
      const article = readFileSync(path.join(folder, 'articles/2023-05-08/2023-05-08-01-01.md'), 'utf8')
      assert.match(article, /步道全长三公里/)
    }
  })

/** Names as a wrong unpacking leaves them: one that is a whole path, and parts of one. */
const BACKSLASHES = [
  'raw\\2023-05-15\\01.txt',
  'raw/2023-05-08\\01.txt',
  'raw/2023-05-08/02\\03.txt',
  'articles/2023-05-08/a\\b.md',
  'corrections/2023-05-08/0\\1.yaml',
]

test('names with a backslash are told and stop nothing', { skip: process.platform === 'win32' }, async (t) => {
  const folder = archiveFolder(t, FILES)
  const run = async (): Promise<Message[]> =>
    (await ingest({ contentDir: folder, dryRun: false, today: '2024-01-01' })).messages
  assert.deepEqual(await run(), [])
  for (const folderOf of ['raw/a\\b', 'articles/a\\b', 'corrections/2023-05-08', 'corrections/a\\b'])
    mkdirSync(path.join(folder, folderOf), { recursive: true })
  for (const name of BACKSLASHES) writeFileSync(path.join(folder, name), 'x')
  const named = [...BACKSLASHES, 'raw/a\\b', 'articles/a\\b', 'corrections/a\\b'].sort()
  for (const messages of [await run(), auditArchive({ contentDir: folder, today: '2024-01-01' }).messages])
    assert.deepEqual(
      sortMessages(messages).map(({ rule, file }) => `${rule} ${file}`),
      named.map((file) => `file-name ${file}`),
    )
  assert.equal(readKnownArticles(folder).value.articles.length, 1)
})
