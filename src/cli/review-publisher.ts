import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { PublishOutcome, PublishRequest } from '../review/protocol.ts'

const count = z.int()
const outcome = z.object({
  name: z.string(),
  changes: z.object({ added: count, changed: count, removed: count, same: count }).nullable(),
  isSent: z.boolean(),
  isMany: z.boolean(),
})

function argumentsOf(contentDir: string, { to, base, send, many }: PublishRequest): string[] {
  const place = [...(to ? [`--to=${to}`] : []), ...(base ? [`--base=${base}`] : [])]
  return ['publish', `--content=${contentDir}`, ...place, ...(send ? [] : ['--dry-run']), ...(many ? ['--yes'] : [])]
}

/**
 * Publishes from the page of review by running the command of that name as a program of its own, so that the page goes on
 * answering and a build that ends badly ends alone. `script` is the program's entry (scripts/run.js); `more` are arguments beside those of the request.
 */
export function publisherOf(
  script: URL,
  more: readonly string[] = [],
): (contentDir: string, request: PublishRequest) => Promise<PublishOutcome> {
  return (contentDir, request) =>
    new Promise((resolve) => {
      const options = { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] as ('ignore' | 'pipe' | 'ipc')[] }
      const child = spawn(
        process.execPath,
        [fileURLToPath(script), ...argumentsOf(contentDir, request), ...more],
        options,
      )
      let said = ''
      let last: z.infer<typeof outcome> = { name: '', changes: null, isSent: false, isMany: false }
      const hear = (chunk: Buffer): void => void (said += chunk.toString())
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.on('message', (message) => (last = outcome.safeParse(message).data ?? last))
      const ended = (): void => resolve({ ...last, lines: said.trim().split('\n') })
      child.on('error', (problem) => {
        said += problem.message
        ended()
      })
      child.on('close', ended)
    })
}
