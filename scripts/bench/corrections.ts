// Cost of corrections: a made archive is ingested, corrected by people, and ingested again; `--pages N --corrections M`.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import type { PhaseResult } from './ingest-phase.ts'
import { makeCorrections } from './made-corrections.ts'
import { makeArchive } from './made-pages.ts'

const PHASE = path.join(import.meta.dirname, 'ingest-phase.ts')

function asked(): { pages: number; corrections: number } {
  const options = {
    pages: { type: 'string', default: '10000' },
    corrections: { type: 'string', default: '1000' },
  } as const
  const { values } = parseArgs({ options })
  const [pages, corrections] = [Number(values.pages), Number(values.corrections)]
  if ([pages, corrections].every((count) => Number.isInteger(count) && count > 0)) return { pages, corrections }
  console.error('用法错误：--pages 和 --corrections 后面要是大于 0 的整数。 [usage]')
  process.exit(2)
}

async function ingested(contentDir: string): Promise<PhaseResult> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', PHASE, 'write', contentDir])
  return JSON.parse(stdout) as PhaseResult
}

function tell(what: string, { seconds, files, conflicts }: PhaseResult): void {
  console.log(`  ${what.padEnd(30)}${seconds.toFixed(2)} s, ${files} files written, ${conflicts} conflicts`)
}

async function measured(contentDir: string, { pages, corrections }: { pages: number; corrections: number }) {
  const { issues } = makeArchive(contentDir, pages)
  const full = await ingested(contentDir)
  console.log(`${pages} pages in ${issues} issues, ${full.articles} articles`)
  tell('everything', full)
  const before = await ingested(contentDir)
  tell('nothing changed', before)
  const made = makeCorrections(contentDir, corrections)
  const count = made.body + made.field + made.line
  console.log(`  ${count} corrections written: ${made.body} of bodies, ${made.field} of titles, ${made.line} of lines`)
  const corrected = await ingested(contentDir)
  tell('with the corrections', corrected)
  const after = await ingested(contentDir)
  tell('with them, nothing changed', after)
  const ratio = (a: PhaseResult, b: PhaseResult): string => (a.seconds / b.seconds).toFixed(2)
  console.log(
    `with the corrections: ${ratio(corrected, full)} of a full ingest, ${ratio(corrected, before)} times one with nothing ` +
      `changed (with corrections there: ${ratio(after, before)} times); ${corrected.files} articles changed, ` +
      `${corrected.conflicts} conflicts${corrected.conflicts === 0 && count === corrections ? '' : '  MISSED'}`,
  )
}

const contentDir = mkdtempSync(path.join(tmpdir(), 'bench-corrections-'))
try {
  await measured(contentDir, asked())
} finally {
  rmSync(contentDir, { recursive: true, force: true })
}
