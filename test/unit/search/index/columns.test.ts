import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Columns, yearRanges } from '../../../../src/search/client/columns.ts'
import { COLUMN_NAMES } from '../../../../src/search/format.ts'
import type { SearchEngine } from '../../../../src/search/engine.ts'
import { contentOf } from '../../../../src/search/index/content.ts'
import { rowsOf } from '../../../../src/search/index/documents.ts'
import { valueParts } from '../../../../src/search/index/value-parts.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

test('columns written and read again say of every article what the article says', async () => {
  const archive = fixtureArchive()
  const { documents, years, values, names: _, ...coverage } = contentOf(archive)
  const { head, parts } = valueParts(values)
  const engine: SearchEngine = {
    coverage: { articles: documents.length, ...coverage },
    prepare: () => undefined,
    search: async () => [],
    document: async () => assert.fail('not asked for'),
    names: async () => [],
    values: async () => head,
    people: async (name, part) =>
      parts.find((each) => each.name === name && each.part === part)?.values ?? assert.fail(name),
    columns: async (wanted) => years.find(({ year }) => year === wanted)?.columns ?? assert.fail(wanted),
  }
  const columns = new Columns(engine)
  const entries = rowsOf(archive)
  await columns.load(entries.keys())
  await Promise.all(COLUMN_NAMES.map((name) => columns.values.loadAll(name)))
  entries.forEach(({ article, issue, reporters }, row) => {
    const keys = (name: 'issue' | 'page' | 'kind' | 'review' | 'leader' | 'reporter'): string[] =>
      columns.cell(name, row).map((number) => columns.values.at(name, number).key)
    assert.equal(columns.day(row), article.date ?? (article.dateEdtf ?? '').slice(0, 10))
    assert.deepEqual([keys('issue'), keys('page')], [[issue], [article.page]])
    assert.deepEqual([keys('kind'), keys('review')], [[article.kind], [article.review]])
    assert.deepEqual(
      keys('leader'),
      article.leaders.map(({ id }) => id),
    )
    for (const { id } of reporters) assert.ok(keys('reporter').includes(id))
  })
  assert.deepEqual(
    yearRanges(engine.coverage).map(({ key, from, to }) => [key, to - from]),
    [
      ['', 1],
      ['2022', 1],
      ['2023', 8],
    ],
  )
})
