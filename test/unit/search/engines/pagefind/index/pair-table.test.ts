import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hitsIn } from '../../../../../../src/search/store/hit-list.ts'
import type { SearchDocument } from '../../../../../../src/search/format.ts'
import { pairTable } from '../../../../../../src/search/engines/pagefind/index/pair-table.ts'

const made = (headline: string, text: string): SearchDocument => ({
  id: headline,
  url: '/',
  headline,
  date: { text: '' },
  page: '',
  byline: '',
  paragraphs: [text],
})

test('pairs of very many articles have a list of these, others have none', () => {
  const documents = [made('甲乙', '丙'), made('丁', '甲乙甲乙'), made('戊', '己庚'), made('辛', '乙甲，乙')]
  const table = pairTable(documents, 2)
  assert.deepEqual(
    table.map(([pair]) => pair),
    ['甲乙'],
  )
  assert.deepEqual(hitsIn(table[0]?.[1] ?? []), [
    { row: 0, inTitle: true },
    { row: 1, inTitle: false },
    { row: 3, inTitle: false },
  ])
  assert.deepEqual(pairTable(documents), [])
})
