import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { coverOf, isCovered, searchCovered } from '../../../../src/search/client/covered.ts'
import type { PagefindInstance } from '../../../../src/search/client/pagefind-api.ts'
import { pairsOf } from '../../../../src/search/pairs.ts'

/** Answers as Pagefind does for one word, over texts whose words are pairs. */
function over(texts: Record<string, string>): PagefindInstance {
  const words = Object.entries(texts).map(([id, text]) => [id, pairsOf([...text])] as const)
  const places = (list: readonly string[], word: string): number[] =>
    list.flatMap((each, at) => (each === word ? [at] : []))
  return {
    search: async (term) => {
      const word = term.replaceAll('"', '')
      const results = words.map(([id, list]) => ({ id, words: places(list, word) }))
      return { results: results.filter((result) => result.words.length > 0) }
    },
  }
}

describe('phrases found by a cover of their pairs', () => {
  it('takes every second pair and the last', () => {
    const offsets = (text: string): number[] => coverOf([...text]).map(({ offset }) => offset)
    assert.deepEqual(
      [offsets('甲乙丙丁'), offsets('甲乙丙丁戊')],
      [
        [0, 2],
        [0, 2, 3],
      ],
    )
  })
  it('only for four Han characters and more', () => {
    assert.deepEqual(
      [isCovered([...'甲乙丙']), isCovered([...'甲乙丙丁']), isCovered(['1', '月', '1', '日'])],
      [false, true, false],
    )
  })
  it('finds the phrase where it stands, with its first place, and nothing else', async () => {
    const pagefind = over({ a: '子丑甲乙丙丁戊甲乙丙丁戊', b: '甲乙丙戊丁', c: '甲乙丁丙丁戊' })
    assert.deepEqual(await searchCovered(pagefind, [...'甲乙丙丁戊']), [{ id: 'a', words: [2] }])
    assert.deepEqual(await searchCovered(pagefind, [...'甲乙丙寅']), [])
  })
})
