import { execFileSync, spawn } from 'node:child_process'

/** Cost of building an index. */
export interface BuildCost {
  seconds: number
  /** Greatest memory that its processes held at the same time, in MB; 0 where it cannot be known. */
  peak: number
  /** Processor seconds of all of them, as far as `ps` saw; 0 where it cannot be known. */
  cpu: number
  /** Text that it printed. */
  said: string
}

/** Milliseconds between two looks at the memory. */
const LOOK = 150

/** A process as `ps` knows it: memory in kilobytes, processor seconds. */
interface Seen {
  pid: number
  memory: number
  cpu: number
}

/** A process and all it started. */
function familyOf(root: number): Seen[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,cputimes='], { encoding: 'utf8' }).trim().split('\n')
  const all = rows.map((row) => row.trim().split(/\s+/).map(Number))
  const family = new Set([root])
  for (let grown = true; grown;) {
    const before = family.size
    for (const [child = 0, parent = 0] of all) if (family.has(parent)) family.add(child)
    grown = family.size > before
  }
  const own = all.filter(([pid = 0]) => family.has(pid))
  return own.map(([pid = 0, , memory = 0, cpu = 0]) => ({ pid, memory, cpu }))
}

/** Looks at a process and all it started from time to time. */
class Watch {
  most = 0
  private readonly cpu = new Map<number, number>()

  look(pid: number | undefined): void {
    if (pid === undefined || process.platform === 'win32') return
    try {
      const seen = familyOf(pid)
      this.most = Math.max(
        this.most,
        seen.reduce((sum, { memory }) => sum + memory, 0),
      )
      for (const each of seen) this.cpu.set(each.pid, each.cpu)
    } catch {
      // Then it is not known.
    }
  }

  get seconds(): number {
    return [...this.cpu.values()].reduce((sum, each) => sum + each, 0)
  }
}

/** Runs a script of this folder with tsx, as a process of its own. Refused when it fails. */
export async function runMeasured(script: string, args: readonly string[]): Promise<BuildCost> {
  const begin = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const watch = new Watch()
  const timer = setInterval(() => watch.look(child.pid), LOOK)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${script}: ${code}`)
  return { seconds: (performance.now() - begin) / 1000, peak: watch.most / 1024, cpu: watch.seconds, said }
}
