import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Cost of a program: seconds, processor seconds, peak memory in MB (where the system tells), files written. */
export interface Cost {
  wall: number
  processor: number
  peak: number
  files: number
}

/** True when Hugo is installed. */
export const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0

const CLOCK_TICKS = 100

/** Processor seconds of a process so far and its peak memory, as Linux tells them; nothing elsewhere. */
function usageOf(pid: number): { processor: number; peak: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
    return {
      processor: (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS,
      peak: Number(peak) / 1024,
    }
  } catch {
    return undefined
  }
}

/** Runs a program that writes into `out` and measures it; throws when it fails. Its own child processes are not counted. */
export function measured(program: string, args: readonly string[], out: string): Promise<Cost> {
  const begin = performance.now()
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let last = { processor: 0, peak: 0 }
  const look = setInterval(() => {
    const seen = usageOf(child.pid ?? 0)
    if (seen)
      last = {
        processor: seen.processor,
        peak: Math.max(last.peak, seen.peak),
      }
  }, 20)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(look)
      const wall = (performance.now() - begin) / 1000
      const files = existsSync(out) ? readdirSync(out, { recursive: true, withFileTypes: true }) : []
      if (code !== 0) reject(new Error(`${program} ended with ${code}`))
      else
        resolve({
          wall,
          ...last,
          files: files.filter((entry) => entry.isFile()).length,
        })
    })
  })
}
