import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const WRITERS = ['mkdir', 'writeFile', 'rename', 'rm'] as const
type Writer = (...args: unknown[]) => Promise<unknown>
const table = fs as unknown as Record<string, Writer>
const real = new Map<string, Writer>(WRITERS.map((name) => [name, table[name] as Writer]))

function install(wrap: (name: string, writer: Writer) => Writer): void {
  for (const [name, writer] of real) table[name] = wrap(name, writer)
  syncBuiltinESMExports()
}

/**
 * Runs `work` and stops it for ever at its `point`-th writing call (from 1), as a killed process stops: before the call
 * or, with `isAfter`, just after it. False when `work` came to its end before that point.
 */
export async function runUntil(point: number, isAfter: boolean, work: () => Promise<unknown>): Promise<boolean> {
  let calls = 0
  let killed: () => void = () => undefined
  const death = new Promise<boolean>((resolve) => (killed = () => resolve(true)))
  const never = new Promise<never>(() => undefined)
  install((_, writer) => async (...args) => {
    calls += 1
    if (calls > point) return never
    if (calls < point) return writer(...args)
    if (isAfter) await writer(...args)
    killed()
    return never
  })
  const end = await Promise.race([work().then(() => false), death])
  install((_, writer) => writer)
  return end
}
