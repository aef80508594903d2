import { isFolder, noFolder } from '../files/read-file.ts'
import { withdraw } from '../files/withdraw.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Options } from './parse.ts'
import { report, statusOf, step } from './report.ts'

/** Withdraws an article from the site, or puts it back, and reads its issue again; `today` dates it. Gives the exit status: 1 when refused. */
export async function runWithdraw(options: Options, today: string): Promise<number> {
  const { content, file: id = '', reason: why = '', back: isBack = false } = options
  step(`${isBack ? '放回' : '撤下'}：${id}`)
  if (!isFolder(content)) return report([noFolder(content)])
  const done = withdraw(content, { id, isBack, why, today })
  if (statusOf(done) !== 0) return report(done)
  const { messages } = await ingest({ contentDir: content, dryRun: false, today })
  return report([...done, ...messages])
}
