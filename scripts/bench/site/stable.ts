import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildArchive } from '../../../src/archive/build.ts'
import type { Archive } from '../../../src/model/archive.ts'
import { SEARCH_ENGINES, type EngineName } from '../../../src/model/site.ts'
import { bundleSearchPage } from '../../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../../src/search/index/write.ts'
import { renderSite } from '../../../src/site/index.ts'
import { madePrint } from './archive.ts'

/** Issues of the archive to which one more is added. */
const ISSUES = 25

/** The archive of the first issues alone. */
function firstIssues({ site, issues }: Archive, count: number): Archive {
  const articles = issues.slice(0, count).flatMap((issue) => issue.articles.map(({ article }) => article))
  return buildArchive({ site, articles, registrations: [], people: [], issues: {} }).value
}

/** Digests of the files of an archive's site with an engine of search, by path. */
async function filesOf(archive: Archive, engine: EngineName): Promise<Map<string, string>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-stable-'))
  await renderSite(archive, { outDir: dir, base: '/', siteUrl: 'https://example.org', printed: madePrint(archive) })
  await bundleSearchPage(dir, engine)
  await writeSearchIndex(archive, dir, { engine })
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }): [string, string] => {
    const file = path.join(parentPath, name)
    return [path.relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]
  })
  rmSync(dir, { recursive: true, force: true })
  return new Map(files)
}

/** Numbers of files in each folder of the search, and of all others. */
function byKind(files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    const kind = /^(?:pagefind|search\/data(?:\/[a-z]+)?)(?=\/)/.exec(file)?.[0] ?? 'others'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
}

async function tellEngine(archive: Archive, engine: EngineName): Promise<void> {
  const before = await filesOf(firstIssues(archive, ISSUES), engine)
  const after = await filesOf(firstIssues(archive, ISSUES + 1), engine)
  const added = [...after.keys()].filter((file) => !before.has(file))
  const changed = [...after.keys()].filter((file) => before.has(file) && before.get(file) !== after.get(file))
  const gone = [...before.keys()].filter((file) => !after.has(file))
  console.log(
    `one issue more than ${ISSUES} (${engine}): ${added.length} files new, ${changed.length} changed (${byKind(changed)}), ${gone.length} gone, ${after.size} in all`,
  )
}

/** Prints, for each engine of search, how many files of the site of 25 issues are new, changed and gone after one more, by kind. */
export async function tellStable(archive: Archive): Promise<void> {
  for (const engine of SEARCH_ENGINES) await tellEngine(archive, engine)
}
