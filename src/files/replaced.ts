import { readFileSync } from 'node:fs'
import path from 'node:path'
import { originalRegistrations, type Acceptance } from './accept.ts'
import { manifestChange } from './manifest.ts'
import { inside } from './names.ts'
import { readOriginals } from './originals.ts'
import { sha256 } from './read-file.ts'
import { registryChange } from './registry.ts'
import type { FileChange } from './write-set.ts'

/** Folder inside an issue's raw folder for files that better ones replaced; hidden, so that it is no page. */
const REPLACED = '.replaced'
/** Hex digits of a replaced file's digest in its name. */
const DIGEST = 12

/** The change that keeps the bytes of a raw file which another is to replace, beside it. */
export function keptAside(contentDir: string, file: string): FileChange {
  const data = readFileSync(inside(contentDir, file))
  const { dir, base } = path.posix.parse(file)
  const [, stem = '', ending = ''] = /^([^.]*)(.*)$/u.exec(base) ?? []
  return { file: `${dir}/${REPLACED}/${stem}-${sha256(data).slice(0, DIGEST)}${ending}`, data }
}

/** Putting a page in the place of a known original on purpose is to confirm it: the manifest and the registry say so. */
export function confirmedChanges(
  contentDir: string,
  changes: readonly FileChange[],
  { why, today }: Pick<Acceptance, 'why' | 'today'>,
): FileChange[] {
  const originals = readOriginals(contentDir)
  const handed = changes.flatMap(({ file, data }): [string, string][] => (data === null ? [] : [[file, sha256(data)]]))
  const other = handed.filter(([file, digest]) => (originals.listed.get(file) ?? digest) !== digest)
  if (other.length === 0 || !originals.isWhole) return []
  const present = new Map([...originals.present, ...other])
  const files = other.map(([file]) => file)
  const registry = registryChange(contentDir, originalRegistrations({ ...originals, present }, files, { why, today }))
  return [manifestChange(new Map([...originals.listed, ...other])), ...(registry ? [registry] : [])]
}
