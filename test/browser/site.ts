import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Archive } from '../../src/model/archive.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { renderSite } from '../../src/site/index.ts'
import { serveSite, type Served } from './search-site.ts'

/** The whole site of an archive with its search, built into a temporary folder and served under `base` with its headers. */
export async function wholeSite(archive: Archive, base: string): Promise<Served> {
  const dir = await mkdtemp(path.join(tmpdir(), 'whole-site-'))
  await renderSite(archive, { outDir: dir, base })
  await bundleSearchPage(dir)
  await writeSearchIndex(archive, dir)
  const served = await serveSite(dir, base)
  const close = async (): Promise<void> => {
    await served.close()
    await rm(dir, { recursive: true, force: true })
  }
  return { ...served, close }
}
