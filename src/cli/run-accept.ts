import { acceptOriginals } from '../files/accept.ts'
import { isFolder, noFolder } from '../files/read-file.ts'
import type { Options } from './parse.ts'
import { report, step } from './report.ts'

/** Takes changed or missing originals as they are now, for a reason; `today` dates it. Gives the exit status: 1 when refused. */
export async function runAccept({ content, file = '', why = '' }: Options, today: string): Promise<number> {
  step(`确认原文：${content}`)
  if (!isFolder(content)) return report([noFolder(content)])
  return report(acceptOriginals(content, { file, why, today }))
}
