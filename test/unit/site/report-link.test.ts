import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readLetter } from '../../../src/letters/read.ts'
import type { ArchiveArticle } from '../../../src/model/archive.ts'
import { reportLink } from '../../../src/site/report-link.ts'

const ENTRY = { article: { id: '2024-03-04-01-02' }, headline: '早市 & “夜市”' } as unknown as ArchiveArticle
const ADDRESS = 'https://news.example/2024/03/04/01-02/'

describe('reportLink', () => {
  it('ends in a letter that the page of review reads, its place and words to be filled in', () => {
    for (const contact of ['a@b.example', 'https://git.example/a/b/issues', 'https://lab.example/a/-/issues']) {
      const link = reportLink(ENTRY, contact, ADDRESS)
      const text = decodeURIComponent(link.slice(link.lastIndexOf('=') + 1))
      const { value } = readLetter(text)
      assert.deepEqual(value, [{ line: 3, id: '2024-03-04-01-02', path: '/2024/03/04/01-02/' }], contact)
      assert.match(text, /^段落：\r?\n原文：\r?\n应为：\r?\n理由：$/m)
    }
  })

  it('is empty without an address to write to', () => {
    assert.equal(reportLink(ENTRY, undefined, ADDRESS), '')
    assert.equal(reportLink(ENTRY, '电话 021-1', ADDRESS), '')
  })
})
