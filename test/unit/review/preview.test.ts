import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { openLibrary, readIssue } from '../../../src/review/library.ts'
import { previewOf } from '../../../src/review/preview.ts'

const contentDir = mkdtempSync(path.join(tmpdir(), 'preview-'))
after(() => rmSync(contentDir, { recursive: true, force: true }))
const today = () => '2024-03-05'

const PAGE = `水清岸绿的城区
林晓川调研河道治理
四个街道先行试点
□记者 方一鸣

本报讯 3月2日，区委书记林晓川在区行政服务中心调研河道治理。
林晓川指出，要先易后难，把好事办实。

▲居民在河边新修的步道上散步。苏禾 摄

社区食堂开张
□记者 苏禾 摄影报道

长桥街道的社区食堂昨日开张，老人们在这里吃上了热饭。
`

const CORRECTION = `- id: 2024-03-04-01-01
  field: subtitle
  before: 四个街道先行试点
  after: 五个街道先行试点
  date: "2024-03-05"
  why: 数错了
`

function write(file: string, text: string): void {
  const place = path.join(contentDir, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
}

test('every article of an issue is previewed, with credited captions, corrections and what is printed besides', async () => {
  write('site.yaml', 'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\ncontact: a@example.org\n')
  write('raw/2024-03-04/01.txt', PAGE)
  write('corrections/2024-03-04/01.yaml', CORRECTION)
  const library = await openLibrary({ contentDir, today })
  const articles = readIssue(library, '2024-03-04')!.pages.flatMap((page) => page.articles)
  const shown = articles.map(({ article }) => previewOf(contentDir, library, article.id) ?? '')
  assert.ok(shown.length > 0)
  for (const [at, html] of shown.entries()) assert.match(html, /<h1[^>]*>[^]+<\/h1>/, articles[at]!.article.id)
  const captions = articles.flatMap(({ article }) => article.captions)
  const corrected = articles.flatMap(({ corrections }) => corrections)
  assert.deepEqual([captions.some(({ photographer }) => photographer === '苏禾'), corrected.length > 0], [true, true])
  assert.match(shown.join(''), /数错了/)
})
