import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nearQueries } from '../../../../src/search/page/near.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { buildArchive } from '../../../../src/archive/build.ts'
import { ARTICLES, makeArticle, paragraph, PEOPLE, SITE } from '../../../site/fixture.ts'
import { readingEngine } from './reading-engine.ts'

const NUMBERS = makeArticle('2023-05-08-03-01', { body: [paragraph('共投入1.2万元，惠及居民1,200名。')] })
const archive = buildArchive({
  site: SITE,
  articles: [...ARTICLES, NUMBERS],
  registrations: [],
  people: PEOPLE,
  issues: {},
}).value

describe('queries near to one without results', () => {
  const searcher = new Searcher(readingEngine(archive))
  const near = async (text: string): Promise<string[]> => (await nearQueries(searcher, text)).map((each) => each.text)

  for (const [typed, wanted] of [
    ['林晓山', '林晓川'],
    ['川晓林', '林晓川'],
    ['林晓川、环卫', '林晓川 环卫'],
    ['林晓川或查无此人', '林晓川 或 查无此人'],
    ['林晓川环卫', '林晓川 环卫'],
    ['5月18号', '5月18日'],
    ['2023-05-18', '5月18日'],
    ['林晓川 查无此词', '林晓川'],
    ['“林晓川 调研河道', '"林晓川 调研河道"'],
    ['投入12000元', '投入1.2万元'],
    ['居民1200名', '居民1,200名'],
    ['居民1，200名', '居民1,200名'],
    ['看望环位工人', '~看望环位工人'],
  ] as const) {
    it(typed, async () => assert.ok((await near(typed)).includes(wanted), (await near(typed)).join()))
  }
  it('cuts no word that finds something as it is', async () =>
    assert.deepEqual(await near('林晓川 查无此词'), ['林小川', '林晓川']))
  it('says how many articles each finds, and tries only so many', async () => {
    for (const { text, articles } of await nearQueries(searcher, '林晓川查无此词'))
      assert.equal((await searcher.ask(text)).hits.length, articles)
    assert.ok((await near('林晓川'.repeat(200))).length <= 6)
  })
})
