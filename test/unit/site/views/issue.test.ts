import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureKey } from '../../../../src/images/pictures.ts'
import { makeLinks } from '../../../../src/site/links.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
import { evidenceView, rhythmText } from '../../../../src/site/views/evidence.ts'
import { homeView } from '../../../../src/site/views/home.ts'
import { issueViews } from '../../../../src/site/views/issue.ts'
import { pageBatches } from '../../../../src/site/views/page.ts'
import { emptyArchive, fixtureArchive, makeArticle, SITE } from '../../../site/fixture.ts'

const context = { archive: fixtureArchive(), links: makeLinks('/', undefined) }

test('an issue has number, counts, state of review and neighbours', () => {
  const issue = [...viewsOf(issueViews(context))].find(({ head }) => head.url === '/2023/05/08/')!
  assert.deepEqual(issue.facts, ['第1205期', '2版', '3篇', '其中公告1则'])
  assert.equal(issue.review, '文字由程序整理，尚未人工核对')
  assert.equal(issue.previous.url, '/2022/12/26/')
  assert.deepEqual(issue.next, { url: '/2023/05/08-2/', text: '2023年5月8日　星期一', inferred: true })
  assert.equal([...viewsOf(issueViews(context))][0]!.review, '已校阅')
  assert.equal([...viewsOf(issueViews(context))][0]!.previous.url, undefined)
})

test('the way to an issue: year, month, day; unknown days have none', () => {
  const crumbs = [...viewsOf(issueViews(context))].map(({ head }) =>
    head.crumbs.map(({ text, inferred }) => text + (inferred ? '?' : '')),
  )
  assert.deepEqual(crumbs[4], ['2023年', '5月', '22日?'])
  assert.deepEqual(crumbs[5], ['不早于2023年6月1日?'])
  assert.deepEqual(crumbs[6], ['出版日期不详'])
})

test('pages of an issue know their neighbours', () => {
  const [first, second] = [...viewsOf(pageBatches(context))].filter(({ issueUrl }) => issueUrl === '/2023/05/08/')
  assert.deepEqual(first!.next, { url: '/2023/05/08/02/', text: '第02版' })
  assert.equal(second!.next.url, undefined)
  assert.equal(second!.leaf.name, '副刊')
})

test('a page lists the pages of its issue, and is laid out as text only where it has no scan', () => {
  const file = { url: '/scans/1.jpg', width: 1600, height: 2263 }
  const picture = { webp: [{ ...file, url: '/scans/1.webp' }], jpeg: file, full: file }
  const pictures = new Map([[pictureKey('2023-05-08', '01'), picture]])
  const [first, second] = [...viewsOf(pageBatches({ ...context, pictures }))].filter(
    ({ issueUrl }) => issueUrl === '/2023/05/08/',
  )
  assert.deepEqual([first!.scan !== undefined, first!.stories.length, first!.leaf.items.length], [true, 0, 2])
  assert.deepEqual([second!.scan, second!.stories.map(({ headline }) => headline)], [undefined, ['副刊：河边的树']])
  assert.deepEqual(
    second!.pages.map(({ text, name, current }) => [text, name, current]),
    [
      ['第01版', '要闻', false],
      ['第02版', '副刊', true],
    ],
  )
})

test('the home page shows the last issue of a known day, its lead first, notices left out', () => {
  const home = homeView(context)
  assert.equal(home.latest?.url, '/2023/05/22/')
  assert.deepEqual(
    home.latest?.stories.map(({ lead }) => lead),
    [true, false],
  )
  assert.deepEqual(
    home.counts.map(({ name, count }) => name + count),
    ['期7', '版8', '篇10', '人4'],
  )
  assert.deepEqual(
    home.undated.map(({ url }) => url),
    ['/undated/late/', '/undated/lost/'],
  )
})

test('an empty archive has a home page without a latest issue', () => {
  assert.equal(homeView({ ...context, archive: emptyArchive() }).latest, undefined)
})

test('rhythms in words', () => {
  assert.equal(rhythmText({ rhythm: { every: 'week', weekday: 7 } }), '每周日出版')
  assert.equal(rhythmText({ rhythm: { every: 'week' } }), '每周出版')
  assert.equal(rhythmText({ rhythm: { every: 'week', weekday: [1, 4] } }), '每周一、四出版')
  assert.equal(rhythmText({ rhythm: { every: 'fortnight', since: '2021-11-22' } }), '每两周出版')
  assert.equal(rhythmText({ rhythm: { every: 'month', days: [1, 15] } }), '每月1日、15日出版')
  assert.equal(rhythmText({ rhythm: { every: 'day' } }), '每日出版')
  assert.equal(rhythmText({}), '')
})

test('what a day rests on is said for every status', () => {
  const say = (fields: Parameters<typeof makeArticle>[1]) =>
    evidenceView(makeArticle('undated-a-01-01', fields), SITE).conclusion
  assert.equal(say({ date: '2023-05-08', dateStatus: 'given' }), '2023年5月8日，据报头所印。')
  assert.equal(say({}), '报纸未印日期，文中线索不足以推定。')
  assert.equal(
    say({ dateStatus: 'inferred', dateEdtf: '2023-06-01/..' }),
    '报纸未印日期，推定出版日不早于2023年6月1日。',
  )
  assert.match(say({ date: '2023-05-22', dateStatus: 'inferred' }), /推定为2023年5月22日星期一。本报每周一出版/)
})
