import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ARTICLES, ASIDES, emptyArchive, fixtureArchive, HOSTILE } from './fixture.ts'
import { htmlFiles, readTree, renderToTemp, visibleText } from './render.ts'
import type { Rendered } from './render.ts'
import { renderSite } from '../../src/site/index.ts'

describe('what machines read', () => {
  let site: Rendered
  let again: Rendered
  let empty: Rendered

  before(async () => {
    site = await renderToTemp(fixtureArchive(), '/', 'https://example.org')
    again = await renderToTemp(fixtureArchive(), '/', 'https://example.org')
    empty = await renderToTemp(emptyArchive(), '/')
  })
  after(() => [site, again, empty].forEach((each) => each?.remove()))

  const text = (file: string): string => site.files.get(file) ?? assert.fail(file)

  it('is the same bytes each time', async () => {
    assert.deepEqual([...again.files], [...site.files])
    await renderSite(fixtureArchive(), { outDir: again.dir, base: '/', siteUrl: 'https://example.org' })
    assert.deepEqual([...readTree(again.dir)], [...site.files])
  })

  it('has one file an article', () => {
    const beside = [...site.files.keys()].filter((file) => file.startsWith('2023/05/22/01-01/'))
    assert.deepEqual(beside, ['2023/05/22/01-01/index.html'])
  })

  it('offers a well-formed Atom feed, newest issue first, undatable articles left out', () => {
    const xml = text('feed.xml')
    assert.ok(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed '))
    const opened = [...xml.matchAll(/<([a-z]+)(?=[\s>])[^>]*(?<!\/|\?)>/g)].map(([, name]) => name)
    const closed = [...xml.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name)
    assert.deepEqual([...opened].sort(), [...closed].sort())
    assert.deepEqual(xml.match(/<title>[^<]*<\/title>/g)?.slice(0, 3), [
      '<title>柳河文库</title>',
      '<title>林晓川调研河道治理“一张图”工作</title>',
      '<title>〔无题〕区委书记林晓川看望环卫工人</title>',
    ])
    assert.equal([...xml.matchAll(/<entry>/g)].length, ARTICLES.length - 1)
    assert.match(xml, /<updated>2023-05-22T00:00:00\+08:00<\/updated>/)
    assert.match(xml, /<summary>2023年5月22日（推定），第01版/)
    assert.match(xml, /<link rel="alternate" type="text\/html" href="https:\/\/example.org\/2023\/05\/22\/01-01\/"\/>/)
    assert.equal(new Set(xml.match(/urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)).size, ARTICLES.length)
    assert.ok(visibleText(xml).includes(HOSTILE))
  })

  it('keeps the ids of entries when the address of the site changes', () => {
    const ids = (xml: string): string[] => xml.match(/urn:uuid:[0-9a-f-]+/g) ?? []
    assert.deepEqual(ids(empty.files.get('feed.xml') ?? '')[0], ids(text('feed.xml'))[0])
    assert.match(empty.files.get('feed.xml') ?? '', /<updated>1970-01-01T00:00:00\+08:00<\/updated>/)
  })

  it('offers a JSON feed', () => {
    const feed = JSON.parse(text('feed.json')) as { version: string; items: { id: string; date_published: string }[] }
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
    assert.equal(feed.items.length, ARTICLES.length - 1)
    assert.equal(feed.items[0]?.date_published, '2023-05-22T00:00:00+08:00')
  })

  it('offers the articles of each year by themselves: one after the other they are all', () => {
    const years = [...site.files].filter(([file]) => file.startsWith('data/articles/'))
    assert.ok(years.length >= 2)
    assert.equal(years.map(([, own]) => own).join(''), text('data/articles.jsonl'))
    for (const [file, own] of years)
      for (const line of own.trimEnd().split('\n')) {
        const { date = 'undated' } = JSON.parse(line) as { date?: string }
        assert.equal(file, `data/articles/${date.replace(/-.*/, '')}.jsonl`)
      }
  })

  it('offers every article as a line of JSON', () => {
    const lines = text('data/articles.jsonl').trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.equal(records.length, ARTICLES.length)
    const lead = records.find(({ id }) => id === 'undated-attic-01-01') ?? {}
    assert.equal(lead['dateEdtf'], '2023-05-22?')
    assert.equal(lead['url'], 'https://example.org/2023/05/22/01-01/')
    assert.deepEqual((lead['text'] as string[])[1], '先易后难')
    assert.equal(records.find(({ id }) => id === 'undated-attic-01-02')?.['title'], null)
  })

  it('names every page but the redirects, 404, and what stands beside articles in the sitemap', () => {
    const named = new Set(
      [...text('sitemap.xml').matchAll(/<loc>https:\/\/example.org([^<]*)<\/loc>/g)].map((m) => m[1]),
    )
    const pages = htmlFiles(site).filter(([, html]) => !html.includes('http-equiv="refresh"'))
    const beside = ASIDES.map(({ id, page }) => `/2023/05/08/${page}-${id.slice(-2)}/`)
    const urls = pages
      .map(([file]) => `/${file.replace(/index\.html$/, '')}`)
      .filter((url) => ![...beside, '/404.html'].includes(url))
    assert.ok(beside.every((url) => site.files.has(`${url.slice(1)}index.html`)))
    assert.deepEqual([...named].sort(), urls.sort())
    assert.match(text('robots.txt'), /^Sitemap: https:\/\/example.org\/sitemap.xml$/m)
    assert.doesNotMatch(empty.files.get('robots.txt') ?? '', /Sitemap/)
  })

  it('carries the policy for hosts that read _headers', () => {
    assert.match(text('_headers'), /^\/\*\n {2}Content-Security-Policy: default-src 'none'/)
  })
})
