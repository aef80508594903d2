import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sitemapFiles } from '../../../../src/site/feeds/sitemap.ts'
import { makeLinks } from '../../../../src/site/links.ts'

const links = makeLinks('/news/', 'https://example.org')

/** The files of the sitemap of so many pages: the root element of each, and its addresses. */
function filesOf(pages: number): [file: string, root: string, addresses: string[]][] {
  const urls = Array.from({ length: pages }, (_, at) => `/2021/11/22/01-${at + 1}/`)
  return sitemapFiles(urls, links).map(({ file, text }) => {
    const xml = String(text())
    const [, root = ''] = /^<\?xml[^>]*>\n<(\w+)/.exec(xml) ?? []
    const items = xml.matchAll(
      root === 'urlset' ? /<url><loc>([^<]*)<\/loc><\/url>/g : /<sitemap><loc>([^<]*)<\/loc><\/sitemap>/g,
    )
    return [file, root, [...items].map(([, address = '']) => address)]
  })
}

test('50,000 addresses, the most of one file, stand in one; with one more an index names the files of all', () => {
  const [[file, root, addresses] = ['', '', []], ...more] = filesOf(50_000)
  assert.deepEqual([file, root, addresses.length, more.length], ['sitemap.xml', 'urlset', 50_000, 0])
  const [index, ...parts] = filesOf(50_001)
  const names = ['sitemap-1.xml', 'sitemap-2.xml']
  assert.deepEqual(index, ['sitemap.xml', 'sitemapindex', names.map((name) => `https://example.org/news/${name}`)])
  assert.deepEqual(
    parts.map(([name, kind, own]) => [name, kind, own.length]),
    [
      [names[0], 'urlset', 50_000],
      [names[1], 'urlset', 1],
    ],
  )
  assert.deepEqual([addresses, parts[1]?.[2]].flat().at(-1), 'https://example.org/news/2021/11/22/01-50001/')
  assert.deepEqual(parts[0]?.[2], addresses)
})
