import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hitCount, marked, snippetOf } from '../../../../src/search/page/snippet.ts'
import { unitsOf } from '../../../../src/search/fold.ts'
import type { SearchDocument } from '../../../../src/search/format.ts'

function made(headline: string, ...paragraphs: string[]): SearchDocument {
  return { id: 'x', url: '/x/', headline, date: { text: '' }, page: '', byline: '', paragraphs }
}

const phrases = (...texts: string[]) => texts.map((text) => unitsOf(text))
const hits = ({ text, hits: found }: ReturnType<typeof marked>) => found.map(({ from, to }) => text.slice(from, to))
const LONG = `${'前'.repeat(100)}河道${'中'.repeat(10)}河道${'后'.repeat(200)}`

describe('snippetOf', () => {
  it('shows a short paragraph whole', () => {
    const snippet = snippetOf(made('题', '无关。', '“河道”治理，河道。'), phrases('河道'))
    assert.deepEqual([snippet.text, snippet.cutBefore, snippet.cutAfter], ['“河道”治理，河道。', false, false])
    assert.deepEqual(hits(snippet), ['河道', '河道'])
  })
  it('cuts a long paragraph round its first hit and marks all hits in the piece', () => {
    const snippet = snippetOf(made('题', LONG), phrases('河道'))
    assert.ok(snippet.cutBefore && snippet.cutAfter && snippet.text.length < 120)
    assert.deepEqual(hits(snippet), ['河道', '河道'])
  })
  it('never cuts a hit', () => {
    const query = `河道${'中'.repeat(10)}河道${'后'.repeat(150)}`
    assert.deepEqual(hits(snippetOf(made('题', LONG), phrases(query))), [query])
    const atTheEnd = `甲${'前'.repeat(64)}河道治理${'后'.repeat(30)}`
    assert.deepEqual(hits(snippetOf(made('题', atTheEnd), phrases('甲', '河道治理'))), ['甲', '河道治理'])
  })
  it('never cuts a number or a character of two code units', () => {
    const snippet = snippetOf(made('题', `${'𠮷123456 '.repeat(60)}河道${'𠮷123456 '.repeat(60)}`), phrases('河道'))
    assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(snippet.text))
    assert.deepEqual(new Set(snippet.text.match(/\d+/g)), new Set(['123456']))
  })
  it('shows the beginning when only the headline is hit, and nothing when there is no text', () => {
    assert.deepEqual(snippetOf(made('河道', '第一段。', '第二段。'), phrases('河道')), {
      text: '第一段。',
      hits: [],
      cutBefore: false,
      cutAfter: false,
    })
    assert.equal(snippetOf(made('河道'), phrases('河道')).text, '')
  })
})

describe('marked and hitCount', () => {
  it('marks hits of several phrases without overlap, the longer first', () => {
    assert.deepEqual(hits(marked('河道治理河道', phrases('河道', '河道治理'))), ['河道治理', '河道'])
  })
  it('counts hits in headline and paragraphs', () => {
    assert.equal(hitCount(made('河道', '河道，河道。', '道河'), phrases('河道')), 3)
  })
})
