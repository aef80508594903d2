// An archivist's year: an archive made by command, issues put in at once, then a new issue every week through the page of
// review, each published. `npm run bench:year -- [--issues 25] [--pages 8] [--weeks 4] [--keep DIR]`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { pageMaker } from './made-pages.ts'
import { byKind, compared, digestsOf } from './year/files.ts'
import { processorOf, ReviewClient } from './year/review.ts'
import { week, type Week } from './year/week.ts'

const SCRIPT = fileURLToPath(new URL('../run.js', import.meta.url))
const WEEK = 7 * 86_400_000
/** A Monday. */
const FIRST = Date.UTC(2024, 0, 1)

const text = { type: 'string' } as const
const { values: asked } = parseArgs({ options: { issues: text, pages: text, weeks: text, keep: text } })
const [issues, pages, weeks] = [Number(asked.issues ?? 25), Number(asked.pages ?? 8), Number(asked.weeks ?? 4)]
const home = asked.keep ?? mkdtempSync(path.join(tmpdir(), 'bench-year-'))
mkdirSync(home, { recursive: true })
const [content, web] = [path.join(home, 'archive'), path.join(home, 'web')]
const make = pageMaker()
const dayOf = (at: number): string => new Date(FIRST + at * WEEK).toISOString().slice(0, 10)
const madeIssue = () => Array.from({ length: pages }, make)

/** Runs a command and prints its seconds; a refused page (status 1) does not stop the year. */
function run(name: string, ...args: string[]): void {
  const [begin, spent] = [performance.now(), processorOf()]
  try {
    execFileSync(process.execPath, [SCRIPT, name, ...args], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    console.log(`${name} ended with messages`)
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`${name}: ${seconds} s, ${(processorOf() - spent).toFixed(1)} s of processor`)
}

function tell(date: string, each: Week): void {
  const { actions, names, doubts, right, wrong, pointed, articles, seconds, processor, slowest, parts } = each
  const share = (part: number, all: number): string => `${part} of ${all}`
  console.log(
    [
      `${date}: ${(seconds / 60).toFixed(2)} min from drop to published, ${processor.toFixed(1)} s of processor (${parts.slice(0, -2)}), ${(actions / pages).toFixed(1)} actions a page (${names} names), slowest mark ${Math.round(slowest)} ms`,
      `  doubts ${(doubts / pages).toFixed(1)} a page, ${share(right, doubts)} right; ${share(wrong, articles)} articles wrong, ${share(pointed, wrong)} pointed at`,
    ].join('\n'),
  )
}

run('new', content, '--paper', '柳河报', '--place', '上海市徐汇区', '--rhythm', '每周一')
for (let at = 0; at < issues; at += 1) {
  const folder = path.join(content, 'raw', dayOf(at))
  mkdirSync(folder, { recursive: true })
  madeIssue().forEach((page, index) => writeFileSync(path.join(folder, `0${index + 1}.txt`), page.text))
}
run('ingest', '--content', content)
run('publish', '--content', content, '--to', web)
let before = digestsOf(web)
const review = await ReviewClient.start(SCRIPT, content, home)
for (let at = issues; at < issues + weeks; at += 1) {
  tell(dayOf(at), await week(review, { date: dayOf(at), made: madeIssue(), to: web }))
  const after = digestsOf(web)
  const { added, changed, gone } = compared(before, after)
  console.log(`  ${added.length} files new, ${changed.length} changed (${byKind(changed)}), ${gone.length} gone`)
  before = after
}
await review.end()
const articles = [...before.keys()].filter((file) => byKind([file]).startsWith('articles')).length
console.log(`${before.size} files, ${(before.size / articles).toFixed(2)} an article: ${byKind([...before.keys()])}`)
if (asked.keep === undefined) rmSync(home, { recursive: true, force: true })
