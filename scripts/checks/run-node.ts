import { spawn } from 'node:child_process'

/** Rest of a finished child process: its exit code (1 when a signal ended it) and all it printed. */
export interface Finished {
  code: number
  output: string
}

/** Runs `node` with these arguments, without a shell, and collects what it prints. */
export function runNode(args: readonly string[]): Promise<Finished> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}
