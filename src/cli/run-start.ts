import type { Options } from './parse.ts'
import { buildAndReport } from './run-build.ts'
import { runCheck } from './run-check.ts'
import { runIngest } from './run-ingest.ts'
import { runServe } from './run-serve.ts'

/**
 * The whole chain: ingest, build with its index, check, serve. A page that is refused or an issue that is withheld does
 * not keep the others from being served; without a new site there is nothing to serve. Gives the exit status: 1 when
 * any part failed.
 */
export async function runStart(options: Options, today: string): Promise<number> {
  const ingested = await runIngest(options, today)
  const { status, isPublished } = await buildAndReport(options)
  if (!isPublished) return 1
  const checked = await runCheck(options, today, false)
  return Math.max(ingested, status, checked, await runServe(options))
}
