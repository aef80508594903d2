import {
  closeSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { isHeld } from '../messages/system-problems.ts'

/** Name of the temporary file beside a file that is being written. */
export const temporary = (place: string): string => `${place}.tmp`

const ATTEMPTS = 8
const PAUSE_MS = 40

/** Waits, each time a little longer: about a second and a half in all. */
const pause = (attempt: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS * attempt)

/** Renames over an existing file; on Windows another program may hold it for a moment, so it is tried again. */
export function replaceFile(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to)
      return
    } catch (problem) {
      if (attempt >= ATTEMPTS || !isHeld(problem)) throw problem
      pause(attempt)
    }
  }
}

/** Makes renames in a folder last through a power cut, where the system can (Windows cannot, and need not). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes bytes (text as UTF-8) to a new file, on the disk when this returns; folders are made as needed. */
export function writeDurably(place: string, data: string | Uint8Array): void {
  mkdirSync(path.dirname(place), { recursive: true })
  const handle = openSync(place, 'w')
  try {
    writeFileSync(handle, data)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const onDisk = promisify(fsync)

/**
 * As {@link writeDurably}, but does not hold up the program while the disk works: many of these at once take little longer
 * than one. The folder must be there.
 */
export async function writeDurablyMeanwhile(place: string, data: string | Uint8Array): Promise<void> {
  const handle = openSync(place, 'w')
  try {
    writeFileSync(handle, data)
    await onDisk(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes bytes the end of a file, from an offset on, whatever stood there; on the disk when this returns. Doing it twice does no harm. */
export function writeEnd(place: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(place, lstatSync(place, { throwIfNoEntry: false }) ? 'r+' : 'w')
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done, at + done)
    ftruncateSync(handle, at + bytes.length)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** True when a regular file already has exactly these bytes. */
export function hasBytes(place: string, data: string | Uint8Array): boolean {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (stat?.isFile() !== true) return false
  const bytes = Buffer.from(data)
  return stat.size === bytes.length && bytes.equals(readFileSync(place))
}

/**
 * Writes one file so that at any moment either its old or its new bytes are there: temporary file in the same folder,
 * fsync, rename. `place` is a path on this machine. System errors are thrown, the temporary file is then removed.
 */
export function writeFileAtomic(place: string, data: string | Uint8Array): void {
  const temp = temporary(place)
  try {
    writeDurably(temp, data)
    replaceFile(temp, place)
  } catch (problem) {
    rmSync(temp, { force: true })
    throw problem
  }
  syncFolder(path.dirname(place))
}

/** Removes a file; nothing happens when it is not there. */
export const removeFile = (place: string): void => rmSync(place, { force: true })
