import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nearQueries } from '../../../../src/search/page/near.ts'
import { Searcher } from '../../../../src/search/page/searcher.ts'
import { readingEngine } from './reading-engine.ts'

describe('queries near to one without results', () => {
  const searcher = new Searcher(readingEngine())
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
  ] as const) {
    it(typed, async () => assert.ok((await near(typed)).includes(wanted), (await near(typed)).join()))
  }
  it('says how many articles each finds, and tries only so many', async () => {
    for (const { text, articles } of await nearQueries(searcher, '林晓川查无此词'))
      assert.equal((await searcher.ask(text)).hits.length, articles)
    assert.ok((await near('林晓川'.repeat(200))).length <= 6)
  })
})
