import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { buildArchive } from '../../src/archive/build.ts'
import type { Article } from '../../src/model/article.ts'
import type { Correction } from '../../src/model/correction.ts'
import type { SiteInfo } from '../../src/model/site.ts'
import { readMemory, writeMemory, type Memory } from '../../src/publish/memory.ts'
import type { NewSite } from '../../src/publish/new-site.ts'
import { publish } from '../../src/publish/publish.ts'
import { renderSite } from '../../src/site/index.ts'
import { ARTICLES, makeArticle, paragraph, PEOPLE, SITE } from './fixture.ts'
import { readTree } from './render.ts'

const root = mkdtempSync(path.join(tmpdir(), 'incremental-'))
after(() => rmSync(root, { recursive: true, force: true }))

/** What an archive is made of, as far as the tests change it. */
interface State {
  articles: Article[]
  site: SiteInfo
  people: typeof PEOPLE
  corrections: Correction[]
}

const FIRST: State = { articles: ARTICLES, site: SITE, people: PEOPLE, corrections: [] }

/** Files that the search puts in a site. */
const SEARCH = [
  'assets/hits.js',
  'assets/search-part-answers.js',
  'assets/search.js',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind-worker.js',
  'search/data/manifest.json',
]

async function build(next: NewSite, state: State) {
  for (const file of SEARCH) {
    mkdirSync(path.dirname(path.join(next.dir, file)), { recursive: true })
    writeFileSync(path.join(next.dir, file), '')
  }
  const digests = new Map(state.articles.map((article) => [article, JSON.stringify(article)]))
  const archive = buildArchive({ ...state, digests, registrations: [], issues: {} }).value
  return renderSite(archive, { outDir: next.dir, base: '/', siteUrl: 'https://example.org', release: next })
}

/** Publishes into a folder, going on from what is remembered of the last release; gives what to remember of this one. */
async function release(name: string, state: State, memory: Memory | null): Promise<Memory> {
  let kept: Memory | null = null
  const messages = await publish({
    build: (next) => build(next, state),
    outDir: path.join(root, name, '_site'),
    contentDir: path.join(root, name, 'content'),
    memory,
    remember: async (files, pages) => void (kept = { program: '', inputs: '', messages: [], files, pages }),
  })
  assert.deepEqual(messages, [])
  assert.ok(kept)
  return kept
}

const site = (name: string): string => path.join(root, name, '_site')
const written = (file: string): number => statSync(path.join(site('kept'), file)).mtimeMs

const NEWEST = makeArticle('2023-12-25-01-01', {
  title: '新任副区长唐思齐走访社区',
  leaders: [{ id: 'tang-siqi', name: '唐思齐', role: '副区长' }],
})

const withArticle = (id: string, change: Partial<Article>): Article[] =>
  ARTICLES.map((article) => (article.id === id ? { ...article, ...change } : article))

const withdrawn: Correction = {
  id: '2023-05-08-01-02',
  field: 'withdrawn',
  before: null,
  after: '当事人要求',
  date: '2024-01-02',
} as unknown as Correction

const CHANGES: readonly (readonly [string, State])[] = [
  ['the newest issue', { ...FIRST, articles: [...ARTICLES, NEWEST] }],
  ['the oldest issue', { ...FIRST, articles: [makeArticle('2019-03-04-01-01'), ...ARTICLES] }],
  ['a text', { ...FIRST, articles: withArticle('2023-05-08-01-01', { body: [paragraph('步道又长了一公里。')] }) }],
  ['a headline', { ...FIRST, articles: withArticle('2023-05-08-02-01', { title: '副刊：桥边的树' }) }],
  [
    'a name that other headlines hold',
    { ...FIRST, articles: withArticle('2023-05-08-01-02', { reporters: ['两岸'] }) },
  ],
  ['one article less', { ...FIRST, articles: ARTICLES.filter(({ id }) => id !== '2023-05-08-01-02') }],
  ['one article withdrawn', { ...FIRST, corrections: [withdrawn] }],
  ['one issue less', { ...FIRST, articles: ARTICLES.filter(({ id }) => !id.startsWith('2022-12-26')) }],
  ['a leader renamed', { ...FIRST, people: PEOPLE.map((one) => ({ ...one, aliases: [...one.aliases, '老林'] })) }],
  ['a leader of another name', { ...FIRST, people: PEOPLE.map((one) => ({ ...one, name: `${one.name}新` })) }],
  ['a column', { ...FIRST, articles: withArticle('2023-05-08-01-01', { column: '河岸短波' }) }],
  ['another title of the site', { ...FIRST, site: { ...SITE, title: '柳河旧报' } }],
]

test('a site that goes on from the last release is byte for byte the one made anew, whatever changes', async () => {
  let memory = await release('kept', FIRST, null)
  for (const [what, state] of CHANGES) {
    memory = await release('kept', state, memory)
    rmSync(path.join(root, 'anew'), { recursive: true, force: true })
    await release('anew', state, null)
    assert.deepEqual(readTree(site('kept')), readTree(site('anew')), what)
    memory = await release('kept', FIRST, memory)
  }
})

test('pages that have not changed are taken over; one that was touched since is made anew', async () => {
  let memory = await release('kept', FIRST, null)
  const [kept, touched] = ['2022/12/26/01-01/index.html', 'undated/lost/01-01/index.html']
  const [before, [year, changed]] = [written(kept), ['data/2022.zip', 'data/2023.zip'].map(written)]
  writeFileSync(path.join(site('kept'), touched), 'touched')
  memory = await release('kept', { ...FIRST, articles: [...ARTICLES, NEWEST] }, memory)
  assert.equal(written(kept), before)
  assert.equal(written('data/2022.zip'), year)
  assert.notEqual(written('data/2023.zip'), changed)
  assert.notEqual(readTree(site('kept')).get(touched), 'touched')
  utimesSync(path.join(site('kept'), kept), 1, 1)
  await release('kept', { ...FIRST, articles: [...ARTICLES, NEWEST] }, memory)
  assert.notEqual(written(kept), 1000)
})

test('what another program remembers is not trusted, nor what is damaged', async () => {
  const file = path.join(root, 'memory.json')
  const state = { key: 'k', sha256: 'd', size: 1, mtimeMs: 2 }
  const memory: Memory = {
    program: 'one',
    inputs: 'x',
    pages: { names: ['甲'], batches: {} },
    messages: [],
    files: new Map([['a', state]]),
  }
  await writeMemory(file, memory)
  assert.deepEqual(readMemory(file, 'one'), memory)
  assert.equal(readMemory(file, 'two'), null)
  writeFileSync(file, '{')
  assert.equal(readMemory(file, 'one'), null)
})
