// How long the site of a made archive takes, and what its pages weigh: `npm run bench:site -- [folder to keep the site in]`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { makePictures } from '../../src/images/pictures.ts'
import type { Archive } from '../../src/model/archive.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { renderSite } from '../../src/site/index.ts'
import { madeArchive, madePrint } from './site/archive.ts'

/** Kinds of pages by the form of their paths, the first that fits. */
const KINDS: readonly [string, RegExp][] = [
  ['event day', /^events\/.+\.html$/],
  ['article', /\/\d{2}-\d{2}\/index\.html$/],
  ['page', /\/\d{2}\/\d{2}\/\d{2}\/index\.html$/],
  ['issue', /^\d{4}\/\d{2}\/\d{2}\/index\.html$/],
  ['month', /^\d{4}\/\d{2}\/index\.html$/],
  ['year', /^\d{4}\/index\.html$/],
  ['home', /^index\.html$/],
  ['person', /^(?:leaders|reporters)\/.+\/index\.html$/],
  ['other page', /\.html$/],
  ['script', /\.js$/],
  ['style', /\.css$/],
  ['feed', /feed\.(?:xml|json)$/],
  ['data', /^data\//],
]

/** Scans of the last issue's pages: grey noise, as large as a real one. */
async function scans(archive: Archive, outDir: string, cacheDir: string) {
  const issue = archive.issues.at(-1)
  const noise = { width: 2400, height: 3400, channels: 3 as const, background: '#eee' }
  const bytes = new Uint8Array(await sharp({ create: noise }).jpeg().toBuffer())
  const sources = (issue?.pages ?? []).map(({ number }) => ({
    issue: issue?.folder ?? '',
    page: number,
    file: `${number}.jpg`,
    read: () => ({ value: bytes, messages: [] }),
  }))
  return (await makePictures(sources, { outDir, cacheDir })).value
}

function tell(dir: string): void {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter((name) => statSync(path.join(dir, name)).isFile())
  console.log(`${files.length} files`)
  const kinds = new Map<string, number[]>()
  for (const file of files) {
    const kind = KINDS.find(([, form]) => form.test(file))?.[0]
    if (kind === undefined) continue
    const size = gzipSync(readFileSync(path.join(dir, file)), { level: 9 }).length
    kinds.set(kind, [...(kinds.get(kind) ?? []), size])
  }
  for (const [kind] of KINDS) {
    const sizes = kinds.get(kind) ?? []
    const mean = sizes.reduce((all, size) => all + size, 0) / Math.max(1, sizes.length)
    const kb = (size: number): string => `${(size / 1024).toFixed(1)} KB`
    console.log(
      `${kind.padEnd(11)} ${String(sizes.length).padStart(6)}  mean ${kb(mean)}, most ${kb(Math.max(0, ...sizes))} (gzip)`,
    )
  }
}

const [kept] = process.argv.slice(2)
const dir = kept ?? mkdtempSync(path.join(tmpdir(), 'bench-site-'))
const archive = madeArchive()
console.log(`${archive.articles.length} articles, ${archive.issues.length} issues, ${archive.leaders.length} leaders`)
const pictures = await scans(archive, dir, path.join(tmpdir(), 'bench-site-images'))
const begin = performance.now()
await renderSite(archive, {
  outDir: dir,
  base: '/',
  siteUrl: 'https://example.org',
  pictures,
  printed: madePrint(archive),
})
await bundleSearchPage(dir)
console.log(
  `site in ${((performance.now() - begin) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
)
tell(dir)
if (kept === undefined) rmSync(dir, { recursive: true, force: true })
