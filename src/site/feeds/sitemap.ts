import type { Links } from '../links.ts'
import { textFile } from '../text-file.ts'
import type { TextFile } from '../text-file.ts'

/** Most addresses of one file (sitemaps.org, protocol, "Using Sitemap index files"). */
const MOST = 50_000
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

function list(kind: 'urlset' | 'sitemapindex', addresses: readonly string[]): string {
  const item = kind === 'urlset' ? 'url' : 'sitemap'
  const lines = addresses.map((address) => `  <${item}><loc>${escape(address)}</loc></${item}>\n`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<${kind} xmlns="${SPACE}">\n${lines.join('')}</${kind}>\n`
}

/** The sitemap of the pages at `urls`: one file, or when there are more than one may hold an index of several. */
export function sitemapFiles(urls: readonly string[], { best }: Links): TextFile[] {
  const addresses = urls.map(best)
  if (addresses.length <= MOST) return [textFile('sitemap.xml', list('urlset', addresses))]
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST) }, (_, at) =>
    textFile(`sitemap-${at + 1}.xml`, list('urlset', addresses.slice(at * MOST, (at + 1) * MOST))),
  )
  const index = parts.map(({ file }) => best(`/${file}`))
  return [textFile('sitemap.xml', list('sitemapindex', index)), ...parts]
}
