import { ingest, type IngestSummary } from '../files/ingest.ts'
import type { Options } from './parse.ts'
import { report, step } from './report.ts'

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r已读 ${done}/${all} 期${done === all ? '\n' : ''}`)
}

function told({ issues, pages, articles, written, unchanged, removed }: IngestSummary, dryRun: boolean): string {
  const read = `${issues} 期 ${pages} 版，${articles} 篇文章`
  return dryRun
    ? `${read}；试运行，什么都没有写`
    : `${read}；写入 ${written} 个文件，${unchanged} 个没有变化，删去 ${removed} 个`
}

/** Raw pages → article files, with everything there is to tell. Gives the exit status: 1 when anything was refused. */
export async function runIngest(options: Options, today: string): Promise<number> {
  step(`录入：${options.content}`)
  const { value, messages } = ingest({
    contentDir: options.content,
    dryRun: options.dryRun,
    today,
    onProgress: showProgress,
  })
  const status = report(messages)
  console.log(told(value, options.dryRun))
  return status
}
