import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { buildArchive } from '../../src/archive/build.ts'
import { PAGE_TEXT } from '../../src/site/views/page-text.ts'
import { fixtureArchive, makeArticle, paragraph, SITE } from './fixture.ts'
import { htmlFiles, renderToTemp } from './render.ts'
import type { Rendered } from './render.ts'

const packed = (text: string): number => gzipSync(text, { level: 9 }).length

/** The text of an article's body, as it stands in its page. */
function bodyOf(html: string): string {
  return /<div class="prose">([^]*?)<\/div>/.exec(html)?.[1] ?? ''
}

/** Text of `length` characters that hardly packs: no character can be told from those before it. */
function denseText(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCodePoint(0x4e00 + (state % 3000))
  }).join('')
}

/** A page of twenty articles with the most text that a page shows, and as much again. */
function heavyPage(characters: number) {
  const body = (seed: number) =>
    Array.from({ length: 4 }, (_, at) => paragraph(denseText(characters / 80, seed * 4 + at)))
  const articles = Array.from({ length: 20 }, (_, at) =>
    makeArticle(`2023-05-08-01-${String(at + 1).padStart(2, '0')}`, {
      body: body(at),
      kicker: '要闻',
      reporters: ['方一鸣'],
    }),
  )
  return buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
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

  it('is at most 30 KB for a page laid out as text, however much is printed on it', async () => {
    for (const characters of [PAGE_TEXT, 2 * PAGE_TEXT]) {
      const heavy = await renderToTemp(heavyPage(characters), '/')
      heavy.remove()
      const html = heavy.files.get('2023/05/08/01/index.html') ?? assert.fail()
      assert.ok(packed(html) <= 30 * 1024, `${characters}: ${packed(html)}`)
    }
  })

  it('is at most 40 KB for somebody in 1,200 articles, whose earlier years have pages of their own', async () => {
    const leaders = [{ id: 'lin-xiaochuan', name: '林晓川', role: '区委书记' }]
    const articles = Array.from({ length: 1200 }, (_, at) => {
      const month = `${2016 + Math.floor(at / 150)}-${String(1 + (at % 12)).padStart(2, '0')}`
      const id = `${month}-${String(1 + (Math.floor(at / 12) % 13)).padStart(2, '0')}-01-${String(1 + (at % 60)).padStart(2, '0')}`
      return makeArticle(id, { leaders, title: denseText(18, at) })
    })
    const archive = buildArchive({ site: SITE, articles, registrations: [], people: [], issues: {} }).value
    const rendered = await renderToTemp(archive, '/')
    rendered.remove()
    const pages = htmlFiles(rendered).filter(([file]) => file.startsWith('leaders/lin-xiaochuan/'))
    const [own = ''] = pages.flatMap(([file, html]) => (file === 'leaders/lin-xiaochuan/index.html' ? [html] : []))
    assert.equal(pages.length, 8)
    for (const [file, html] of pages) assert.ok(packed(html) <= 40 * 1024, `${file}: ${packed(html)}`)
    for (let year = 2016; year < 2023; year++) {
      assert.ok(own.includes(`id="y${year}"`) && own.includes(`href="/leaders/lin-xiaochuan/${year}/"`), String(year))
    }
    const listed = pages.flatMap(([, html]) =>
      [...html.matchAll(/<h4><a class="hl[^"]*" href="([^"]+)"/g)].map(([, url]) => url),
    )
    assert.deepEqual(listed.sort(), archive.articles.map(({ url }) => url).sort())
  })

  it('is at most 12 KB of script and 14 KB of style', () => {
    assert.ok(packed(site.files.get('assets/site.js') ?? assert.fail()) <= 12 * 1024)
    assert.ok(packed(site.files.get('assets/site.css') ?? assert.fail()) <= 14 * 1024)
  })
})
