import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Columns } from '../../../../src/search/page/columns.ts'
import { yearRanges } from '../../../../src/search/store/ranges.ts'
import { COLUMN_NAMES } from '../../../../src/search/format.ts'
import { rowsOf } from '../../../../src/search/index/documents.ts'
import { fixtureArchive } from '../../../site/fixture.ts'
import { readingEngine } from '../page/reading-engine.ts'

test('columns written and read again say of every article what the article says', async () => {
  const archive = fixtureArchive()
  const columns = new Columns(readingEngine(archive))
  const entries = rowsOf(archive)
  await columns.load(entries.keys(), COLUMN_NAMES)
  await Promise.all(COLUMN_NAMES.map((name) => columns.values.loadAll(name)))
  entries.forEach(({ article, issue, reporters }, row) => {
    const keys = (name: 'issue' | 'page' | 'kind' | 'review' | 'leader' | 'reporter'): string[] =>
      columns.cell(name, row).map((number) => columns.values.at(name, number).key)
    assert.equal(columns.day(row), article.date ?? (article.dateEdtf ?? '').slice(0, 10))
    assert.deepEqual([keys('issue'), keys('page')], [[issue], [article.page]])
    assert.deepEqual([keys('kind'), keys('review')], [[article.kind], [article.review]])
    assert.deepEqual(keys('leader').sort(), article.leaders.map(({ id }) => id).sort())
    for (const { id } of reporters) assert.ok(keys('reporter').includes(id))
  })
  assert.deepEqual(
    yearRanges(readingEngine(archive).coverage).map(({ key, from, to }) => [key, to - from]),
    [
      ['', 1],
      ['2022', 1],
      ['2023', 8],
    ],
  )
})
