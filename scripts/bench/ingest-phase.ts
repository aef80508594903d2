// One measurement of bench:ingest in a process of its own: `dry`, `write`, `again` or `bare`, then the folder; prints JSON.
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ingest } from '../../src/ingest/ingest.ts'

/** Cost of a phase: seconds, peak memory in MB (workers included), processor seconds, articles, files written. */
export interface PhaseResult {
  seconds: number
  peak: number
  processor: number
  articles: number
  files: number
  /** Corrections that could not be kept as they are. */
  conflicts: number
  /** Share of the issues measured once started, and the seconds that it took, its share of the first pass over all pages included. */
  startedShare: number
  startedSeconds: number
}

const CONFLICTS = ['correction-conflict', 'correction-gone', 'correction-field', 'correction-unknown', 'body-hunk-gone']

const now = (): number => performance.now() / 1000

/** Sees when the first pass over all pages is done, and when a tenth of the issues is. */
function stopwatch(): { onProgress: (done: number, all: number) => void; started: (end: number) => [number, number] } {
  const begin = now()
  let firstPass = 0
  let tenth = { at: begin, share: 0 }
  return {
    onProgress: (done, all) => {
      if (done === 0) firstPass = now() - begin
      if (tenth.share === 0 && done >= all / 10) tenth = { at: now(), share: done / all }
    },
    started: (end) => [1 - tenth.share, end - tenth.at + firstPass * (1 - tenth.share)],
  }
}

async function ingestPhase(contentDir: string, dryRun: boolean): Promise<Omit<PhaseResult, 'peak' | 'processor'>> {
  const begin = now()
  const { onProgress, started } = stopwatch()
  const { value, messages } = await ingest({ contentDir, dryRun, today: '2000-01-01', onProgress })
  const end = now()
  const [startedShare, startedSeconds] = started(end)
  const conflicts = messages.filter(({ rule }) => CONFLICTS.includes(rule)).length
  return {
    seconds: end - begin,
    articles: value.articles,
    files: value.written,
    conflicts,
    startedShare,
    startedSeconds,
  }
}

/** The files that ingest wrote, written once more elsewhere: each opened, written, on the disk, closed, one after the other. */
function barePhase(contentDir: string): Omit<PhaseResult, 'peak' | 'processor'> {
  const names = [
    'registry.jsonl',
    ...readdirSync(path.join(contentDir, 'articles'), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join('articles', name),
    ),
  ]
  const files = names.filter((name) => statSync(path.join(contentDir, name)).isFile())
  const data = files.map((name) => readFileSync(path.join(contentDir, name)))
  const places = files.map((name) => path.join(contentDir, 'bare', name))
  const begin = now()
  for (const folder of new Set(places.map((place) => path.dirname(place)))) mkdirSync(folder, { recursive: true })
  places.forEach((place, at) => {
    const handle = openSync(place, 'w')
    writeFileSync(handle, data[at] as Buffer)
    fsyncSync(handle)
    closeSync(handle)
  })
  return { seconds: now() - begin, articles: 0, files: files.length, conflicts: 0, startedShare: 0, startedSeconds: 0 }
}

const [phase = '', contentDir = ''] = process.argv.slice(2)
const result = phase === 'bare' ? barePhase(contentDir) : await ingestPhase(contentDir, phase === 'dry')
const { user, system } = process.cpuUsage()
const whole: PhaseResult = {
  ...result,
  peak: process.resourceUsage().maxRSS / 1024,
  processor: (user + system) / 1e6,
}
console.log(JSON.stringify(whole))
