import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../../src/archive/build.ts'
import { makeLinks } from '../../../../src/site/links.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
import { leaderViews, reporterViews } from '../../../../src/site/views/leader.ts'
import type { LeaderView } from '../../../../src/site/views/leader.ts'
import type { Article } from '../../../../src/model/article.ts'
import { fixtureArchive, makeArticle, SITE } from '../../../site/fixture.ts'

const links = makeLinks('/', undefined)
const LEADERS = { section: 'leaders', title: '领导', intro: '', url: '/leaders/' } as const
const REPORTERS = { section: 'reporters', title: '记者', intro: '', url: '/reporters/' } as const

function leaderOf(articles: Article[], id: string): LeaderView {
  const archive = buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
  return [...viewsOf(leaderViews({ archive, links }, LEADERS))].find((view) => view.id === id)!
}

const lin = [...viewsOf(leaderViews({ archive: fixtureArchive(), links }, LEADERS))].find(
  ({ id }) => id === 'lin-xiaochuan',
)!

test('a leader has each office with its proofs and terms, the earliest first', () => {
  assert.deepEqual(
    lin.offices.map(({ title, count, from, to, terms }) => [title, count, from, to, terms.map(({ text }) => text)]),
    [
      ['区长', 1, '2022-12-26', '2022-12-26', ['2021年2月至2022年12月30日']],
      ['区委书记', 2, '2023-05-22', '2023-05-22', ['自2023年1月起，止期未载']],
    ],
  )
  assert.deepEqual(
    lin.offices.flatMap(({ proofs }) => proofs.map(({ url, inferred }) => [url, inferred])),
    [
      ['/2022/12/26/01-01/', false],
      ['/2023/05/22/01-01/', true],
      ['/2023/05/22/01-02/', true],
    ],
  )
})

test('the source of a term leads to the article that it names, and only then', () => {
  const [first, second] = lin.offices.flatMap(({ terms }) => terms)
  assert.deepEqual([first?.evidence, first?.url], ['2022-12-26-01-01', '/2022/12/26/01-01/'])
  assert.deepEqual([second?.evidence, second?.url, second?.inferred], ['柳河年鉴', undefined, true])
  assert.deepEqual([first?.from, first?.to, second?.from, second?.to], ['2021-02-01', '2022-12-30', '2023-01-01', ''])
})

test('a leader has the drawn time line, printed variants, companions and months', () => {
  assert.match(lin.timeline, /^<svg class="chart".*aria-label="林晓川任职与见报的时间线。区长：2022年12月26日见报；/)
  assert.deepEqual(lin.key, { inferred: true, span: false, term: true, open: true })
  assert.deepEqual(lin.variants, ['林小川'])
  assert.deepEqual(
    lin.companions.most.map(({ name, url, count }) => [name, url, count]),
    [['欧阳静', '/leaders/ouyang-jing/', '1']],
  )
  assert.equal(lin.mentions.says, '林晓川见于2个月，最多的一月是2023年5月，2篇。')
  assert.deepEqual(
    lin.mentions.years.map(({ year, total }) => [year, total]),
    [
      ['2022', '1'],
      ['2023', '2'],
    ],
  )
  assert.deepEqual(lin.mentions.notes, ['其中2篇出版日为推定，以虚线框画出。'])
})

test('one article is told in a sentence, without a chart of months', () => {
  const one = leaderOf([makeArticle('2021-03-01-01-01', { leaders: [{ id: 'a', name: '甲', role: '区长' }] })], 'a')
  assert.deepEqual([one.mentions.says, one.mentions.chart], ['甲只见于2021年3月，1篇。', ''])
  assert.deepEqual(one.companions, { most: [], rest: [] })
})

test('inferred days are told, and that they are drawn only when they are', () => {
  const leaders = [{ id: 'a', name: '甲', role: '区长' }]
  const day = { date: '2021-03-01', dateStatus: 'inferred', dateEdtf: '2021-03-01?' } as const
  const one = leaderOf([makeArticle('undated-x-01-01', { ...day, leaders })], 'a')
  assert.deepEqual(one.mentions.notes, ['其中1篇出版日为推定。'])
})

test('only an undated article: no line, no months, the office without a day', () => {
  const one = leaderOf([makeArticle('undated-x-01-01', { leaders: [{ id: 'a', name: '甲', role: '区长' }] })], 'a')
  assert.deepEqual([one.timeline, one.mentions.says, one.mentions.chart], ['', '', ''])
  assert.deepEqual(one.mentions.notes, ['另有1篇日期不详，未计入。'])
  assert.deepEqual(
    one.offices.map(({ from, proofs, undated }) => [from, proofs.length, undated.length]),
    [['', 0, 1]],
  )
})

test('labels and roles on file are told as no offices', () => {
  const roles = ['区领导', '〔区长〕', '区长']
  const articles = roles.map((role, at) =>
    makeArticle(`2021-03-0${at + 1}-01-01`, { leaders: [{ id: 'a', name: '甲', role }] }),
  )
  const { notes, offices } = leaderOf(articles, 'a')
  assert.deepEqual(
    offices.map(({ title, count }) => [title, count]),
    [['区长', 1]],
  )
  assert.deepEqual(notes, ['1篇只印姓名，职务〔区长〕据人物档案，不是报上所印。', '1篇以“区领导”列名，未写明职务。'])
})

test('of five hundred proofs the first and last of each year are shown, and companions in two lists', () => {
  const articles = Array.from({ length: 500 }, (_, at) => {
    const day = new Date(Date.UTC(2012, 0, 2 + at * 7)).toISOString().slice(0, 10)
    const other = { id: `b-${at % 20}`, name: `乙${at % 20}`, role: '区领导' }
    return makeArticle(`${day}-01-01`, { leaders: [{ id: 'a', name: '甲', role: '区长' }, other] })
  })
  const { offices, companions } = leaderOf(articles, 'a')
  const [office] = offices
  assert.deepEqual([office?.count, office?.proofs.length, office?.more], [500, 20, 480])
  assert.deepEqual([office?.proofs.at(0)?.datetime, office?.proofs.at(-1)?.datetime], [office?.from, office?.to])
  assert.deepEqual([companions.most.length, companions.rest.length], [12, 8])
})

test('a reporter has those who share bylines', () => {
  const views = [...viewsOf(reporterViews({ archive: fixtureArchive(), links }, REPORTERS))]
  const { companions } = views.find(({ id }) => id === 'su-he')!
  assert.deepEqual(
    companions.most.map(({ name, url, count }) => [name, url, count]),
    [
      ['方一鸣', '/reporters/fang-yiming/', '1'],
      ['周小满', '/reporters/zhou-xiaoman/', '1'],
    ],
  )
})
