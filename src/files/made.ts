import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasBytes, replaceFile, temporary } from './atomic.ts'
import { inside } from './names.ts'

/**
 * Writes a file below `.ingest` that can be made again at any time: as a whole, but not forced onto the disk, and not at all
 * when it is there already. System errors are thrown.
 */
export function writeMade(contentDir: string, file: string, data: string | Uint8Array): void {
  const place = inside(contentDir, file)
  if (hasBytes(place, data)) return
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(temporary(place), data)
  replaceFile(temporary(place), place)
}

/** Removes the `.json` files of such a folder, and of the folders in it, but those named: of what is no more nothing stays. */
export function sweepMade(contentDir: string, folder: string, kept: ReadonlySet<string>): void {
  const place = inside(contentDir, folder)
  const names = existsSync(place) ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : []
  const gone = names.filter((name) => name.endsWith('.json') && !kept.has(name.replaceAll(path.sep, '/')))
  for (const name of gone) rmSync(path.join(place, name), { force: true })
}

/** Does what is only for speed: where it fails all goes on without it. */
export function ifItCan(work: () => void): void {
  try {
    work()
  } catch {
    return
  }
}
