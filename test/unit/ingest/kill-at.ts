import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Every operation of node:fs that the program changes files with; opening counts when it is for writing. */
const MUTATORS = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'writeSync',
  'renameSync',
  'rmSync',
  'fsyncSync',
  'fsync',
  'ftruncateSync',
  'appendFileSync',
  'unlinkSync',
  'copyFileSync',
] as const

type Call = (...args: unknown[]) => unknown
const table = fs as unknown as Record<string, Call>
const real = new Map<string, Call>(MUTATORS.map((name) => [name, table[name] as Call]))

const isReading = (name: string, args: readonly unknown[]): boolean => name === 'openSync' && (args[1] ?? 'r') === 'r'

function install(wrap: (name: string, call: Call) => Call): void {
  for (const [name, call] of real) table[name] = wrap(name, call)
  syncBuiltinESMExports()
}

/** Only the first half of what a write should write. */
function tornWrite(call: Call, [place, data, ...rest]: readonly unknown[]): void {
  const bytes = Buffer.from(data as string | Uint8Array)
  call(place, bytes.subarray(0, bytes.length >> 1), ...rest)
}

/**
 * From now on counts the operations that change files; at the `point`-th (from 1) `die` is called before it happens, or,
 * with `torn`, when a write is half done. Nothing is changed from then on. Gives what tells how many there were.
 */
export function dieAt(point: number, torn: boolean, die: () => never): () => number {
  let count = 0
  install((name, call) => (...args) => {
    if (isReading(name, args)) return call(...args)
    count += 1
    if (count < point) return call(...args)
    if (count === point && torn && name === 'writeFileSync') tornWrite(call, args)
    return die()
  })
  return () => count
}

/** Every operation does what it does again. */
export const live = (): void => install((_, call) => call)

/** Renames to files of this name fail with a code as on Windows, when another program holds them: so many times, then no more. */
export function holdOpen(name: string, code: string, times: number): void {
  let left = times
  install((operation, call) => (...args) => {
    if (operation !== 'renameSync' || !String(args[1]).endsWith(name) || left <= 0) return call(...args)
    left -= 1
    throw Object.assign(new Error(`${code}: resource busy or locked`), { code, path: args[1] })
  })
}
