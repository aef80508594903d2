import { explainPlace } from '../files/explain-line.ts'
import { linePlace, type LinePlace } from '../model/line.ts'
import { ingest } from '../ingest/ingest.ts'
import type { IngestSummary } from '../ingest/run.ts'
import { readSiteInfo } from '../files/site-info.ts'
import type { Options } from './parse.ts'
import { placeDoubts, placeTold } from '../review/place-told.ts'
import { showProgress } from './progress.ts'
import { report, say, step, tellPrograms } from './report.ts'

function summaryLine({ issues, pages, articles, written, unchanged, removed }: IngestSummary, dryRun: boolean): string {
  const read = `${issues} 期 ${pages} 版，${articles} 篇文章`
  if (dryRun) return `${read}；只看结果，没有写任何文件。`
  const gone = removed === 0 ? '' : `，移走 ${removed} 个`
  return `${read}；写了 ${written} 个文件，${unchanged} 个没有变${gone}。`
}

function explained(content: string, place: LinePlace, today: string): number {
  const { value, messages } = explainPlace(content, place, today)
  for (const line of value) console.log(line)
  return value.length > 0 ? 0 : report(messages)
}

/** Raw pages → article files, with the summary of what was done, or why a line is read as it is; `today` dates corrections. Gives the exit status: 1 when anything was refused. */
export async function runIngest({ content, dryRun, explain }: Options, today: string): Promise<number> {
  const place = linePlace(explain ?? '')
  if (place !== null) return explained(content, place, today)
  step(`解析：${content}`)
  const site = readSiteInfo(content).value
  if (site) say(`地方：${placeTold(site)}`)
  const { value, messages } = await ingest({ contentDir: content, dryRun, today, onProgress: showProgress })
  const status = report([...messages, ...(site ? placeDoubts(site) : [])])
  say(summaryLine(value, dryRun))
  tellPrograms({ event: 'end', status, ...value })
  return status
}
