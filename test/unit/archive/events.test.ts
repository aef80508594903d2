import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { chronicleOf } from '../../../src/archive/chronicle.ts'
import type { Archive } from '../../../src/model/archive.ts'
import type { Article, EventDate } from '../../../src/model/article.ts'
import { makeArticle, SITE } from '../../site/fixture.ts'

function archiveOf(...articles: Article[]): Archive {
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
}

function told(id: string, events: EventDate[], fields: Partial<Article> = {}): Article {
  return makeArticle(id, { events, ...fields })
}

const INFERRED = { date: '2023-05-22', dateStatus: 'inferred', dateEdtf: '2023-05-22?' } as const

test('an article has one event for each date, with all its words', () => {
  const { events } = archiveOf(
    told('2023-05-22-01-01', [
      { text: '5月18日', date: '2023-05-18' },
      { text: '5月18日上午9时', date: '2023-05-18T09:00' },
      { text: '5月19日至20日', date: '2023-05-19/2023-05-20' },
      { text: '5月18日', date: '2023-05-18' },
    ]),
  )
  assert.deepEqual(
    events.map(({ date, texts }) => [date, texts]),
    [
      ['2023-05-18', ['5月18日', '5月18日上午9时']],
      ['2023-05-19/2023-05-20', ['5月19日至20日']],
    ],
  )
})

test('the hour stays when all mentions have it', () => {
  const event = { text: '5月18日9时', date: '2023-05-18T09:00' }
  assert.equal(archiveOf(told('2023-05-22-01-01', [event, event])).events[0]!.date, '2023-05-18T09:00')
})

test('400 days before the issue an event is one that the article looks back on', () => {
  const dates = ['2022-04-17', '2022-04-16', '2022', '2022-04', '2022-03', '1949-10-01', 'XXXX-05-18']
  const { events } = archiveOf(
    told(
      '2023-05-22-01-01',
      dates.map((date) => ({ text: date, date })),
    ),
  )
  assert.deepEqual(
    events.map(({ date, time }) => [date, time]),
    [
      ['1949-10-01', 'past'],
      ['2022-03', 'past'],
      ['2022-04-16', 'past'],
      ['2022-04-17', 'present'],
      ['2022-04', 'present'],
      ['2022', 'present'],
      ['XXXX-05-18', 'open'],
    ],
  )
})

test('where the day of the issue is not known, its bound or its latest event decides', () => {
  const events = [
    { text: '1949年', date: '1949' },
    { text: '2023年5月18日', date: '2023-05-18' },
  ]
  const times = (fields: Partial<Article>): string[] =>
    archiveOf(told('undated-a-01-01', events, fields)).events.map(({ time }) => time)
  assert.deepEqual(times({}), ['past', 'present'])
  assert.deepEqual(times({ dateStatus: 'inferred', dateEdtf: '2023-06-01/..' }), ['past', 'present'])
})

test('what the words do not print rests on the inferred day of the issue', () => {
  const events = [
    { text: '5月18日下午', date: '2023-05-18' },
    { text: '2023年5月17日', date: '2023-05-17' },
    { text: '上周五', date: '2023-05-19' },
    { text: '十一月', date: '2022-11' },
    { text: '5月16日', date: 'XXXX-05-16' },
  ]
  const parts = (article: Article): unknown[] => archiveOf(article).events.map(({ inferred }) => inferred)
  assert.deepEqual(parts(told('undated-a-01-01', events, INFERRED)), ['year', false, 'year', 'date', false])
  assert.deepEqual(parts(told('2023-05-22-01-01', events)), Array(5).fill(false))
})

test('a day of the year holds its events of all years, oldest first, open years last', () => {
  const { eventDays } = archiveOf(
    told('2022-11-21-01-01', [{ text: '11月16日至17日', date: '2022-11-16/2022-11-17' }]),
    told('2021-11-22-01-01', [{ text: '11月16日', date: '2021-11-16T11:00' }]),
    told('undated-a-01-01', [{ text: '11月16日', date: 'XXXX-11-16' }]),
    told('2021-11-22-01-02', [{ text: '2021年', date: '2021' }]),
  )
  assert.deepEqual(
    eventDays.map(({ monthDay, url, events }) => [monthDay, url, events.map(({ date }) => date)]),
    [
      ['11-16', '/events/11-16/', ['2021-11-16T11:00', '2022-11-16/2022-11-17', 'XXXX-11-16']],
      ['11-17', '/events/11-17/', ['2022-11-16/2022-11-17']],
    ],
  )
})

test('the chronicle is by year and month, what is only dated to the year at its end', () => {
  const dates = ['2023', '2023-05', '2023-05-18', '2023-01-03', '2022-12-31', '1949-10-01', 'XXXX-05-01']
  const { events } = archiveOf(
    told(
      '2023-05-22-01-01',
      dates.map((date) => ({ text: date, date })),
    ),
  )
  const years = chronicleOf(events, 'present')
  assert.deepEqual(
    years.map(({ year, count }) => [year, count]),
    [
      ['2022', 1],
      ['2023', 4],
    ],
  )
  assert.deepEqual(
    years[1]!.months.map(({ month, events: found }) => [month, found.map(({ date }) => date)]),
    [
      ['01', ['2023-01-03']],
      ['05', ['2023-05-18', '2023-05']],
      [undefined, ['2023']],
    ],
  )
  assert.deepEqual(
    chronicleOf(events, 'past').map(({ year }) => year),
    ['1949'],
  )
  assert.deepEqual(
    chronicleOf(events, 'open').map(({ year }) => year),
    ['XXXX'],
  )
})
