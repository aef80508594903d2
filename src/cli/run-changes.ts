import { acceptOriginals } from '../files/accept.ts'
import { isFolder, noFolder } from '../files/read-file.ts'
import { redact } from '../files/redact.ts'
import { stillSaid } from '../files/still-said.ts'
import { withdraw } from '../files/decisions.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Message } from '../model/message.ts'
import type { Options } from './parse.ts'
import { report, statusOf, step } from './report.ts'

/** Takes changed or missing originals as they are now, for a reason; `today` dates it. Gives the exit status: 1 when refused. */
export async function runAccept({ content, file = '', why = '' }: Options, today: string): Promise<number> {
  step(`确认原文：${content}`)
  if (!isFolder(content)) return report([noFolder(content)])
  return report(acceptOriginals(content, { file, why, today }))
}

/** Reads the archive again after a change that was made; tells what came of both. */
async function readAgain(content: string, made: readonly Message[], today: string): Promise<Message[]> {
  if (statusOf(made) !== 0) return [...made]
  return [...made, ...(await ingest({ contentDir: content, dryRun: false, today })).messages]
}

/** Withdraws an article from the site, or puts it back, and reads its issue again; `today` dates it. Gives the exit status: 1 when refused. */
export async function runWithdraw(options: Options, today: string): Promise<number> {
  const { content, file: id = '', reason: why = '', back: isBack = false } = options
  step(`${isBack ? '放回' : '撤下'}：${id}`)
  if (!isFolder(content)) return report([noFolder(content)])
  return report(await readAgain(content, withdraw(content, { id, isBack, why, today }), today))
}

/**
 * Takes words out of an article and of all that is made from it, reads its issue again, and tells where else in the archive
 * folder the words stand. `today` dates it. Gives the exit status: 1 when nothing was taken out.
 */
export async function runRedact(options: Options, today: string): Promise<number> {
  const { content, file: id = '', text: words = '', with: mark = '×××', reason: why = '' } = options
  step(`隐去文字：${id}`)
  if (!isFolder(content)) return report([noFolder(content)])
  const done = redact(content, { id, words, mark, why, today })
  const told = await readAgain(content, done, today)
  return report(statusOf(done) === 0 ? [...told, ...stillSaid(content, words)] : told)
}
