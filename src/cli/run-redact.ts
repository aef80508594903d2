import { isFolder, noFolder } from '../files/read-file.ts'
import { redact } from '../files/redact.ts'
import { stillSaid } from '../files/still-said.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Options } from './parse.ts'
import { report, statusOf, step } from './report.ts'

/** What stands in the place of the words when nothing else is said. */
const MARK = '×××'

/**
 * Takes words out of an article and of all that is made from it, reads its issue again, and tells where else in the archive
 * folder the words stand. `today` dates it. Gives the exit status: 1 when nothing was taken out.
 */
export async function runRedact(
  { content, file = '', text = '', ...options }: Options,
  today: string,
): Promise<number> {
  const { with: mark = MARK, reason: why = '' } = options
  step(`隐去文字：${file}`)
  if (!isFolder(content)) return report([noFolder(content)])
  const done = redact(content, { id: file, words: text, mark, why, today })
  if (statusOf(done) !== 0) return report(done)
  const { messages } = await ingest({ contentDir: content, dryRun: false, today })
  return report([...done, ...messages, ...stillSaid(content, text)])
}
