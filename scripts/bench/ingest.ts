// How fast raw pages become article files: the page of this archive under as many dates as asked (200), first and second run.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ingest } from '../../src/files/ingest.ts'
import { countAsked, measure } from './measure.ts'

const DAY = 86_400_000
const PAGE = 'content/raw/undated-xuhui/01.txt'

function archiveOf(pages: number): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-ingest-'))
  for (const file of ['site.yaml', 'events.yaml']) cpSync(path.join('content', file), path.join(dir, file))
  for (let n = 0; n < pages; n++) {
    const folder = path.join(dir, 'raw', new Date(Date.UTC(1990, 0, 1) + n * DAY).toISOString().slice(0, 10))
    mkdirSync(folder, { recursive: true })
    cpSync(PAGE, path.join(folder, '01.txt'))
  }
  return dir
}

const pages = countAsked(200)
const contentDir = archiveOf(pages)
try {
  const run = () => ingest({ contentDir, dryRun: false, today: '2000-01-01' })
  const { value } = await measure('pages, first run', pages, run)
  await measure('pages, nothing new', pages, run)
  console.log(`articles: ${value.articles}`)
} finally {
  rmSync(contentDir, { recursive: true, force: true })
}
