import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makePictures } from '../../src/images/pictures.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { renderSite } from '../../src/site/index.ts'
import { fixtureArchive } from '../site/fixture.ts'
import { madeLayout } from '../site/made-layout.ts'
import { madePage } from '../unit/images/made.ts'

/** Places of the two articles of page one of 22 May. */
const LAYOUT = madeLayout([
  [20, 1, [0.1, 0.1, 0.8, 0.2]],
  [40, 2, [0.1, 0.5, 0.8, 0.2]],
])

/** Builds the site of the fixture in a temporary folder, three pages with scans, one of them with the places of its lines; gives the folder. */
export async function scanSite(base: string): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'scans-'))
  const scan = { issue: 'undated-attic', page: '01', file: '01.jpg' }
  const bytes = await madePage(2000, 2800, 'jpeg')
  const folders = { outDir: dir, cacheDir: path.join(dir, '..', `${path.basename(dir)}-no-cache`, 'none') }
  const read = () => ({ value: bytes, messages: [] })
  const two = ['01', '02'].map((page) => ({ issue: '2023-05-08', page, file: `${page}.jpg`, read }))
  const made = await makePictures([{ ...scan, read }, ...two], folders)
  await rm(path.dirname(folders.cacheDir), { recursive: true, force: true })
  const layouts = new Map([['raw/undated-attic/01.txt', LAYOUT]])
  const options = { outDir: dir, base, siteUrl: 'https://example.org', pictures: made.value, layouts }
  await renderSite(fixtureArchive(), options)
  await bundleSearchPage(dir)
  return dir
}
