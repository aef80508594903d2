import { readdirSync } from 'node:fs'
import { lstat, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { CHANGES, MANIFEST, UNFINISHED } from './places.ts'

/** True when anything stands at a path. */
export async function exists(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => undefined)) !== undefined
}

function walk(dir: string, prefix: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = `${prefix}${entry.name}`
    return entry.isDirectory() ? walk(path.join(dir, entry.name), `${file}/`) : [file]
  })
}

/** All files under a folder, with forward slashes, sorted by code units; none when there is no such folder. */
export async function filesBelow(dir: string): Promise<string[]> {
  return (await exists(dir)) ? walk(dir, '').sort() : []
}

/** State of a folder: not there (or without any file), a site at work, changes to a site, a finished site, or somebody else's. */
type FolderState = 'none' | 'empty' | 'unfinished' | 'changes' | 'finished' | 'foreign'

/** The {@link FolderState} of a place. */
export async function siteState(place: string): Promise<FolderState> {
  if (!(await exists(place))) return 'none'
  if (!(await lstat(place)).isDirectory()) return 'foreign'
  if (await exists(path.join(place, CHANGES))) return 'changes'
  if (await exists(path.join(place, UNFINISHED))) return 'unfinished'
  if (await exists(path.join(place, MANIFEST))) return 'finished'
  return (await filesBelow(place)).length === 0 ? 'empty' : 'foreign'
}

async function removeExcept(dir: string, kept: string): Promise<void> {
  const [first, ...rest] = kept.split('/')
  for (const entry of await readdir(dir).catch(() => [])) {
    if (entry !== first) await rm(path.join(dir, entry), { recursive: true, force: true })
    else if (rest.length > 0) await removeExcept(path.join(dir, entry), rest.join('/'))
  }
}

/**
 * Removes a folder of ours; the file that marks it goes last, so that a removal cut off still leaves a known state.
 * Throws for a folder that is not ours.
 */
export async function removeSite(dir: string): Promise<void> {
  const state = await siteState(dir)
  if (state === 'foreign') throw new Error(`not a site of ours: ${dir}`)
  await removeExcept(dir, state === 'changes' ? CHANGES : state === 'unfinished' ? UNFINISHED : MANIFEST)
  await rm(dir, { recursive: true, force: true })
}

/** So many files wait for the disk at once. */
const LANES = 32

/** Returns when a file (a folder, opened for reading) is on the disk. */
export async function syncFile(place: string, flags: 'r' | 'r+' = 'r+'): Promise<void> {
  const handle = await open(place, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Returns when the names in a folder are on the disk, where the system can say so (Windows cannot). */
export async function syncNames(dir: string): Promise<void> {
  if (process.platform !== 'win32') await syncFile(dir, 'r')
}

/** Returns when all files of a folder are on the disk. */
export async function syncFiles(dir: string): Promise<void> {
  const waiting = (await filesBelow(dir)).values()
  const lane = async (): Promise<void> => {
    for (const file of waiting) await syncFile(path.join(dir, file))
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const done of lanes) if (done.status === 'rejected') throw done.reason
  await syncNames(dir)
}
