import { rename } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** How often and how long (milliseconds) a rename waits for a program that holds the folder, as virus scanners on Windows do. */
const TRIES = 10
const PAUSE = 200
const BUSY = ['EPERM', 'EBUSY', 'EACCES']

/** Whether another program holds a file or folder. */
export const isBusy = (problem: unknown): boolean => BUSY.includes((problem as NodeJS.ErrnoException).code ?? '')

/** Renames, and waits a while for programs that hold what is renamed; throws what the last try met. */
export async function patientRename(from: string, to: string): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      return await rename(from, to)
    } catch (problem) {
      if (left === 0 || !isBusy(problem)) throw problem
      await setTimeout(PAUSE)
    }
  }
}
