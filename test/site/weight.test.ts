import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { fixtureArchive } from './fixture.ts'
import { htmlFiles, renderToTemp } from './render.ts'
import type { Rendered } from './render.ts'

const packed = (text: string): number => gzipSync(text, { level: 9 }).length

/** The text of an article's body, as it stands in its page. */
function bodyOf(html: string): string {
  return /<div class="prose">([^]*?)<\/div>/.exec(html)?.[1] ?? ''
}

describe('how much a page weighs', () => {
  let site: Rendered

  before(async () => {
    site = await renderToTemp(fixtureArchive(), '/', 'https://example.org')
  })
  after(() => site?.remove())

  it('is at most 6 KB beyond its own text for an article', () => {
    const articles = htmlFiles(site).filter(([file]) => /\/\d{2}-\d{2}\/index\.html$/.test(file))
    assert.ok(articles.length > 5)
    for (const [file, html] of articles) assert.ok(packed(html) - packed(bodyOf(html)) <= 6 * 1024, file)
  })

  it('is at most 12 KB of script and 14 KB of style', () => {
    assert.ok(packed(site.files.get('assets/site.js') ?? assert.fail()) <= 12 * 1024)
    assert.ok(packed(site.files.get('assets/site.css') ?? assert.fail()) <= 14 * 1024)
  })
})
