import { lstatSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Message } from '../model/message.ts'
import type { PagesMade } from '../site/release.ts'

/** A file of the last release: what it was made of (a digest, empty when nobody said), its own SHA-256, and its state on the disk. */
export interface ReleasedFile {
  key: string
  sha256: string
  size: number
  mtimeMs: number
}

/** Memory of the last release, so that unchanged files need not be made again. */
export interface Memory {
  /** The program and all that every page depends on; another one makes the rest worthless. */
  program: string
  /** State of everything that the release was made of; empty when the next build shall look for itself. */
  inputs: string
  pages: PagesMade
  /** Messages told. */
  messages: Message[]
  files: Map<string, ReleasedFile>
}

/** Memory in a file; null when there is nothing, it is damaged, or another program wrote it. */
export function readMemory(file: string, program: string): Memory | null {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as Omit<Memory, 'files'> & { files: [string, ReleasedFile][] }
    return found.program === program ? { ...found, files: new Map(found.files) } : null
  } catch {
    return null
  }
}

/** Remembers. It can be made again at any time, so that what cannot be written is no problem. */
export async function writeMemory(file: string, memory: Memory): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(`${file}.tmp`, JSON.stringify({ ...memory, files: [...memory.files] }))
    await rename(`${file}.tmp`, file)
  } catch {
    return
  }
}

/** Size and time of a file; undefined when there is none. */
export function diskState(place: string): Pick<ReleasedFile, 'size' | 'mtimeMs'> | undefined {
  const state = lstatSync(place, { throwIfNoEntry: false })
  return state?.isFile() ? { size: state.size, mtimeMs: state.mtimeMs } : undefined
}

/** True when a file of the last release is still what was written. */
export function isUntouched(dir: string, file: string, { size, mtimeMs }: ReleasedFile): boolean {
  const state = diskState(path.join(dir, file))
  return state !== undefined && state.size === size && state.mtimeMs === mtimeMs
}
