import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildArchive } from '../../src/archive/build.ts'
import { makeArticle, SITE } from './fixture.ts'
import { renderToTemp } from './render.ts'

const [BENCH, EGRET] = ['2023-05-08-01-01', '2023-05-08-01-02'] as const
const WORDS = '弄堂口的长椅装好了'

test('a withdrawn article is on no page; its address says that, when and why; its old address leads there', async () => {
  const articles = [makeArticle(BENCH, { title: WORDS }), makeArticle(EGRET, { title: '白鹭又来了' })]
  const entry = { type: 'article', anchor: 'a', sketch: '', sha256: '' } as const
  const registrations = [
    { ...entry, id: BENCH, urls: ['/undated/old/01-01/', '/2023/05/08/01-01/'] },
    { ...entry, id: EGRET, urls: ['/2023/05/08/01-02/'] },
  ]
  const why = '当事人 <b>要求</b>'
  const withdrawn = { id: BENCH, field: 'withdrawn', before: false, after: true, date: '2024-01-02', why }
  const input = { site: SITE, articles, registrations, people: [], issues: {}, corrections: [withdrawn] }
  const site = await renderToTemp(buildArchive(input).value, '/news/', 'https://example.org')
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
    assert.ok(site.files.has('undated/old/01-01/index.html'))
    assert.doesNotMatch(site.files.get('sitemap.xml') ?? '', /01-01/)
  } finally {
    site.remove()
  }
})
