import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Name of the environment variable that holds the folder in which test files take turns. */
export const TURNS_VARIABLE = 'TEST_TURN_FOLDER'

/** File inside a turn that says which process has it and since when. */
export const HOLDER = 'pid'

function held(turn: string): { pid: number; since: number } | undefined {
  try {
    const file = path.join(turn, HOLDER)
    const pid = Number(readFileSync(file, 'utf8'))
    return pid > 0 ? { pid, since: statSync(file).mtimeMs } : undefined
  } catch {
    return undefined
  }
}

/**
 * Ids of the processes that have had their turn for longer than `limit` milliseconds at `now`. Time spent waiting does not
 * count: a turn is the file {@link HOLDER} in a folder of its own, written when it is taken.
 */
export function overdue(folder: string, limit: number, now: number): number[] {
  const turns = readdirSync(folder).flatMap((turn) => held(path.join(folder, turn)) ?? [])
  return turns.filter(({ since }) => now - since > limit).map(({ pid }) => pid)
}

/** Ends, every second, the processes whose turn has lasted longer than `limit` milliseconds; says so; returns how to stop. */
export function watchTurns(folder: string, limit: number): () => void {
  const timer = setInterval(() => {
    for (const pid of overdue(folder, limit, Date.now())) {
      console.error(`测试文件的进程 ${pid} 轮到以后 ${limit / 1000} 秒还没有结束，已停止。 [test-timeout]`)
      process.kill(pid, 'SIGKILL')
    }
  }, 1000)
  return () => clearInterval(timer)
}
