import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueView } from '../../../src/review/issue-view.ts'
import { openLibrary, readIssue } from '../../../src/review/library.ts'
import { archiveFolder } from '../files/folder.ts'

const PAGE = `第01版:要闻

林晓川调研河道治理
□记者 方一鸣

本报讯 3月2日，区委书记林晓川在区行政服务中心调研河道治理。

社区食堂开张
□记者 苏禾 摄影报道

长桥街道的社区食堂昨日开张，老人们在这里吃上了热饭。

路灯亮了
□记者 苏禾

弄堂里的路灯亮了，晚归的人不再摸黑，孩子们在灯下下棋。
`

const decided = (id: string, field: string, after: string): string =>
  `- id: 2024-03-04-01-${id}\n  field: ${field}\n  before: null\n  after: ${after}\n  date: "2024-03-05"\n`

test('an issue is shown line by line with its articles, what is known of them, and how far it is reviewed', async (t) => {
  const contentDir = archiveFolder(t, {
    'site.yaml': 'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\n',
    'raw/2024-03-04/01.txt': PAGE,
    'corrections/2024-03-04/01.yaml': decided('03', 'withdrawn', 'true') + decided('01', 'review', 'reviewed'),
  })
  const library = await openLibrary({ contentDir, today: () => '2024-03-05' })
  const issue = readIssue(library, '2024-03-04') ?? assert.fail()
  const told = issueView(contentDir, issue, '标题')
  const [page] = told.pages
  const lines = page?.blocks.map(({ line, kind, article, opens }) => [line, kind, article, opens])
  assert.deepEqual(lines?.slice(0, 6), [
    [1, 'furniture', null, false],
    [3, 'headline', 0, true],
    [4, 'byline', 0, false],
    [6, 'dateline', 0, false],
    [6, 'paragraph', 0, false],
    [8, 'headline', 1, true],
  ])
  const cards = page?.articles.map(({ title, ours, review, withdrawn, corrections }) => ({
    title,
    ours,
    review,
    withdrawn,
    corrections,
  }))
  const read = { ours: false, review: 'machine', withdrawn: null, corrections: 0 }
  assert.deepEqual(cards, [
    { ...read, title: '林晓川调研河道治理', review: 'reviewed', corrections: 1 },
    { ...read, title: '社区食堂开张' },
    { ...read, title: '路灯亮了', withdrawn: cards?.[2]?.withdrawn, corrections: 1 },
  ])
  assert.notEqual(cards?.[2]?.withdrawn, null)
  assert.deepEqual(page?.articles[1]?.bylines, ['记者 苏禾', '摄影 苏禾'])
  assert.deepEqual(page?.articles[0]?.facts, [
    { label: '日期', values: ['2024年3月4日'] },
    { label: '领导', values: ['区委书记 林晓川'] },
    { label: '事件', values: ['3月2日：2024-03-02'] },
  ])
  assert.deepEqual(told.counts, { doubts: 0, articles: 2, reviewed: 1 })
})
