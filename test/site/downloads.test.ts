import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { readCsv } from './csv-reader.ts'
import { ARTICLES, emptyArchive, fixtureArchive, HOSTILE } from './fixture.ts'
import { renderToTemp } from './render.ts'
import type { Rendered } from './render.ts'

interface Field {
  name: string
  type: string
  title: string
}
interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  schema: { fields: Field[]; primaryKey: string }
}
interface Package {
  name: string
  licenses: { name: string; title: string }[]
  resources: Resource[]
}

/** What Table Schema lets a cell of each type hold. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  date: /^(\d{4}-\d{2}-\d{2})?$/,
  integer: /^\d+$/,
  boolean: /^(true|false)$/,
}

describe('the data files', () => {
  let site: Rendered
  let empty: Rendered

  before(async () => {
    site = await renderToTemp(fixtureArchive(), '/', 'https://example.org')
    empty = await renderToTemp(emptyArchive(), '/')
  })
  after(() => [site, empty].forEach((each) => each?.remove()))

  const text = (file: string): string => site.files.get(file) ?? assert.fail(file)
  const described = (): Package => JSON.parse(text('data/datapackage.json')) as Package
  const resource = (name: string): Resource =>
    described().resources.find((each) => each.name === name) ?? assert.fail(name)

  it('are described with their true sizes and digests', () => {
    assert.deepEqual(
      described().resources.map(({ path }) => path),
      ['articles.jsonl', 'articles.csv', 'chronicle.csv'],
    )
    for (const { path, bytes, hash } of described().resources) {
      const data = Buffer.from(text(`data/${path}`), 'utf8')
      assert.equal(bytes, data.length, path)
      assert.equal(hash, `sha256:${createHash('sha256').update(data).digest('hex')}`, path)
    }
  })

  it('state their licence', () => {
    assert.deepEqual(described().licenses, [{ name: 'other-closed', title: '文字版权归原作者所有' }])
  })

  it('give the table by its schema, a row an article', () => {
    const csv = text('data/articles.csv')
    assert.ok(csv.startsWith('\uFEFF'))
    const [head, ...rows] = readCsv(csv.slice(1))
    const { fields } = resource('articles-table').schema
    assert.deepEqual(
      head,
      fields.map(({ name }) => name),
    )
    assert.equal(rows.length, ARTICLES.length)
    for (const row of rows) {
      assert.equal(row.length, fields.length)
      for (const [index, { name, type }] of fields.entries()) assert.match(row[index] ?? '', FORMS[type] ?? /$^/, name)
    }
  })

  it('hold hostile words as they are', () => {
    const [head = [], ...rows] = readCsv(text('data/articles.csv').slice(1))
    const row = rows.find(([id]) => id === '2023-05-15-01-01') ?? []
    assert.equal(row[head.indexOf('title')], HOSTILE)
    assert.equal(row[head.indexOf('leaders')], `{{ x }}<b>（${HOSTILE}）`)
  })

  it('give the JSON records by their schema', () => {
    const fields = new Map(resource('articles').schema.fields.map(({ name, type }) => [name, type]))
    const kinds: Record<string, string> = { array: 'object', integer: 'number', date: 'string' }
    for (const line of text('data/articles.jsonl').trimEnd().split('\n')) {
      for (const [name, value] of Object.entries(JSON.parse(line) as Record<string, unknown>)) {
        const type = fields.get(name) ?? assert.fail(name)
        if (value !== null) assert.equal(typeof value, kinds[type] ?? type, name)
        assert.equal(Array.isArray(value), type === 'array', name)
      }
    }
  })

  it('hold the citations of each issue and each year', () => {
    const files = [...site.files.keys()].filter((file) => file.startsWith('data/citations/'))
    assert.deepEqual(
      files.filter((file) => !file.endsWith('.ris')),
      ['2022', '2023', 'undated'].flatMap((year) => [`data/citations/${year}.bib`, `data/citations/${year}.json`]),
    )
    const all = files.filter((file) => file.endsWith('.ris')).map(text)
    assert.equal(all.join('').match(/^ER {2}- \r$/gm)?.length, ARTICLES.length)
    assert.equal(text('data/citations/2023-05-08.ris').match(/^TY {2}- NEWS\r$/gm)?.length, 3)
    const items = JSON.parse(text('data/citations/2023.json')) as { id: string; URL: string }[]
    const entries = text('data/citations/2023.bib').match(/^@article\{([^,]+),$/gm) ?? []
    assert.deepEqual(
      entries,
      items.map(({ id }) => `@article{${id},`),
    )
    assert.equal(items[0]?.URL, 'https://example.org/2023/05/08/01-01/')
  })

  it('are there without a single article', () => {
    assert.match(empty.files.get('data/articles.csv') ?? '', /^\uFEFFid,url,[^\n]*\r\n$/)
    assert.match(empty.files.get('data/datapackage.json') ?? '', /"bytes": 0/)
  })
})
