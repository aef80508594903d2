import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvCell, csvText } from '../../../src/formats/csv.ts'

const CELLS: [string, string | number | boolean | undefined, string][] = [
  ['plain text', '柳河', '柳河'],
  ['nothing', undefined, ''],
  ['an empty text', '', ''],
  ['a number', -3, '-3'],
  ['a truth value', false, 'false'],
  ['a comma', '甲,乙', '"甲,乙"'],
  ['quotes', '称"好"', '"称""好"""'],
  ['a line end', '一\n二', '"一\n二"'],
  ['a formula', '=HYPERLINK("https://example.org")', '"\'=HYPERLINK(""https://example.org"")"'],
  ['a plus', '+1', "'+1"],
  ['a minus', '-1', "'-1"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a full-width equals sign', '＝1', "'＝1"],
  ['a tab', '\t=1', "'\t=1"],
  ['a line end before a formula', '\r\n=1', '"\'\r\n=1"'],
  ['a formula sign further in', '甲=乙', '甲=乙'],
]

for (const [name, cell, expected] of CELLS) {
  test(`a cell: ${name}`, () => assert.equal(csvCell(cell), expected))
}

test('a table has a byte order mark and lines that end in CR LF', () => {
  assert.equal(
    csvText([
      ['a', 'b'],
      ['甲', undefined],
    ]),
    '\uFEFFa,b\r\n甲,\r\n',
  )
})
