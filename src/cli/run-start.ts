import type { Options } from './parse.ts'
import { runBuild } from './run-build.ts'
import { runCheck } from './run-check.ts'
import { runIngest } from './run-ingest.ts'
import { runServe } from './run-serve.ts'

/**
 * The whole chain: ingest, build with its index, check, serve. A page that ingest refuses does not keep the others
 * from being published; without a sound site there is nothing to serve. Gives the exit status: 1 when any part failed.
 */
export async function runStart(options: Options, today: string): Promise<number> {
  const ingested = await runIngest(options, today)
  if ((await runBuild(options)) !== 0) return 1
  if ((await runCheck(options)) !== 0) return 1
  return Math.max(ingested, await runServe(options))
}
