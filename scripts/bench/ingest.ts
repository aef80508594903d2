// Speed at which raw pages become article files: made archives of 200, 2,000 and 10,000 pages, or of `--pages N`.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import type { PhaseResult } from './ingest-phase.ts'
import { makeArchive } from './made-pages.ts'

const SIZES = [200, 2000, 10_000]
const PHASE = path.join(import.meta.dirname, 'ingest-phase.ts')

function sizesAsked(): number[] {
  const { values } = parseArgs({ options: { pages: { type: 'string' } } })
  if (values.pages === undefined) return SIZES
  const asked = Number(values.pages)
  if (Number.isInteger(asked) && asked > 0) return [asked]
  console.error('用法错误：--pages 后面要是大于 0 的整数。 [usage]')
  process.exit(2)
}

async function measured(phase: string, contentDir: string): Promise<PhaseResult> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', PHASE, phase, contentDir])
  return JSON.parse(stdout) as PhaseResult
}

const line = (what: string, figures: string): void => console.log(`  ${what.padEnd(18)}${figures}`)
const goal = (isMet: boolean, text: string): string => `${text}${isMet ? '' : '  MISSED'}`

function tellDry(pages: number, { seconds, processor, startedShare, startedSeconds, peak }: PhaseResult): void {
  const started = (pages * startedShare) / startedSeconds
  const rates = `${(pages / seconds).toFixed(0)} pages/s, once started ${started.toFixed(0)} pages/s`
  const cost = `${((processor / pages) * 1000).toFixed(1)} ms of processor a page, ${peak.toFixed(0)} MB`
  line(
    'dry run',
    `${seconds.toFixed(1)} s, ${goal(pages < 2000 || started >= 500, `${rates} (at least 500)`)}, ${cost}`,
  )
}

async function measureSize(pages: number, contentDir: string): Promise<PhaseResult> {
  const { issues, characters } = makeArchive(contentDir, pages)
  console.log(`${pages} pages in ${issues} issues, ${Math.round(characters / pages)} characters a page`)
  tellDry(pages, await measured('dry', contentDir))
  const write = await measured('write', contentDir)
  const bare = await measured('bare', contentDir)
  const ratio = bare.seconds / write.seconds
  const loop = `bare loop of ${bare.files} files ${bare.seconds.toFixed(1)} s`
  line(
    'with writing',
    `${write.seconds.toFixed(1)} s, ${loop}: ${goal(ratio >= 0.7, `${ratio.toFixed(2)} (at least 0.7)`)}`,
  )
  const again = await measured('again', contentDir)
  line(
    'nothing changed',
    goal(again.seconds <= 3, `${again.seconds.toFixed(2)} s (at most 3), ${again.files} files written`),
  )
  const peak = Math.max(write.peak, again.peak)
  line('peak memory', goal(peak <= 600, `${peak.toFixed(0)} MB (at most 600)`))
  return write
}

const costs: string[] = []
for (const pages of sizesAsked()) {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'bench-ingest-'))
  try {
    const { seconds, processor } = await measureSize(pages, contentDir)
    const page = (all: number): string => ((all / pages) * 1000).toFixed(1)
    costs.push(`${pages}: ${page(seconds)} ms (${page(processor)} ms of processor)`)
  } finally {
    rmSync(contentDir, { recursive: true, force: true })
  }
}
console.log(`time a page, with writing: ${costs.join(' · ')}`)
