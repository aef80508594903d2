import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Operations that change files, in their three forms: at once, by a promise, by a callback. */
const AT_ONCE = [
  ...['mkdirSync', 'openSync', 'writeFileSync', 'writeSync', 'renameSync', 'rmSync', 'fsyncSync', 'ftruncateSync'],
  ...['appendFileSync', 'unlinkSync', 'copyFileSync', 'linkSync'],
]
const BY_PROMISE = ['mkdir', 'writeFile', 'rename', 'rm', 'rmdir', 'copyFile', 'open']
const BY_CALLBACK = ['open', 'write', 'writev', 'fsync']
/** Those for which a full disk has to have room. */
const GROWING = /^(?:mkdir|write|appendFile|copyFile|ftruncate|fsync|open)/

type Call = (...args: unknown[]) => unknown
type Table = Record<string, Call>
const tables = [
  [fs as unknown as Table, AT_ONCE],
  [promises as unknown as Table, BY_PROMISE],
  [fs as unknown as Table, BY_CALLBACK],
] as const
const real = tables.map(([table, names]) => names.map((name) => [name, table[name] as Call] as const))

const isReading = (name: string, [, flags = 'r']: readonly unknown[]): boolean =>
  name.startsWith('open') && (flags === 'r' || flags === 'r+' || flags === 0)

/** Lets every operation do what it does again. */
export function heal(): void {
  tables.forEach(([table], at) => real[at]?.forEach(([name, call]) => (table[name] = call)))
  syncBuiltinESMExports()
}

/**
 * From now on the `point`-th operation that changes a file (from 1) fails with a code; with ENOSPC all later ones fail too that
 * need room, as on a full disk. Gives what tells how many operations there were.
 */
export function failAt(point: number, code: string): () => number {
  let count = 0
  const fails = (name: string, args: readonly unknown[]): boolean => {
    if (isReading(name, args)) return false
    count += 1
    return count === point || (count > point && code === 'ENOSPC' && GROWING.test(name))
  }
  const fault = (name: string, args: readonly unknown[]): Error =>
    Object.assign(new Error(`${code}: ${name}`), {
      code,
      syscall: name,
      path: typeof args[0] === 'string' ? args[0] : '',
    })
  const wraps: ((name: string, call: Call) => Call)[] = [
    (name, call) =>
      (...args) => {
        if (fails(name, args)) throw fault(name, args)
        return call(...args)
      },
    (name, call) =>
      async (...args) => {
        if (fails(name, args)) throw fault(name, args)
        return call(...args)
      },
    (name, call) =>
      (...args) => {
        if (!fails(name, args)) return call(...args)
        const done = args.at(-1) as (problem: Error) => void
        return process.nextTick(() => done(fault(name, args)))
      },
  ]
  tables.forEach(([table], at) =>
    real[at]?.forEach(([name, call]) => (table[name] = (wraps[at] as (typeof wraps)[0])(name, call))),
  )
  syncBuiltinESMExports()
  return () => count
}

/** Codes of errors that are injected: a full disk, a bad one, one that does not let itself be written. */
export const CODES = ['ENOSPC', 'EIO', 'EACCES'] as const
