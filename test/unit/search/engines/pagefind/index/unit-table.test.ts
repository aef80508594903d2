import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hitsIn } from '../../../../../../src/search/store/hit-list.ts'
import { ownValue } from '../../../../../../src/search/store/own-value.ts'
import { partOf, type SearchDocument } from '../../../../../../src/search/format.ts'
import { unitTables } from '../../../../../../src/search/engines/pagefind/index/unit-table.ts'

function made(id: string, headline: string, ...paragraphs: string[]): SearchDocument {
  return { id, url: `/${id}/`, headline, date: { text: '' }, page: '', byline: '', paragraphs }
}

describe('unitTables', () => {
  const small = [made('a', '甲乙', '丙甲 and'), made('b', '丙', '甲'), made('c', '戊', '丁 1034 __proto__ constructor')]
  const ask = (unit: string) => hitsIn(ownValue(unitTables(small)[0] ?? {}, unit) ?? [])

  it('tells articles and headline hits apart', () => {
    assert.deepEqual(ask('甲'), [
      { row: 0, inTitle: true },
      { row: 1, inTitle: false },
    ])
    assert.deepEqual(ask('1034'), [{ row: 2, inTitle: false }])
  })
  it('knows no unit that is not there, whatever its name', () => {
    assert.deepEqual(['寅', '034', 'toString', 'hasownproperty'].flatMap(ask), [])
    assert.deepEqual(
      ask('constructor').map(({ row }) => row),
      [2],
    )
    assert.deepEqual(
      ask('proto').map(({ row }) => row),
      [2],
    )
  })
  it('is one part when small, and many when large', () => {
    assert.equal(unitTables(small).length, 1)
    const large = Array.from({ length: 4000 }, (_, at) =>
      made(`d${at}`, `${at}`, String.fromCodePoint(0x4e00 + at).repeat(2) + '共同的字词'),
    )
    const tables = unitTables(large)
    assert.ok(tables.length > 1 && tables.length <= 24)
    const table = tables[partOf('共', tables.length)] ?? {}
    assert.equal(hitsIn(ownValue(table, '共') ?? []).length, 4000)
  })
  it('is empty for no articles', () => assert.deepEqual(unitTables([]), [{}]))
})
