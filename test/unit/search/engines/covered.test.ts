import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { coverOf } from '../../../../src/search/engines/cover.ts'
import { searchCovered, type Cover, type PairSource } from '../../../../src/search/engines/pagefind/browser/covered.ts'
import { unitsOf } from '../../../../src/search/fold.ts'

const COVER: Cover = { fewest: 4, read: 20, first: 8, more: 32 }

/** A source over articles, each a headline and a text. */
function over(articles: readonly (readonly [headline: string, text: string])[]): PairSource & { read: number[] } {
  const read: number[] = []
  const holds = (text: string, units: readonly string[]): boolean =>
    `|${unitsOf(text).join('|')}|`.includes(`|${units.join('|')}|`)
  return {
    read,
    pair: async (units) =>
      articles.flatMap((texts, row) =>
        texts.some((text) => holds(text, units)) ? [{ row, inTitle: holds(texts[0], units) }] : [],
      ),
    document: async (row) => {
      read.push(row)
      const [headline = '', text = ''] = articles[row] ?? []
      return { id: '', url: '', headline, date: { text: '' }, page: '', byline: '', paragraphs: [text] }
    },
  }
}

describe('phrases found by a cover of their pairs', () => {
  it('takes every second pair and the last', () => {
    const pairs = (text: string): string =>
      coverOf([...text])
        .map((at) => text.slice(at, at + 2))
        .join(' ')
    assert.deepEqual([pairs('甲乙丙丁'), pairs('甲乙丙丁戊')], ['甲乙 丙丁', '甲乙 丙丁 丁戊'])
  })
  it('finds the phrase where it stands, tells headlines, and reads no more texts than it must', async () => {
    const source = over([
      ['子', '丑甲乙丙丁戊'],
      ['丙丁戊', '甲乙'],
      ['甲乙丙丁戊', '寅'],
      ['卯', '甲乙丙'],
    ])
    assert.deepEqual(await searchCovered(source, [...'甲乙丙丁戊'], COVER), [
      { row: 0, inTitle: false },
      { row: 2, inTitle: true },
    ])
    assert.deepEqual(source.read, [0, 1, 2])
    assert.deepEqual(await searchCovered(source, [...'甲乙丙巳'], COVER), [])
  })
  it('looks for few pairs of a very long phrase, and is exact all the same', async () => {
    const long = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const source = over([
      ['子', long],
      ['丑', long.slice(0, 150) + '子' + long.slice(150)],
    ])
    let asked = 0
    const counting = { ...source, pair: (units: readonly string[]) => (asked++, source.pair(units)) }
    assert.deepEqual(await searchCovered(counting, unitsOf(long), COVER), [{ row: 0, inTitle: false }])
    assert.ok(asked <= 8, `${asked} pairs`)
  })
  it('leaves short phrases and those in many articles to be asked whole', async () => {
    const many = over(Array.from({ length: 21 }, () => ['子', '甲乙丙丁'] as const))
    assert.deepEqual(
      [await searchCovered(many, [...'甲乙丙'], COVER), await searchCovered(many, [...'甲乙丙丁'], COVER)],
      [null, null],
    )
    assert.deepEqual(many.read, [])
  })
})
