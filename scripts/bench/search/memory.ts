import { execFileSync, spawn } from 'node:child_process'

/** What a build of an index took. */
export interface BuildCost {
  seconds: number
  /** Greatest memory that its processes held at the same time, in MB; 0 where it cannot be known. */
  peak: number
}

/** Milliseconds between two looks at the memory. */
const LOOK = 150

/** Memory in kilobytes of a process and all it started, as `ps` knows it. */
function memoryOf(pid: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n')
  const all = rows.map((row) => row.trim().split(/\s+/).map(Number))
  const family = new Set([pid])
  for (let grown = true; grown;) {
    const before = family.size
    for (const [child = 0, parent = 0] of all) if (family.has(parent)) family.add(child)
    grown = family.size > before
  }
  return all.reduce((sum, [child = 0, , size = 0]) => sum + (family.has(child) ? size : 0), 0)
}

function look(pid: number | undefined): number {
  try {
    return pid === undefined || process.platform === 'win32' ? 0 : memoryOf(pid)
  } catch {
    return 0
  }
}

/** Runs a script of this folder with tsx, as a process of its own. Refused when it fails. */
export async function runMeasured(script: string, args: readonly string[]): Promise<BuildCost> {
  const begin = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let most = 0
  const timer = setInterval(() => (most = Math.max(most, look(child.pid))), LOOK)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${script}: ${code}`)
  return { seconds: (performance.now() - begin) / 1000, peak: most / 1024 }
}
