import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'

/** Linux's folder whose files stand in memory. */
const IN_MEMORY = '/dev/shm'
/** Bytes that must be free in it: ten times what the tests need at a time. */
const ENOUGH = 2 ** 31

function isRoomy(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= ENOUGH
}

/**
 * Lets the temporary folders of this process and its children stand in memory where the system has such a folder with room: the program
 * waits for the disk after each file that it writes, which is most of the time of a made archive. They go when the process ends.
 */
export function keepTemporaryInMemory(folder = IN_MEMORY): void {
  if (!isRoomy(folder)) return
  const own = mkdtempSync(path.join(folder, 'test-'))
  process.env['TMPDIR'] = own
  process.on('exit', () => rmSync(own, { recursive: true, force: true }))
}
