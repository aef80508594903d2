import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { readArticles, UnusableArticles } from '../../../scripts/bench/search/articles.ts'
import { chanceFrom } from '../../../scripts/bench/chance.ts'
import { drawQueries } from '../../../scripts/bench/search/queries.ts'

const WHOLE = {
  id: 'a-1',
  url: '/a-1/',
  date: '2021-03-08',
  title: '河边',
  paras: ['林晓川到场。'],
  leaders: ['林晓川'],
}

describe('a file of articles for the benchmark of search', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-articles-'))
  const file = path.join(dir, 'articles.jsonl')
  after(() => rmSync(dir, { recursive: true, force: true }))
  const read = (...lines: (object | string)[]) => {
    writeFileSync(
      file,
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
      'utf8',
    )
    return readArticles(file)
  }

  it('is read line by line, BOM and empty lines passed over', async () => {
    assert.deepEqual(await read(`\ufeff${JSON.stringify(WHOLE)}`, ''), [WHOLE])
  })
  it('may lack what does not matter', async () => {
    const { leaders: _, ...bare } = { ...WHOLE, title: null, date: '2021-13-45', url: '' }
    assert.deepEqual(await read(bare), [{ ...WHOLE, title: '', date: '', url: '/a-1/', leaders: [] }])
  })
  it('gives other ids for those that are taken or no plain words', async () => {
    const ids = ['a-1', 'A-1', '__proto__', '../x', '中文'].map((id) => ({ ...WHOLE, id }))
    assert.deepEqual(
      (await read(...ids)).map(({ id, url }) => [id, url]),
      [['a-1', '/a-1/'], ...[2, 3, 4, 5].map((line) => [`line-${line}`, `/line-${line}/`])],
    )
  })
  it('is refused with the line and what is wrong with it', async () => {
    await assert.rejects(
      read(WHOLE, '{"id": '),
      (error) => error instanceof UnusableArticles && /:2: /.test(error.message),
    )
    await assert.rejects(read({ ...WHOLE, paras: 'x' }), /:1: 要有/)
    await assert.rejects(read(''), /没有文章/)
    await assert.rejects(readArticles(path.join(dir, 'none.jsonl')), UnusableArticles)
  })
  it('gives queries that mean what was drawn, from texts of any length', () => {
    const articles = [{ ...WHOLE, title: '记者:某某 或 标题', paras: ['或者'.repeat(200_000)] }]
    const sets = drawQueries(articles, 3, chanceFrom(1))
    assert.deepEqual(sets.find(({ name }) => name === 'headline')?.queries[0]?.typed, '"记者:某某 或 标题"')
    assert.ok(sets.find(({ name }) => name === 'word')?.queries.some(({ typed }) => typed === '"或者"'))
  })
})
