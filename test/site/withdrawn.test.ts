import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { buildArchive } from '../../src/archive/build.ts'
import type { Archive } from '../../src/model/archive.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { makeArticle, SITE } from './fixture.ts'
import { renderToTemp } from './render.ts'

const [BENCH, EGRET] = ['2023-05-08-01-01', '2023-05-08-01-02'] as const
const WORDS = '弄堂口的长椅装好了'

/** What only the archive may know, in letters that no index cuts. */
const NOTE = 'note zzqx7'

/** Writes the search index into a site's folder too, and gives the folder. */
async function searchable(archive: Archive, dir: string): Promise<string> {
  assert.deepEqual(await writeSearchIndex(archive, dir), [])
  return dir
}

function unpacked(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1')
}

/** The files of a folder that hold a text, packed or not; and every file holds something. */
function filesHolding(dir: string, text: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(dir, name)).isFile(),
  )
  assert.ok(names.some((name) => name.endsWith('.pf_index')) && names.includes('data/articles.jsonl'))
  const [all, part] = [text.toLowerCase(), text.split(' ')[1] ?? text]
  return names.filter((name) => {
    const content = unpacked(readFileSync(path.join(dir, name))).toLowerCase()
    return content.includes(all) || content.includes(part)
  })
}

test('a withdrawn article is on no page; its address says that, when and why; its old address leads there', async () => {
  const articles = [makeArticle(BENCH, { title: WORDS }), makeArticle(EGRET, { title: '白鹭又来了' })]
  const entry = { type: 'article', anchor: 'a', sketch: '', sha256: '' } as const
  const registrations = [
    { ...entry, id: BENCH, urls: ['/undated/old/01-01/', '/2023/05/08/01-01/'] },
    { ...entry, id: EGRET, urls: ['/2023/05/08/01-02/'] },
  ]
  const why = '当事人 <b>要求</b>'
  const withdrawn = { id: BENCH, field: 'withdrawn', before: false, after: true, date: '2024-01-02', why, note: NOTE }
  const corrected = {
    id: EGRET,
    field: 'title',
    before: '白鹭来了',
    after: '白鹭又来了',
    date: '2024-01-02',
    note: NOTE,
  }
  const input = { site: SITE, articles, registrations, people: [], issues: {}, corrections: [withdrawn, corrected] }
  const archive = buildArchive(input).value
  const site = await renderToTemp(archive, '/news/', 'https://example.org')
  try {
    assert.deepEqual(site.messages, [])
    const page = site.files.get('2023/05/08/01-01/index.html') ?? ''
    assert.match(page, /<h1>已撤下<\/h1>[^]*2024-01-02[^]*当事人 &lt;b&gt;要求/)
    assert.match(page, /href="\/news\/2023\/05\/08\/"/)
    const telling = [...site.files].filter(([, text]) => text.includes(WORDS)).map(([file]) => file)
    assert.deepEqual(telling, [])
    assert.match(
      site.files.get('_redirects') ?? '',
      /^\/news\/undated\/old\/01-01\/ \/news\/2023\/05\/08\/01-01\/ 301$/m,
    )
    const noted = filesHolding(await searchable(archive, site.dir), NOTE)
    assert.deepEqual(noted, [])
    assert.ok(site.files.has('undated/old/01-01/index.html'))
    assert.doesNotMatch(site.files.get('sitemap.xml') ?? '', /01-01/)
  } finally {
    site.remove()
  }
})
