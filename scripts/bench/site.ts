// Time that the site of a made archive takes, and weights of its pages: `npm run bench:site -- [articles] [folder to keep the site in]`.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { makePictures } from '../../src/images/pictures.ts'
import type { Archive } from '../../src/model/archive.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { renderSite } from '../../src/site/index.ts'
import { madeArchive, madePrint } from './site/archive.ts'
import { tellStable } from './site/stable.ts'
import { tellWeights } from './site/weigh.ts'

/** Scans of the last issue's pages: grey noise, as large as a real one. */
async function scans(archive: Archive, outDir: string, cacheDir: string) {
  const issue = archive.issues.at(-1)
  const noise = { width: 2400, height: 3400, channels: 3 as const, background: '#eee' }
  const bytes = new Uint8Array(await sharp({ create: noise }).jpeg().toBuffer())
  const sources = (issue?.pages ?? []).map(({ number }) => ({
    issue: issue?.key ?? '',
    page: number,
    file: `${number}.jpg`,
    read: () => ({ value: bytes, messages: [] }),
  }))
  return (await makePictures(sources, { outDir, cacheDir })).value
}

const [count, kept] = process.argv.slice(2)
const dir = kept ?? mkdtempSync(path.join(tmpdir(), 'bench-site-'))
const archive = madeArchive(count === undefined ? undefined : Number(count))
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
const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
console.log(`${files.length} files`)
tellWeights(dir)
await tellStable(archive)
if (kept === undefined) rmSync(dir, { recursive: true, force: true })
