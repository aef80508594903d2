import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../../src/archive/build.ts'
import type { Archive } from '../../../../src/model/archive.ts'
import type { EventDate } from '../../../../src/model/article.ts'
import { makeLinks } from '../../../../src/site/links.ts'
import { chronicleTable, CHRONICLE_FIELDS } from '../../../../src/site/feeds/chronicle-table.ts'
import { viewsOf } from '../../../../src/site/views/draft.ts'
import { chronicleViews } from '../../../../src/site/views/chronicle.ts'
import type { ViewContext } from '../../../../src/site/views/context.ts'
import { eventDayView } from '../../../../src/site/views/event-items.ts'
import { eventDayViews, eventsView } from '../../../../src/site/views/events.ts'
import { emptyArchive, fixtureArchive, makeArticle, SITE } from '../../../site/fixture.ts'

const at = (archive: Archive): ViewContext => ({ archive, links: makeLinks('/', undefined) })

/** One article in an issue of each of the given days. */
function told(days: readonly string[], events: (day: string) => EventDate[], title?: string): ViewContext {
  const articles = days.map((day) => makeArticle(`${day}-01-01`, { events: events(day), ...(title ? { title } : {}) }))
  return at(buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value)
}

const onDay = (date: string): EventDate[] => [{ text: date, date }]

test('a day of the year has its years in order, the open one last, and neighbours that hold something', () => {
  const view = [...viewsOf(eventDayViews(at(fixtureArchive())))].find(({ head }) => head.url === '/events/05-18/')!
  assert.deepEqual(
    view.years.map(({ anchor, title, items }) => [anchor, title, items.length]),
    [
      ['y1949', '1949年', 1],
      ['y2023', '2023年', 1],
      ['open', '年份不详', 1],
    ],
  )
  assert.deepEqual(view.facts, ['3件事', '2个年份'])
  assert.equal(view.previous.url, '/events/05-08/')
  assert.equal(view.next.url, undefined)
})

test('the calendar of events has 366 days; those that hold something lead to their page', () => {
  const view = eventsView(at(fixtureArchive()))
  const days = view.months.flatMap((month) => month.days)
  assert.equal(days.length, 366)
  assert.deepEqual(
    days.filter(({ url }) => url !== undefined).map(({ day, url, count }) => [day, url, count]),
    [
      [5, '/events/05-05/', 1],
      [6, '/events/05-06/', 1],
      [8, '/events/05-08/', 1],
      [18, '/events/05-18/', 3],
    ],
  )
  assert.equal(eventsView(at(emptyArchive())).isEmpty, true)
})

test('a date shows its year unless the heading does; an inferred year always', () => {
  const [event] = at(fixtureArchive()).archive.events.filter(({ inferred }) => inferred === 'year')
  assert.deepEqual(eventDayView(event!, '2023'), {
    before: '2023年',
    text: '5月18日',
    datetime: '2023-05-18',
    inferred: 'year',
  })
  const plain = { ...event!, inferred: false } as const
  const shown = (date: string, heading?: string): unknown => {
    const { before, text, datetime } = eventDayView({ ...plain, date }, heading)
    return [before, text, datetime]
  }
  assert.deepEqual(shown('2023-05-18', '2023'), ['', '5月18日', '2023-05-18'])
  assert.deepEqual(shown('2023-05-18'), ['2023年', '5月18日', '2023-05-18'])
  assert.deepEqual(shown('2023', '2023'), ['', '2023年', '2023'])
  assert.deepEqual(shown('2021/2023', '2021'), ['', '2021年至2023年', undefined])
  assert.deepEqual(shown('2022-12-31/2023-01-01', '2022'), ['', '12月31日至2023年1月1日', undefined])
  assert.deepEqual(shown('2023-01-22~', '2023'), ['', '1月22日前后', undefined])
  assert.deepEqual(shown('XXXX-05-18', ''), ['', '5月18日（年份不详）', undefined])
})

test('a small chronicle stands on one page: years, open years, the past; each has a page of its own too', () => {
  const [whole, ...parts] = [...viewsOf(chronicleViews(at(fixtureArchive())))]
  assert.deepEqual(
    whole!.sections.map(({ anchor, title, url, groups }) => [anchor, title, url, groups.map((group) => group.anchor)]),
    [
      ['y2023', '2023年', '/chronicle/2023/', ['m2023-04', 'm2023-05', 'm2023-year']],
      ['undated', '年份不详的事', '/chronicle/undated/', ['mopen-05']],
      ['past', '文中提到的往事', '/chronicle/past/', ['p1949']],
    ],
  )
  assert.deepEqual(
    parts.map(({ head }) => head.url),
    ['/chronicle/2023/', '/chronicle/undated/', '/chronicle/past/'],
  )
  assert.deepEqual(
    whole!.sections[0]!.groups.flatMap(({ items }) => items.map(({ note }) => note)),
    ['只写到月', '', '', '', '只写到年'],
  )
})

test('a large chronicle begins with the newest sixty; all of it is in its parts', () => {
  const days = Array.from({ length: 400 }, (_, index) =>
    new Date(Date.UTC(2021, 0, 3 + index)).toISOString().slice(0, 10),
  )
  const [first, ...parts] = [...viewsOf(chronicleViews(told(days, onDay)))]
  const items = (view: typeof first): number =>
    view!.sections.flatMap(({ groups }) => groups.flatMap((group) => group.items)).length
  assert.equal(items(first), 37)
  assert.deepEqual(first!.sections[0]!.anchor, 'y2022')
  const counts = parts.map((part): [string, number] => [part.head.url, items(part)])
  assert.deepEqual(counts.slice(0, 2), [
    ['/chronicle/2021/', 0],
    ['/chronicle/2021/01/', 29],
  ])
  assert.deepEqual(counts.at(-1), ['/chronicle/2022/', 37])
  assert.equal(
    counts.reduce((sum, [, count]) => sum + count, 0),
    400,
  )
  const [year, , february] = parts
  assert.deepEqual(
    [year!.months.length, year!.months[1]!.count, february!.months[1]!.count, february!.previous!.url],
    [12, '28条', '', '/chronicle/2021/01/'],
  )
  const [last] = [...viewsOf(chronicleViews(told(days.slice(0, 350), onDay)))]
  assert.equal(items(last), 60)
  assert.equal(last!.sections[0]!.groups.at(-1)!.items.at(-1)!.words[0], days[349])
})

test('an empty archive has an empty chronicle', () => {
  const views = [...viewsOf(chronicleViews(at(emptyArchive())))]
  assert.deepEqual(
    views.map(({ isEmpty, sections }) => [isEmpty, sections]),
    [[true, []]],
  )
})

test('the table has a row for each event, with its source, and no cell that a spreadsheet takes for a formula', () => {
  const context = told(['2023-05-22'], () => [{ text: '=1+1,"a"', date: '2023-05-18' }], '=HYPERLINK("x")')
  const [head, row, end] = chronicleTable(context).split('\r\n')
  assert.equal(head, `\uFEFF${CHRONICLE_FIELDS.map(({ name }) => name).join(',')}`)
  assert.equal(
    row,
    `2023-05-18,"'=1+1,""a""",,present,"'=HYPERLINK(""x"")",false,,柳河报,2023-05-22,given,,,01,2023-05-22-01-01,/2023/05/22/01-01/`,
  )
  assert.equal(end, '')
})

test('the table gives leaders with their roles, and what is inferred', () => {
  const rows = chronicleTable(at(fixtureArchive())).split('\r\n')
  assert.equal(rows.length, 1 + 7 + 1)
  const row = rows.find((each) => each.startsWith('2023-05-18,'))!
  assert.match(
    row,
    /^2023-05-18,5月18日下午,year,present,.*,林晓川（区委书记）；欧阳静（区委常委、区纪委书记）；等,柳河报,2023-05-22,inferred,2023-05-22\?/,
  )
})
