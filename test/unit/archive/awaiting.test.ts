import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { gapDays } from '../../../src/archive/stats-days.ts'

test('a page of which there is only a scan is a page of its issue; an issue of scans alone is an issue', () => {
  const { value, messages } = buildArchive({
    site: {
      title: '试验文库',
      paper: '试验报',
      paperInferred: false,
      language: 'zh-Hans',
      rhythm: { every: 'week', weekday: 1 },
    },
    articles: [],
    registrations: [],
    people: [],
    issues: { '2024-06-10': { pages: { '02': '副刊' } } },
    awaiting: [
      { issue: '2024-06-10', page: '02' },
      { issue: '2024-06-10', page: '01' },
      { issue: 'undated-old', page: '01' },
    ],
  })
  assert.deepEqual(messages, [])
  assert.deepEqual(
    value.issues.map(({ key, url, dateStatus, pages }) => [key, url, dateStatus, pages.length]),
    [
      ['2024-06-10', '/2024/06/10/', 'given', 2],
      ['undated-old', '/undated/old/', 'unknown', 1],
    ],
  )
  assert.deepEqual(value.issues[0]?.pages, [
    { number: '01', url: '/2024/06/10/01/', articles: [], isAwaiting: true },
    { number: '02', url: '/2024/06/10/02/', articles: [], isAwaiting: true, name: '副刊' },
  ])
  assert.deepEqual(
    value.years.map(({ year }) => year),
    ['2024'],
  )
})

test('gaps are counted in years of which there is an issue, never between', () => {
  const awaiting = ['2021-11-22', '2201-11-29'].map((issue) => ({ issue, page: '01' }))
  const site = {
    title: '试验文库',
    paper: '试验报',
    paperInferred: false,
    language: 'zh-Hans',
    rhythm: { every: 'week', weekday: 1 },
  } as const
  const { value } = buildArchive({ site, articles: [], registrations: [], people: [], issues: {}, awaiting })
  const gaps = gapDays(value)
  assert.ok(gaps.length > 0 && gaps.length < 60, String(gaps.length))
  assert.deepEqual([...new Set(gaps.map((day) => day.slice(0, 4)))], ['2021', '2201'])
})
