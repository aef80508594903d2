import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLinks } from '../../../../src/site/links.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
import { monthViews } from '../../../../src/site/views/calendar.ts'
import { yearViews } from '../../../../src/site/views/years.ts'
import { monthGrid } from '../../../../src/site/views/month-grid.ts'
import { gapDays } from '../../../../src/archive/stats-days.ts'
import { statsOf } from '../../../../src/archive/stats.ts'
import { aboutView } from '../../../../src/site/views/singles.ts'
import { heatFigure } from '../../../../src/site/views/stats-time.ts'
import { fixtureArchive, HOSTILE, makeArticle, SITE } from '../../../site/fixture.ts'
import { buildArchive } from '../../../../src/archive/build.ts'

const context = { archive: fixtureArchive(), links: makeLinks('/', undefined) }

/** A weekly of Mondays: 7 and 28 November and 5 December are there, 14 and 21 November are not, something happened on the 21st. */
function gappyContext(rhythm: typeof SITE.rhythm = SITE.rhythm) {
  const days = ['2022-11-07', '2022-11-28', '2022-12-05']
  const articles = days.map((day) =>
    makeArticle(`${day}-01-01`, { events: [{ text: '11月21日', date: '2022-11-21' }] }),
  )
  const { rhythm: _, ...site } = SITE
  const input = {
    site: { ...site, ...(rhythm ? { rhythm } : {}) },
    articles,
    registrations: [],
    people: [],
    issues: {},
  }
  return { archive: buildArchive(input).value, links: makeLinks('/', undefined) }
}

test('weeks begin on Monday and are whole', () => {
  const grid = monthGrid('2023-02', undefined)
  assert.equal(grid.weeks.length, 5)
  assert.deepEqual(
    grid.weeks[0]?.map(({ day }) => day),
    ['', '', '1', '2', '3', '4', '5'],
  )
  assert.deepEqual(
    grid.weeks[4]?.map(({ day }) => day),
    ['27', '28', '', '', '', '', ''],
  )
})

test('a given day is solid, an inferred one dashed; two issues of a day share a cell', () => {
  const grid = [...viewsOf(monthViews(context))].find(({ head }) => head.url === '/2023/05/')!.grid
  const marked = grid.weeks.flat().filter(({ url }) => url !== undefined)
  assert.deepEqual(
    marked.map(({ day, mark, url, label }) => [day, mark, url, label]),
    [
      ['8', 'iss', '/2023/05/08/', '5月8日，星期一，出版，4篇'],
      ['15', 'iss', '/2023/05/15/', '5月15日，星期一，出版，1篇'],
      ['22', 'est', '/2023/05/22/', '5月22日，星期一，出版日推定，2篇'],
    ],
  )
})

test('a year has twelve months, and those with issues lead to their page', () => {
  const [first, second] = [...viewsOf(yearViews(context))]
  assert.equal(second!.months.length, 12)
  assert.deepEqual(
    second!.months.filter(({ url }) => url !== undefined).map(({ name, url, count }) => [name, url, count]),
    [['五月', '/2023/05/', '4期 · 缺1期 · 4天有记事']],
  )
  assert.deepEqual(
    first!.years.map(({ year, current }) => [year, current]),
    [
      ['2022', true],
      ['2023', false],
    ],
  )
})

test('months know their neighbours across years', () => {
  const [december, may] = [...viewsOf(monthViews(context))]
  assert.deepEqual(december!.next, { url: '/2023/05/', text: '2023年5月' })
  assert.deepEqual(may!.previous, { url: '/2022/12/', text: '2022年12月' })
  assert.equal(december!.previous.url, undefined)
})

test('a day has the events of its year beside its issue; they rest on an inferred year or not', () => {
  const grid = [...viewsOf(monthViews(context))].find(({ head }) => head.url === '/2023/05/')!.grid
  const told = grid.weeks.flat().filter(({ event }) => event !== undefined)
  assert.deepEqual(
    told.map(({ day, mark, event }) => [day, mark, event!.url, event!.inferred, event!.label]),
    [
      ['5', undefined, '/events/05-05/#y2023', false, '5月5日，星期五，当日有1件事'],
      ['6', undefined, '/events/05-06/#y2023', false, '5月6日，星期六，当日有1件事'],
      ['8', 'iss', '/events/05-08/#y2023', false, '5月8日，星期一，当日有1件事'],
      ['18', undefined, '/events/05-18/#y2023', true, '5月18日，星期四，当日有1件事，年份推定'],
    ],
  )
})

test('a month lists what happened in it, a stretch once', () => {
  const { events } = [...viewsOf(monthViews(context))].find(({ head }) => head.url === '/2023/05/')!
  assert.deepEqual(
    events.map(({ day, headline }) => [day.before, day.text, headline === HOSTILE ? 'hostile' : headline]),
    [
      ['', '5月5日至6日', '柳河两岸新貌'],
      ['', '5月8日', 'hostile'],
      ['2023年', '5月18日', '林晓川调研河道治理“一张图”工作'],
    ],
  )
})

test('a day of issue that the archive lacks is marked and said, with an event on it too', () => {
  const november = [...viewsOf(monthViews(gappyContext()))].find(({ head }) => head.url === '/2022/11/')!
  const marked = november.grid.weeks.flat().filter(({ mark }) => mark === 'gap')
  assert.deepEqual(
    marked.map(({ day, url, note, event }) => [day, url, note, event?.label]),
    [
      ['14', undefined, '，缺期', undefined],
      ['21', undefined, '，缺期', '11月21日，星期一，当日有3件事，缺期'],
    ],
  )
  assert.equal(november.grid.count, '2期 · 缺2期 · 1天有记事')
  assert.deepEqual(november.facts, ['2期', '2篇', '缺2期', '按每周一出版推算'])
  assert.deepEqual(
    november.days.map((each) => ('gap' in each ? each.gap : each.issue.url)),
    ['/2022/11/07/', '11月14日，星期一', '11月21日，星期一', '/2022/11/28/'],
  )
})

test('calendars, statistics, heat calendar and about page count the same gaps', () => {
  const gappy = gappyContext()
  const [year] = [...viewsOf(yearViews(gappy))]
  const inGrids = year!.months.flatMap(({ weeks }) => weeks.flat()).filter(({ mark }) => mark === 'gap')
  const inMonths = [...viewsOf(monthViews(gappy))].flatMap(({ days }) => days.filter((each) => 'gap' in each))
  assert.deepEqual(gapDays(gappy.archive), ['2022-11-14', '2022-11-21'])
  assert.deepEqual(year!.gaps, ['11月14日，星期一', '11月21日，星期一'])
  assert.deepEqual([inGrids.length, inMonths.length, aboutView(gappy).gapCount], [2, 2, 2])
  assert.deepEqual(statsOf(gappy.archive).gaps, gapDays(gappy.archive))
  assert.match(heatFigure(statsOf(gappy.archive))[0]!.says, /缺期2期/)
  assert.ok(year!.facts.includes('缺2期'))
})

test('without a rhythm that can be counted nothing is called missing', () => {
  const [year] = [...viewsOf(yearViews(gappyContext({ every: 'week' })))]
  assert.deepEqual([year!.gaps, year!.facts], [[], ['3期', '3篇']])
  assert.ok([...viewsOf(monthViews(gappyContext({ every: 'week' })))].every(({ hasGaps }) => !hasGaps))
})

test('links to the days of a month lead to its issues in their order, and to its events last', () => {
  const november = [...viewsOf(monthViews(gappyContext()))].find(({ head }) => head.url === '/2022/11/')!
  assert.deepEqual(
    november.jumps.map(({ anchor }) => anchor),
    ['i1', 'i2', 'events'],
  )
})
