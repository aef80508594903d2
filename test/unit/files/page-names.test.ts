import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { numberTexts } from '../../../src/archive/issue-number.ts'
import { readArchive } from '../../../src/cli/read-archive.ts'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { dayView } from '../../../src/site/dates.ts'
import { articlePage, pageLabel } from '../../../src/site/items.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { viewsOf } from '../../../src/site/views/draft.ts'
import { yearViews } from '../../../src/site/views/years.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from './folder.ts'

const page = (word: string): string =>
  `河岸${word}昨日开放\n\n本报讯（记者 方一鸣）河边新修的${word}昨日开放，沿线居民前来散步，${word}全长三公里，${word}旁种了两百棵树。\n`
const short = (messages: readonly Message[]): string[] =>
  messages.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)
const run = async (folder: string): Promise<Message[]> =>
  (await ingest({ contentDir: folder, dryRun: false, today: '2024-01-01' })).messages

test('a page of another name is taken for the page that its name says, and told', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-08/1.txt': page('步道'),
    'raw/2023-05-08/第三版.txt': page('渡口'),
    'raw/2023-05-08/03.jpg': 'picture',
  })
  const told = ['info page-named raw/2023-05-08/1.txt', 'info page-named raw/2023-05-08/第三版.txt']
  assert.deepEqual(short(await run(folder)), told)
  for (const number of ['01', '03'])
    assert.ok(existsSync(path.join(folder, `articles/2023-05-08/2023-05-08-${number}-01.md`)))
  assert.deepEqual(short(auditArchive({ contentDir: folder, today: '2024-01-01' }).messages), [])
  assert.deepEqual(short(await run(folder)), told)
})

test('where another file is that page already, it is refused, and the other one stays', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-08/01.txt': page('步道'),
    'raw/2023-05-08/第1版.txt': page('渡口'),
  })
  assert.deepEqual(short(await run(folder)), ['error file-name raw/2023-05-08/第1版.txt'])
  assert.ok(existsSync(path.join(folder, 'articles/2023-05-08/2023-05-08-01-01.md')))
  writeFileSync(path.join(folder, 'raw/2023-05-08/2.txt'), page('码头'))
  writeFileSync(path.join(folder, 'raw/2023-05-08/第二版.txt'), page('长廊'))
  const refused = short(await run(folder)).filter((line) => line.includes('file-name'))
  assert.equal(refused.length, 3)
})

test('pages of sections have a letter: their files, ids and addresses, the small one', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-08/A01.txt': `2023年5月8日 星期一 第A01版\n\n${page('步道')}`,
    'raw/2023-05-08/B02.txt': page('渡口'),
    'raw/2023-05-08/A02.jpg': 'picture',
    'raw/2023-05-08/issue.yaml': 'pages:\n  "A01": 要闻\n',
  })
  assert.deepEqual(short(await run(folder)), ['warning page-awaiting raw/2023-05-08'])
  assert.deepEqual(short(auditArchive({ contentDir: folder, today: '2024-01-01' }).messages), [])
  const { value } = await readArchive(folder)
  const pages = value?.issues[0]?.pages ?? []
  assert.deepEqual(
    pages.map(({ number, name, url }) => [number, name, url]),
    [
      ['a01', '要闻', '/2023/05/08/a01/'],
      ['a02', undefined, '/2023/05/08/a02/'],
      ['b02', undefined, '/2023/05/08/b02/'],
    ],
  )
  assert.equal(pages[0]?.articles[0]?.url, '/2023/05/08/a01-01/')
  assert.equal(pageLabel('a01'), '第A01版')
  writeFileSync(path.join(folder, 'raw/2023-05-08/a01.txt'), page('码头'))
  const told = (await run(folder)).filter(({ file }) => file.endsWith('a01.txt'))
  assert.deepEqual(short(told), ['error file-name raw/2023-05-08/a01.txt'])
  assert.match(told[0]?.what ?? '', /已有别的文件是第 A01 版/)
})

test('a supplement stands beside the issue of its day, at an address of its own', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-01/01.txt': page('步道'),
    'raw/2023-05-01-zengkan/01.txt': `2023年5月1日 星期一\n\n${page('渡口')}`,
    'raw/2023-05-01-zengkan/issue.yaml': 'edition: 增刊\n',
    'raw/2023-02-30-zengkan/01.txt': page('码头'),
    'raw/2023-05-01-a01/01.txt': page('长廊'),
  })
  const refused = ['error file-name raw/2023-02-30-zengkan', 'error file-name raw/2023-05-01-a01']
  assert.deepEqual(short(await run(folder)), refused)
  assert.deepEqual(short(auditArchive({ contentDir: folder, today: '2024-01-01' }).messages), refused)
  const { value } = await readArchive(folder)
  const issues = value?.issues ?? []
  assert.deepEqual(
    issues.map(({ url, date, dateStatus, ...issue }) => [url, date, dateStatus, ...numberTexts(issue)]),
    [
      ['/2023/05/01/', '2023-05-01', 'given'],
      ['/2023/05/01-zengkan/', '2023-05-01', 'given', '增刊'],
    ],
  )
  assert.equal(issues[1]?.articles[0]?.article.id, '2023-05-01-zengkan-01-01')
  assert.equal(issues[1].articles[0].url, '/2023/05/01-zengkan/01-01/')
})

test('a page printed over two is one page of both numbers', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\n',
    'raw/2023-05-08/12-13.txt': `2023年5月8日 星期一 第13版\n\n${page('步道')}`,
    'raw/2023-05-08/04-05.jpg': 'picture',
    'raw/2023-05-08/13.jpg': 'picture',
    'raw/2023-05-08/issue.yaml': 'pages:\n  "12-13": 专题\n',
  })
  assert.deepEqual(short(await run(folder)), ['warning page-awaiting raw/2023-05-08'])
  const { value } = await readArchive(folder)
  assert.deepEqual(
    value?.issues[0]?.pages.map(({ number, last, name, url }) => [pageLabel(number, last), name, url]),
    [
      ['第04—05版', undefined, '/2023/05/08/04/'],
      ['第12—13版', '专题', '/2023/05/08/12/'],
    ],
  )
  const article = value.articles[0]!
  assert.deepEqual([article.url, articlePage(article.article)], ['/2023/05/08/12-01/', '第12—13版'])
  writeFileSync(path.join(folder, 'raw/2023-05-08/13.txt'), page('码头'))
  assert.ok(short(await run(folder)).includes('warning page-double raw/2023-05-08/13.txt'))
})

test('an issue of two days has the printed day of either, and stands on both in the calendar', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 上海市徐汇区\nrhythm: { every: day }\n',
    'raw/2023-09-29/01.txt': page('渡口'),
    'raw/2023-09-30/01.txt': `2023年9月30日 星期六\n\n${page('步道')}`,
    'raw/2023-09-30/02.txt': `2023年10月1日 星期日\n\n${page('码头')}`,
    'raw/2023-09-30/issue.yaml': 'date: 2023-09-30/2023-10-01\n',
    'raw/2023-10-02/01.txt': page('长廊'),
  })
  assert.deepEqual(short(await run(folder)), [])
  const { value } = await readArchive(folder)
  const issue = value?.issues[1]
  assert.ok(value && issue)
  assert.deepEqual([issue.url, dayView(issue).text], ['/2023/09/30/', '2023年9月30日、10月1日合刊'])
  const cells = [...viewsOf(yearViews({ archive: value, links: makeLinks('/', undefined) }))][0]!.months
  const [last, first] = [
    cells[8]!.weeks.flat().find(({ day }) => day === '30'),
    cells[9]!.weeks.flat().find(({ day }) => day === '1'),
  ]
  assert.deepEqual([last?.url, first?.url, first?.mark], ['/2023/09/30/', '/2023/09/30/', 'iss'])
  writeFileSync(path.join(folder, 'raw/2023-09-30/issue.yaml'), 'date: 2023-09-30/2023-12-01\n')
  assert.ok(short(await run(folder)).includes('error schema raw/2023-09-30/issue.yaml'))
})
