import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import type { ArchiveInput } from '../../../src/archive/build.ts'
import { ARTICLES, SITE, fixtureArchive, emptyArchive, makeArticle } from '../../site/fixture.ts'

function build(input: Partial<ArchiveInput>) {
  return buildArchive({ site: SITE, articles: [], registrations: [], people: [], issues: {}, ...input })
}

test('issues are oldest first, given before inferred, unknown days last', () => {
  assert.deepEqual(
    fixtureArchive().issues.map(({ key, url }) => `${key} ${url}`),
    [
      '2022-12-26 /2022/12/26/',
      '2023-05-08 /2023/05/08/',
      'undated-twin /2023/05/08-2/',
      '2023-05-15 /2023/05/15/',
      'undated-attic /2023/05/22/',
      'undated-late /undated/late/',
      'undated-lost /undated/lost/',
    ],
  )
})

test('the order of the input changes nothing', () => {
  const reversed = build({ articles: [...ARTICLES].reverse() })
  assert.deepEqual(reversed, build({ articles: ARTICLES }))
})

test('pages and articles have URLs below their issue', () => {
  const issue = fixtureArchive().issues[1]!
  assert.equal(issue.number, '1205')
  assert.deepEqual(
    issue.pages.map(({ url, name, articles }) => [url, name, articles.map((entry) => entry.url)]),
    [
      ['/2023/05/08/01/', '要闻', ['/2023/05/08/01-01/', '/2023/05/08/01-02/']],
      ['/2023/05/08/02/', '副刊', ['/2023/05/08/02-01/']],
    ],
  )
})

test('an article whose page was renumbered stands on its present page, at its old address', () => {
  const articles = [
    makeArticle('2023-05-08-01-01', { page: '02' }),
    makeArticle('2023-05-08-01-02'),
    makeArticle('2023-05-08-02-01', { page: '03' }),
  ]
  const { issues } = build({ articles }).value
  assert.deepEqual(
    issues[0]!.pages.map(({ url, articles: entries }) => [url, entries.map((entry) => entry.url)]),
    [
      ['/2023/05/08/01/', ['/2023/05/08/01-02/']],
      ['/2023/05/08/02/', ['/2023/05/08/01-01/']],
      ['/2023/05/08/03/', ['/2023/05/08/02-01/']],
    ],
  )
})

test('the address of a page that was renumbered leads to where its articles are now', () => {
  const entry = { type: 'article', anchor: '', sketch: '', sha256: '' } as const
  const articles = [makeArticle('2023-05-08-01-01', { page: '04' })]
  const registrations = [{ ...entry, id: '2023-05-08-01-01', urls: ['/2023/05/08/01-01/'] }]
  assert.deepEqual(build({ articles, registrations }).value.redirects, [
    { from: '/2023/05/08/01/', to: '/2023/05/08/04/' },
  ])
})

test('years and months hold the dated issues', () => {
  assert.deepEqual(
    fixtureArchive().years.map(({ url, months }) => [url, months.map((month) => [month.url, month.issues.length])]),
    [
      ['/2022/', [['/2022/12/', 1]]],
      ['/2023/', [['/2023/05/', 4]]],
    ],
  )
})

test('leaders are indexed newest first, with roles as printed; unknown days come last', () => {
  const archive = fixtureArchive()
  const lin = archive.leaders.find(({ id }) => id === 'lin-xiaochuan')!
  assert.equal(lin.pinyin, 'lin xiaochuan')
  assert.deepEqual(
    lin.appearances.map(({ entry, role }) => [entry.article.id, role]),
    [
      ['undated-attic-01-01', '区委书记'],
      ['undated-attic-01-02', '区委书记'],
      ['2022-12-26-01-01', '区长'],
    ],
  )
  const ouyang = archive.leaders.find(({ id }) => id === 'ouyang-jing')!
  assert.equal(ouyang.appearances.at(-1)!.entry.article.id, 'undated-lost-01-01')
})

test('reporters have ids from the registry, else from their names; roles tell what they did', () => {
  const { reporters } = fixtureArchive()
  const roles = new Map(reporters.map(({ id, appearances }) => [id, appearances.map(({ role }) => role)]))
  assert.deepEqual(roles.get('su-he'), ['摄影', '记者', '摄影'])
  assert.deepEqual(roles.get('zhou-xiaoman'), ['通讯员', '记者', '通讯员'])
  assert.ok(roles.has('fang-yiming'))
})

test('people link to the page of the leader, or to their place in the list', () => {
  const urls = new Map(fixtureArchive().people.map(({ id, url }) => [id, url]))
  assert.equal(urls.get('he-ping'), '/people/#he-ping')
  assert.equal(urls.get('ouyang-jing'), '/leaders/ouyang-jing/')
})

test('people of one sound get different ids', () => {
  const articles = [makeArticle('2023-05-08-01-01', { reporters: ['李佳', '李嘉', '黎佳'] })]
  const { reporters } = build({ articles }).value
  assert.deepEqual(
    reporters.map(({ id, name }) => [id, name]),
    [
      ['li-jia', '李佳'],
      ['li-jia-2', '李嘉'],
      ['li-jia-3', '黎佳'],
    ],
  )
})

test('the authority file gives ids, names and readings, aliases included', () => {
  const articles = [makeArticle('2023-05-08-01-01', { reporters: ['老方', '曾晓'] })]
  const person = { offices: [], not: [] }
  const people = [
    { ...person, id: 'fang-yiming', name: '方一鸣', aliases: ['老方'] },
    { ...person, id: 'ceng-xiao', name: '曾晓', pinyin: 'ceng xiao', aliases: [] },
  ]
  const { reporters } = build({ articles, people }).value
  assert.deepEqual(
    reporters.map(({ id, name, pinyin }) => [id, name, pinyin]),
    [
      ['ceng-xiao', '曾晓', 'ceng xiao'],
      ['fang-yiming', '方一鸣', 'fang yiming'],
    ],
  )
})

test('old URLs of an article, its page and its issue redirect to the present ones', () => {
  assert.deepEqual(fixtureArchive().redirects, [
    { from: '/undated/attic/', to: '/2023/05/22/' },
    { from: '/undated/attic/01-01/', to: '/2023/05/22/01-01/' },
    { from: '/undated/attic/01/', to: '/2023/05/22/01/' },
  ])
})

test('a URL that is live is never redirected', () => {
  const entry = { type: 'article', anchor: '', sketch: '', sha256: '' } as const
  const articles = [makeArticle('2023-05-08-01-01'), makeArticle('2023-05-15-01-01')]
  const registrations = [{ ...entry, id: '2023-05-08-01-01', urls: ['/2023/05/15/01-01/', '/2023/05/08/01-01/'] }]
  assert.deepEqual(build({ articles, registrations }).value.redirects, [])
})

test('a published issue keeps its URL when another of the same day appears', () => {
  const articles = [
    makeArticle('2023-05-08-01-01'),
    makeArticle('undated-twin-01-01', { date: '2023-05-08', dateStatus: 'inferred', dateEdtf: '2023-05-08?' }),
  ]
  const entry = { type: 'article', anchor: '', sketch: '', sha256: '' } as const
  const registrations = [{ ...entry, id: 'undated-twin-01-01', urls: ['/2023/05/08/01-01/'] }]
  assert.deepEqual(
    build({ articles, registrations }).value.issues.map(({ key, url }) => [key, url]),
    [
      ['2023-05-08', '/2023/05/08-2/'],
      ['undated-twin', '/2023/05/08/'],
    ],
  )
})

test('a duplicate id and an id of another form are errors; the rest is built', () => {
  const articles = [
    makeArticle('2023-05-08-01-01'),
    makeArticle('2023-05-08-01-01', { title: '又一篇' }),
    { ...makeArticle('2023-05-08-01-02'), id: 'Nonsense' },
  ]
  const { value, messages } = build({ articles })
  assert.deepEqual(
    value.articles.map(({ headline }) => headline),
    ['柳河新闻第01则'],
  )
  assert.deepEqual(
    messages.map(({ rule, severity, file }) => [rule, severity, file]),
    [
      ['article-id-duplicate', 'error', 'articles/2023-05-08/2023-05-08-01-01.md'],
      ['article-id-form', 'error', 'articles/?/Nonsense.md'],
    ],
  )
})

test('an issue whose articles disagree on the day is withheld', () => {
  const articles = [
    makeArticle('2023-05-08-01-01'),
    makeArticle('2023-05-08-01-02', { date: '2023-05-09' }),
    makeArticle('2023-05-15-01-01'),
  ]
  const { value, messages } = build({ articles })
  assert.deepEqual(
    value.issues.map(({ key }) => key),
    ['2023-05-15'],
  )
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['issue-date-conflict'],
  )
})

test('a missing headline is replaced by ours, and marked so', () => {
  const untitled = fixtureArchive().articles.find(({ article }) => article.title === null)!
  assert.equal(untitled.headline, '区委书记林晓川看望环卫工人')
  assert.equal(untitled.headlineIsOurs, true)
})

test('articles stand in the order of their lines, not of their ids', () => {
  const origin = { file: 'raw/2023-05-08/01.txt', sha256: '' }
  const articles = [
    makeArticle('2023-05-08-01-01', { origin: { ...origin, lines: [50, 60] } }),
    makeArticle('2023-05-08-01-02', { origin: { ...origin, lines: [3, 40] } }),
  ]
  assert.deepEqual(
    build({ articles }).value.articles.map(({ article, order }) => [article.id, order]),
    [
      ['2023-05-08-01-02', 1],
      ['2023-05-08-01-01', 2],
    ],
  )
})

test('an empty archive is an archive', () => {
  assert.deepEqual(emptyArchive().issues, [])
  assert.deepEqual(emptyArchive().years, [])
})

test('the day of an issue whose raw folder was renamed stands on the authority of the present name', () => {
  const origin = { ...makeArticle('undated-attic-01-01').origin, file: 'raw/2023-05-22/01.txt' }
  const article = makeArticle('undated-attic-01-01', { date: '2023-05-22', dateStatus: 'given', origin })
  const { issues } = build({ articles: [article] }).value
  assert.deepEqual([issues[0]?.key, issues[0]?.dateBy], ['undated-attic', 'folder'])
})
