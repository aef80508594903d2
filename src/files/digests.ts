import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { pageOfText } from '../model/page-name.ts'
import type { FileDigests } from './manifest.ts'
import { filesIn, issueFolders } from './folders.ts'
import { inside } from './names.ts'
import { readKept } from './read-file.ts'
import { isScanName } from './scan-names.ts'
import { stateAt } from './states.ts'
import type { FileChange } from './write-set.ts'

const FILE = '.ingest/cache-digests.json'
const CHUNK = Buffer.allocUnsafe(1 << 20)

/** By path: size and times of a file when its digest was made, and the digest. */
const known = z.record(z.string(), z.tuple([z.string(), z.string()]))
/** See {@link known}. */
export type Known = z.infer<typeof known>

/** Digests of the last time; none where they cannot be used. */
function readKnown(contentDir: string): Known {
  try {
    return known.parse(JSON.parse(readKept(contentDir, FILE) ?? '{}'))
  } catch {
    return {}
  }
}

/** Digest of a file of any size. */
export function digestOf(place: string): string {
  const hash = createHash('sha256')
  const handle = openSync(place, 'r')
  try {
    for (let length = readSync(handle, CHUNK); length > 0; length = readSync(handle, CHUNK))
      hash.update(CHUNK.subarray(0, length))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

const isOriginal = (name: string): boolean => pageOfText(name) !== null || isScanName(name)

const originalsIn = (contentDir: string): string[] =>
  issueFolders(contentDir).flatMap((folder) => {
    const names = filesIn(contentDir, `raw/${folder}`).filter(isOriginal)
    return names.map((name) => `raw/${folder}/${name}`)
  })

/** The digests of the originals that are there, and the change that remembers them with sizes and times; null when it is known. */
interface PresentOriginals {
  digests: FileDigests
  remember: FileChange | null
}

/**
 * The digests of all originals (texts and scans of pages) below `raw`. A file of the same size and times as when its digest
 * was made is not read again, unless `isFresh` asks for it. A file that cannot be read has none; nothing at all without `raw`.
 */
export function presentOriginals(contentDir: string, isFresh = false): PresentOriginals {
  const before = isFresh ? {} : readKnown(contentDir)
  const now: Known = {}
  try {
    for (const file of originalsIn(contentDir)) {
      const place = inside(contentDir, file)
      const state = stateAt(place)
      const same = before[file]?.[0] === state ? before[file] : undefined
      now[file] = same ?? [state, digestOf(place)]
    }
  } catch {
    // Nothing is told here of files that cannot be listed or read: whoever reads the pages does.
  }
  const data = JSON.stringify(now)
  return {
    digests: new Map(Object.entries(now).map(([file, [, digest]]) => [file, digest])),
    remember: data === JSON.stringify(before) ? null : { file: FILE, data, quiet: true },
  }
}
