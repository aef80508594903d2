import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandName } from '../../../src/cli/commands.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

function scriptArguments(root: string, name: CommandName, args: readonly string[]): string[] {
  return [path.join(root, 'scripts', 'run.js'), name.replace(':', '-'), ...args]
}

/** What a command left: its exit status and its two outputs. */
export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** Where the program stands, and what variables it gets besides those of the test. */
interface Where {
  root: string
  env?: Record<string, string>
}

/** Runs a command of the program in a folder as npm does, to its end. */
export function runScriptIn({ root, env }: Where, name: CommandName, ...args: string[]): Ended {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } } as const
  return spawnSync(process.execPath, scriptArguments(root, name, args), options)
}

/** Runs a command as npm does, to its end, with these variables besides those of the test. */
export const runScriptWith = (env: Record<string, string>, name: CommandName, ...args: string[]): Ended =>
  runScriptIn({ root: ROOT, env }, name, ...args)

/** Runs a command as npm does, to its end. */
export const runScript = (name: CommandName, ...args: string[]): Ended => runScriptWith({}, name, ...args)

type Serving = 'start' | 'serve' | 'review'
type Visit = (address: string) => Promise<void>

/** Starts a serving command, waits for the address it prints last, lets `visit` use it, stops it as Ctrl-C does. */
export const runServing = (name: Serving, args: readonly string[], visit: Visit): Promise<Ended> =>
  runServingIn(ROOT, [name, ...args], visit)

/** Does the same with the program in a folder. */
export async function runServingIn(
  root: string,
  [name, ...args]: readonly [Serving, ...string[]],
  visit: Visit,
): Promise<Ended> {
  const child = spawn(process.execPath, scriptArguments(root, name, args), { cwd: root })
  const ended: Ended = { status: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()))
  const closed = once(child, 'close')
  while (child.exitCode === null && !/^http:.*\n$/m.test(ended.stdout)) {
    await Promise.race([once(child.stdout, 'data'), closed])
  }
  const address = ended.stdout.trimEnd().split('\n').at(-1) ?? ''
  try {
    if (address.startsWith('http:')) await visit(address)
  } finally {
    child.kill('SIGINT')
    await closed
  }
  return { ...ended, status: child.exitCode }
}
