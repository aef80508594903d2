import { importFiles } from '../files/import.ts'
import { isFolder, noFolder } from '../files/read-file.ts'
import type { Options } from './parse.ts'
import { report, step } from './report.ts'

/** Reads page files in by hand; `today` dates what is replaced. Gives the exit status: 1 when anything was refused. */
export async function runImport(options: Options, today: string): Promise<number> {
  const { content, files = [], issue, again = false, dryRun } = options
  step(`读入：${files.length} 个文件`)
  if (!isFolder(content)) return report([noFolder(content)])
  return report(await importFiles(content, { files, ...(issue ? { issue } : {}), again, dryRun, today }))
}
