import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { writeArticle } from '../../../src/compose/article-file.ts'
import { articlePath, readArticleFiles, readArticles } from '../../../src/files/article-files.ts'
import { loadContent } from '../../../src/files/load-archive.ts'
import { messagesChange } from '../../../src/files/messages-file.ts'
import { error, warning } from '../../../src/messages/message.ts'
import { makeArticle } from '../../site/fixture.ts'
import { archiveFolder } from './folder.ts'

const one = makeArticle('2021-11-22-01-01')
const two = makeArticle('2021-11-22-01-02')

test('articles by folder and name; broken ones are errors, the others go on', async (t) => {
  const folder = archiveFolder(t, {
    'articles/2021-11-22/2021-11-22-01-02.md': writeArticle(two),
    'articles/2021-11-22/2021-11-22-01-01.md': `\ufeff${writeArticle(one).replaceAll('\n', '\r\n')}`,
    'articles/2021-11-22/2021-11-22-01-03.md': writeArticle(one),
    'articles/2021-11-22/2021-11-22-01-04.md': '没有字段',
    'articles/2021-11-22/2021-11-22-01-05.md': Uint8Array.from([0xff, 0xff, 0x80]),
    'articles/2021-11-22/副本.md': writeArticle(one),
    'articles/2021-11-22/x.md.tmp': '',
    'articles/2021-11-22/.hidden': '',
    'articles/2021-11-23/2021-11-22-01-01.md': writeArticle(one),
    'articles/other/a.md': '',
    'outside.md': writeArticle(one),
  })
  symlinkSync(path.join(folder, 'outside.md'), path.join(folder, 'articles/2021-11-22/2021-11-22-01-06.md'))
  const { value, messages } = readArticleFiles(folder)
  assert.deepEqual(
    value.map(({ article }) => article),
    [one, two],
  )
  assert.equal(value[0]?.file, articlePath('2021-11-22', one.id))
  assert.equal(value[0]?.text, writeArticle(one))
  assert.deepEqual(
    messages.map(({ severity, file, rule }) => `${severity} ${file} ${rule}`),
    [
      'error articles/2021-11-22/2021-11-22-01-03.md article-id',
      'error articles/2021-11-22/2021-11-22-01-04.md article-front-matter',
      'error articles/2021-11-22/2021-11-22-01-05.md file-decode',
      'error articles/2021-11-22/2021-11-22-01-06.md file-kind',
      'warning articles/2021-11-22/副本.md article-name',
      'error articles/2021-11-23/2021-11-22-01-01.md article-id',
      'warning articles/other file-name',
    ],
  )
  assert.deepEqual(readArticles(archiveFolder(t)), { value: [], messages: [] })
})

test('everything for a build at once', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 区报文库\npaper: 河西报\n',
    'raw/2021-11-22/issue.yaml': 'date: "2021-11-22"\n',
    'raw/2021-11-29/01.txt': '甲',
    'registry.jsonl': '{"type":"person","id":"li-wenyuan","name":"李文远"}\n',
    'articles/2021-11-22/2021-11-22-01-01.md': writeArticle(one),
  })
  const { value, messages } = await loadContent(folder)
  assert.deepEqual(messages, [])
  assert.equal(value.site?.paper, '河西报')
  assert.deepEqual(value.articles, [one])
  assert.deepEqual(value.registrations, [{ type: 'person', id: 'li-wenyuan', name: '李文远' }])
  assert.deepEqual(value.issues, { '2021-11-22': { date: '2021-11-22', pages: {} } })
  const nowhere = await loadContent(path.join(folder, 'nowhere'))
  assert.deepEqual(
    nowhere.messages.map(({ rule }) => rule),
    ['content-missing'],
  )
})

test('messages are kept one a line, sorted', () => {
  const parts = { file: 'a', what: '甲', todo: '乙', rule: 'file-kind' } as const
  const { file, data } = messagesChange([warning(parts), error(parts)])
  assert.equal(file, '.ingest/messages.jsonl')
  const lines = String(data).trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { severity: string }).severity),
    ['error', 'warning'],
  )
})

test('folders that are links are refused, not followed', (t) => {
  const outside = archiveFolder(t, { '2021-11-22/2021-11-22-01-01.md': writeArticle(one) })
  const whole = archiveFolder(t)
  symlinkSync(outside, path.join(whole, 'articles'))
  const part = archiveFolder(t, { 'articles/2021-11-29/note.txt': '' })
  symlinkSync(path.join(outside, '2021-11-22'), path.join(part, 'articles/2021-11-22'))
  for (const [folder, link] of [
    [whole, 'articles'],
    [part, 'articles/2021-11-22'],
  ] as const) {
    const { value, messages } = readArticles(folder)
    assert.deepEqual(value, [])
    const errors = messages.filter(({ severity }) => severity === 'error')
    assert.deepEqual(
      errors.map(({ file, rule }) => [file, rule]),
      [[link, 'file-kind']],
    )
  }
})
