import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../../src/archive/build.ts'
import { standingEntries } from '../../../src/archive/issues.ts'
import type { Registration } from '../../../src/model/registry.ts'
import { yearRecords } from '../../../src/site/feeds/records.ts'
import { latestOf } from '../../../src/site/feeds/entries.ts'
import { makeLinks } from '../../../src/site/links.ts'
import { asidePages, listedPages } from '../../../src/site/pages.ts'
import { viewsOf } from '../../../src/site/views/draft.ts'
import { issueViews } from '../../../src/site/views/issue.ts'
import { fixtureArchive, makeArticle, SITE } from '../../site/fixture.ts'

const archive = fixtureArchive()
const context = { archive, links: makeLinks('/', undefined) }
const ASIDES = ['/2023/05/08/02-02/', '/2023/05/08/02-03/']

test('an advertisement and a pointer are in no list: not of articles, people, feeds, data, the sitemap', () => {
  const told = JSON.stringify([archive.articles, archive.people, archive.leaders, latestOf(archive)])
  for (const text of ['柳河商场全场特价', '河边的树会说话', '麦春兰', ...ASIDES]) assert.ok(!told.includes(text), text)
  for (const { text } of yearRecords(context)) assert.doesNotMatch(text().toString(), /柳河商场全场特价/)
  const listed = [...listedPages(context)].map(({ url }) => url)
  assert.deepEqual(
    ASIDES.filter((url) => listed.includes(url)),
    [],
  )
})

test('they keep their addresses and pages, and their page lists them under what they are', () => {
  assert.deepEqual(
    [...asidePages(context)].map(({ url }) => url),
    ASIDES,
  )
  const issue = [...viewsOf(issueViews(context))].find(({ head }) => head.url === '/2023/05/08/')!
  assert.deepEqual(
    issue.leaves[1]!.asides.map(({ title, items }) => [title, items.map(({ url }) => url)]),
    [
      ['广告', ['/2023/05/08/02-02/']],
      ['导读', ['/2023/05/08/02-03/']],
    ],
  )
  assert.deepEqual(issue.leaves[0]!.asides, [])
})

test('an old address of what is an advertisement by now leads to it, and its own is never redirected', () => {
  const registration: Registration = {
    type: 'article',
    id: '2023-05-08-02-02',
    anchor: '',
    sketch: '',
    sha256: '',
    urls: ['/undated/spring/02-02/', '/2023/05/08/02-02/'],
  }
  const articles = [makeArticle('2023-05-08-02-01'), makeArticle('2023-05-08-02-02', { kind: 'ad' })]
  const made = buildArchive({ site: SITE, articles, registrations: [registration], people: [], issues: {} }).value
  assert.deepEqual(made.redirects.find(({ from }) => from === '/undated/spring/02-02/')?.to, '/2023/05/08/02-02/')
  assert.ok(made.redirects.every(({ from }) => from !== '/2023/05/08/02-02/'))
  assert.equal(standingEntries(made.issues[0]!).length, 2)
})
