import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../../src/archive/build.ts'
import { yearFigures } from '../../../../src/archive/year-figures.ts'
import { statsOf } from '../../../../src/archive/stats.ts'
import { statsCsv, statsTables } from '../../../../src/site/feeds/stats-tables.ts'
import { makeLinks } from '../../../../src/site/links.ts'
import { yearFiguresViews } from '../../../../src/site/views/year-figures.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
import { yearIndexBatches } from '../../../../src/site/views/year-index.ts'
import { emptyArchive, fixtureArchive, makeArticle, SITE } from '../../../site/fixture.ts'

const archive = fixtureArchive()
const context = { archive, links: makeLinks('/', undefined) }

test('the figures of a year count what came out in it, notices among the kinds, advertisements nowhere', () => {
  const [first, second] = yearFigures(archive)
  assert.deepEqual([first!.year, first!.issues, first!.pages, first!.articles, first!.reviewed], ['2022', 1, 1, 1, 1])
  assert.equal(
    second!.articles,
    second!.months.reduce((sum, n) => sum + n, 0),
  )
  assert.equal(
    second!.articles,
    second!.kinds.reduce((sum, [, n]) => sum + n, 0),
  )
  assert.deepEqual(
    second!.kinds.filter(([kind]) => kind !== 'news').map(([kind, n]) => [kind, n]),
    [
      ['photo', 1],
      ['notice', 1],
    ],
  )
  assert.deepEqual(second!.columns, [{ name: '河边闲话', url: '/columns/he-bian-xian-hua/', count: 1 }])
  assert.deepEqual(yearFigures(emptyArchive()), [])
})

test('the table of the years has the same numbers, a year a row', () => {
  const table = statsTables(statsOf(archive), context.links)['years']!
  assert.ok(table.rows.every((row) => row.length === table.head.length))
  const [head, ...rows] = statsCsv(table).trim().split('\r\n')
  assert.match(head!, /year,issues,gaps,pages,articles,news,photo/)
  assert.deepEqual(
    rows.map((row) => row.slice(0, 4)),
    ['2022', '2023'],
  )
})

test('the page of the figures leads to its year, its index and the table', () => {
  const [, view] = yearFiguresViews(context)
  assert.deepEqual(
    [view!.head.url, view!.indexUrl, view!.tableUrl],
    ['/2023/figures/', '/2023/index/', '/data/stats/years.csv'],
  )
  const holdings = view!.tables[0]!.rows.map(({ name, value }) => [name, value])
  assert.deepEqual(holdings.slice(0, 2), [
    ['期数', '4'],
    ['缺期', String(yearFigures(archive)[1]!.gaps)],
  ])
})

test('the index of a year has its headlines by issue, and people, writers and columns with day and page', () => {
  const view = [...viewsOf(yearIndexBatches(context))].find(({ head }) => head.url === '/2023/index/')!
  assert.deepEqual(
    view.sections.map(({ title }) => title),
    ['篇名索引', '人名索引', '作者索引', '栏目索引'],
  )
  const columns = view.sections[3]!.groups[0]!.entries
  assert.deepEqual(columns, [{ name: '河边闲话', url: '/columns/he-bian-xian-hua/', refs: '5.8·2' }])
  const told = JSON.stringify(view)
  assert.ok(told.includes('柳河两岸新貌') && !told.includes('柳河商场全场特价') && !told.includes('去年最后一期'))
  assert.deepEqual(view.parts, [])
})

test('the index of a full year stands on several pages, every headline on one of them', () => {
  const day = (at: number): string => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10)
  const articles = Array.from({ length: 900 }, (_, at) =>
    makeArticle(`${day(at % 300)}-01-${10 + Math.floor(at / 300)}`),
  )
  const made = buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
  const pages = [...viewsOf(yearIndexBatches({ ...context, archive: made }))]
  assert.ok(pages.length > 1)
  assert.deepEqual(pages.map(({ head }) => head.url).slice(0, 2), ['/2021/index/', '/2021/index/2/'])
  const listed = pages.flatMap(({ sections }) => sections[0]!.groups).flatMap(({ entries }) => entries)
  const urls = listed.flatMap((entry) => ('headlines' in entry ? entry.headlines.map(({ url }) => url) : []))
  assert.equal(new Set(urls).size, 900)
  assert.match(pages[0]!.parts[0]!.text, /^篇名 1月/)
})
