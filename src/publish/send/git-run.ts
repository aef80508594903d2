import { spawn } from 'node:child_process'

/** Rest of a run of git: its output, or its last words. */
export type GitEnded = { ok: true; out: string } | { ok: false; words: string }

/** A run of git: the folder of its data, and, for one command, its input and further variables. */
export interface GitCall {
  gitDir: string
  input?: string
  env?: Record<string, string>
}

/** Never asks at the terminal, never takes settings of the person that change bytes or names. */
const QUIET = [
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'gc.auto=0',
  '-c',
  'core.safecrlf=false',
]

/** Runs git without a shell. A git that is not installed is told like a failure (`ENOENT`). */
export function git({ gitDir, input, env }: GitCall, ...args: readonly string[]): Promise<GitEnded> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, GIT_DIR: gitDir, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env } }
    const child = spawn('git', [...QUIET, ...args], options)
    const out: Buffer[] = []
    let words = ''
    child.stdout.on('data', (chunk: Buffer) => void out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('error', (problem) => resolve({ ok: false, words: problem.message }))
    child.on('close', (code) => {
      const text = Buffer.concat(out).toString('utf8')
      resolve(code === 0 ? { ok: true, out: text } : { ok: false, words: words.trim().split('\n').at(-1) ?? '' })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })
}
