import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readRequest } from '../../../../src/search/page/request.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { buildArchive } from '../../../../src/archive/build.ts'
import { makeArticle, SITE } from '../../../site/fixture.ts'
import { readingEngine } from './reading-engine.ts'

const NOTHING = { site: SITE, registrations: [], people: [], issues: {} }

describe('a searcher over any engine', () => {
  const engine = readingEngine()
  const searcher = new Searcher(engine)
  const idsOf = async (search: string): Promise<string[]> => {
    const { hits } = await searcher.answer(readRequest(search))
    return Promise.all(hits.map(async ({ row }) => (await engine.document(row)).id))
  }

  it('lists headline hits first, then newest, or by age alone', async () => {
    const ids = ['undated-attic-01-01', 'undated-attic-01-02']
    assert.deepEqual(await idsOf('?q=区委书记'), [...ids].reverse())
    assert.deepEqual(await idsOf('?q=区委书记&sort=newest'), ids)
    assert.deepEqual(await idsOf('?q=区委书记&sort=oldest'), [...ids].reverse())
  })
  it('lists by hits: those with all words first, then the nearest, then the most hits, then the newest', async () => {
    const texts = ['甲丙丙丙丙乙', '甲丙乙', '甲', '甲甲甲', '甲乙丙丙甲乙', '甲丙乙']
    const own = texts.map((text, at) =>
      makeArticle(`2023-05-08-01-0${at + 1}`, { title: '子丑', body: [{ kind: 'paragraph', text }] }),
    )
    const archive = buildArchive({ ...NOTHING, articles: own }).value
    const made = readingEngine(archive)
    const found = async (search: string): Promise<string[]> => {
      const { hits } = await new Searcher(made).answer(readRequest(search))
      return Promise.all(hits.map(async ({ row }) => (await made.document(row)).paragraphs[0] ?? ''))
    }
    assert.deepEqual(await found('?q=甲 或 乙&sort=hits'), [
      '甲乙丙丙甲乙',
      '甲丙乙',
      '甲丙乙',
      '甲丙丙丙丙乙',
      '甲甲甲',
      '甲',
    ])
    assert.equal((await found('?q=甲&sort=hits'))[0], '甲甲甲')
  })
  it('lists everything of a filter without words, and nothing without either', async () => {
    assert.deepEqual(await idsOf('?page=02'), ['2023-05-08-02-01'])
    assert.deepEqual(await idsOf('?kind=photo&year=2023'), ['undated-attic-01-02'])
    assert.deepEqual(await idsOf(''), [])
    assert.deepEqual(await idsOf('?year=1999'), [])
  })
  it('takes days of a range, unknown and open ones left out', async () => {
    assert.deepEqual(await idsOf('?from=2023-05-09&to=2023-05-15'), ['2023-05-15-01-01'])
    assert.equal((await idsOf('?to=2100-01-01')).includes('undated-lost-01-01'), false)
  })
  it('says under which other form it found, and only offers one that the texts do not need', async () => {
    const { forms, hits } = await searcher.ask('lxc')
    assert.deepEqual(
      forms.map(({ kind, text, merged }) => [kind, text, merged]),
      [['pinyin', '林晓川', true]],
    )
    assert.equal(hits.length, 2)
    const quoted = await searcher.ask('"lxc"')
    assert.deepEqual([quoted.forms, quoted.hits], [[], []])
  })
  it('finds a name in pinyin over several words, with tones, half in characters', async () => {
    const wanted = await idsOf('?q=林晓川')
    for (const typed of ['lin xiao chuan', 'lín xiǎo chuān', '林 xiaochuan', '林xiaochuan'])
      assert.deepEqual(await idsOf(`?q=${typed}`), wanted, typed)
    const { forms, phrases } = await searcher.ask('lin xiao chuan 环卫')
    assert.deepEqual(
      forms.map(({ kind, typed, text, merged, query }) => [kind, typed, text, merged, query]),
      [['pinyin', 'lin xiao chuan', '林晓川', true, '林晓川']],
    )
    assert.ok(phrases.includes('林晓川'))
  })
  it('only offers a name written with spaces, for its characters may mean themselves', async () => {
    const { forms, hits } = await searcher.ask('林 晓川')
    assert.deepEqual([hits.length > 0, forms.some(({ merged }) => merged)], [true, false])
  })
  it('takes fields in traditional characters, by pinyin, and pages in any writing of their number', async () => {
    const led = await idsOf('?leader=lin-xiaochuan')
    assert.ok(led.length > 1)
    for (const typed of ['领导:林晓川', '領導：林曉川', '领导:linxiaochuan', '领导:lxc', '领导:lin-xiaochuan'])
      assert.deepEqual((await idsOf(`?q=${typed}`)).sort(), [...led].sort(), typed)
    for (const typed of ['版:2', '版：２', '版:第2版', '版:02'])
      assert.deepEqual(await idsOf(`?q=${typed}`), ['2023-05-08-02-01'])
    const { forms } = await searcher.ask('领导:lxc')
    assert.deepEqual(
      forms.map(({ text, query, articles }) => [text, query, articles]),
      [['林晓川', '领导:林晓川', led.length]],
    )
  })
  it('counts what is left out of a range of days for want of a day, and lists it as a year of its own', async () => {
    assert.equal((await searcher.answer(readRequest('?q=不知何日&from=2000-01-01'))).undated, 1)
    assert.equal((await searcher.answer(readRequest('?q=柳河两岸&from=2000-01-01'))).undated, 0)
    assert.deepEqual(await idsOf('?year=unknown'), ['undated-lost-01-01'])
    assert.deepEqual((await idsOf('?q=不知何日&year=unknown&year=2022')).length, 1)
  })
  it('takes a month that lies in a range with all its days', async () => {
    const entries = [makeArticle('undated-spring-01-01', { dateStatus: 'inferred', dateEdtf: '2023-04' })]
    const inMonth = new Searcher(readingEngine(buildArchive({ ...NOTHING, articles: entries }).value))
    const count = async (range: string): Promise<number> => (await inMonth.answer(readRequest(range))).hits.length
    assert.equal(await count('?from=2023-04-01&to=2023-04-30'), 1)
    assert.equal(await count('?from=2023-04-02&to=2023-04-30'), 0)
    assert.equal(await count('?from=2023-04-01&to=2023-04-29'), 0)
    assert.equal(await count('?from=2022-01-01'), 1)
  })
  it('reads only the beginning of a query without end, and says so', async () => {
    const { problems } = await searcher.ask('柳河'.repeat(50_000))
    assert.deepEqual(problems, [{ kind: 'too-long', characters: 500 }])
  })
})
