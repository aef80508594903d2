import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'

/** Linux's folder whose files stand in memory. */
const IN_MEMORY = '/dev/shm'
/** Bytes that must be free in it: ten times what the tests need at a time. */
const ENOUGH = 2 ** 31

function isRoomy(folder: string, enough: number): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= enough
}

/** Beginning of the name of a run's folder; its process's number follows. */
const PREFIX = 'district-news-test-'

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes the folders of runs that were killed: they would hold memory until the machine starts anew. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * Lets the temporary folders of this process and its children stand in memory where the system has such a folder with room: the program
 * waits for the disk after each file that it writes, which is most of the time of a made archive. They go when the process ends.
 */
export function keepTemporaryInMemory(folder = IN_MEMORY, enough = ENOUGH): void {
  if (!isRoomy(folder, enough)) return
  sweep(folder)
  const own = mkdtempSync(path.join(folder, `${PREFIX}${process.pid}-`))
  process.env['TMPDIR'] = own
  process.on('exit', () => rmSync(own, { recursive: true, force: true }))
}
