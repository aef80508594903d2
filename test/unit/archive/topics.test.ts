import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import type { SubjectEntry } from '../../../src/model/authority.ts'
import type { Article } from '../../../src/model/article.ts'
import { allFeeds } from '../../../src/site/feeds/feeds.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { viewsOf } from '../../../src/site/views/draft.ts'
import { topicBatches, topicsViews } from '../../../src/site/views/topics.ts'
import { makeArticle, paragraph, SITE } from '../../site/fixture.ts'

function archiveOf(articles: Article[], subjects: SubjectEntry[] = []) {
  return buildArchive({ site: SITE, articles, subjects, registrations: [], people: [], issues: {} })
}

const contextOf = (articles: Article[], subjects: SubjectEntry[] = []) => ({
  archive: archiveOf(articles, subjects).value,
  links: makeLinks('/', undefined),
})

const NONE: Omit<SubjectEntry, 'name'> = { articles: [], columns: [], words: [] }
const ARTICLES = [
  makeArticle('2022-12-26-01-01', { column: '街谈' }),
  makeArticle('2023-05-08-01-01', { column: '河边闲话' }),
  makeArticle('2023-05-08-01-02', { column: '河边闲话', body: [paragraph('老码头的灯又亮了。')] }),
  makeArticle('2023-05-15-01-01', { column: '界谭' }),
  makeArticle('2023-05-15-01-02', { column: '河边闲话', kind: 'ad' }),
]

test('columns have their articles newest first, advertisements left out; those of one sound keep their ids whatever comes', () => {
  const { columns, redirects } = archiveOf(ARTICLES).value
  assert.deepEqual(
    columns.map(({ id, url, articles }) => [id, url, articles.map(({ article }) => article.id)]),
    [
      ['he-bian-xian-hua', '/columns/he-bian-xian-hua/', ['2023-05-08-01-01', '2023-05-08-01-02']],
      ['jie-tan-0389', '/columns/jie-tan-0389/', ['2023-05-15-01-01']],
      ['jie-tan-e9fb', '/columns/jie-tan-e9fb/', ['2022-12-26-01-01']],
    ],
  )
  const named = ({ id, name }: { id: string; name: string }): string => `${name} ${id}`
  const older = archiveOf([...ARTICLES, makeArticle('2020-01-06-01-01', { column: '街坛' })]).value
  for (const column of columns) assert.ok(older.columns.map(named).includes(named(column)))
  assert.deepEqual(
    redirects.map(({ from, to }) => [from, to]),
    [
      ['/columns/jie-tan/', '/columns/jie-tan-e9fb/'],
      ['/columns/jie-tan-2/', '/columns/jie-tan-0389/'],
    ],
  )
})

test('a subject has articles by id, by column and by words; an id that is not there is told with what to do', () => {
  const subjects = [
    {
      ...NONE,
      name: '老码头',
      about: '码头的今昔',
      words: ['老码头'],
      articles: ['2022-12-26-01-01', '2020-01-01-01-01'],
    },
    { ...NONE, name: '街谈选', columns: ['街谈'] },
  ]
  const { value, messages } = archiveOf(ARTICLES, subjects)
  assert.deepEqual(
    value.subjects.map(({ id, about, articles }) => [id, about, articles.map(({ article }) => article.id)]),
    [
      ['lao-ma-tou', '码头的今昔', ['2023-05-08-01-02', '2022-12-26-01-01']],
      ['jie-tan-xuan', undefined, ['2022-12-26-01-01']],
    ],
  )
  assert.deepEqual(
    messages.map(({ rule, file, severity }) => [rule, file, severity]),
    [['subject-article', 'subjects.yaml', 'warning']],
  )
})

test('an archive without columns and subjects has no page of them', () => {
  assert.deepEqual(topicsViews(contextOf([makeArticle('2022-12-26-01-01')])), [])
})

test('a column of many articles has a page a year, a year of very many a page a month, and every article on one of them', () => {
  const day = (at: number): string => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10)
  const many = Array.from({ length: 450 }, (_, at) =>
    makeArticle(`${day(at % 365)}-01-${10 + Math.floor(at / 365)}`, { column: '简讯' }),
  )
  const older = makeArticle('2019-03-04-01-01', { column: '简讯' })
  const pages = [...viewsOf(topicBatches(contextOf([...many, older])))]
  assert.equal(pages.length, 1 + 12 + 1)
  assert.ok(pages[0]!.head.url === '/columns/jian-xun/' && pages.at(-1)!.head.url === '/columns/jian-xun/2019/')
  assert.equal(pages[1]!.head.url, '/columns/jian-xun/2021/12/')
  const listed = pages.slice(1).flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ url }) => url)))
  assert.equal(new Set(listed).size, 451)
  assert.equal(pages[0]!.parts.length, 13)
})

test('each column and subject has a feed of its own', () => {
  const urls = [...allFeeds(contextOf(ARTICLES, [{ ...NONE, name: '街谈选', columns: ['街谈'] }]))].map(
    ({ atomUrl }) => atomUrl,
  )
  for (const url of ['/columns/jie-tan-e9fb/feed.xml', '/subjects/jie-tan-xuan/feed.xml'])
    assert.ok(urls.includes(url), url)
})
