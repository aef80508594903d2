import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Message, Result } from '../model/message.ts'
import { hasBytes, removeFile, replaceFile, syncFolder, temporary, writeDurably, writeFileAtomic } from './atomic.ts'
import { inside } from './names.ts'
import { unreadable } from './read-file.ts'

/** One file to write (bytes, or text as UTF-8) or to remove (`null`); its path inside the archive folder. */
export interface FileChange {
  file: string
  data: string | Uint8Array | null
}

/** How many files were written, were the same already, and were removed. */
export interface WriteCounts {
  written: number
  unchanged: number
  removed: number
}

/** The list of what a set changes; once it is on the disk, the set will be finished, by this run or the next. */
const JOURNAL = '.ingest/commit.json'
const journal = z.strictObject({ replace: z.array(z.string()), remove: z.array(z.string()) })
type Journal = z.infer<typeof journal>

/** Folders in which this room leaves temporary files. */
const SWEPT = ['articles', 'corrections', '.ingest']

function finish(contentDir: string, set: Journal): void {
  for (const file of set.replace) {
    const place = inside(contentDir, file)
    if (existsSync(temporary(place))) replaceFile(temporary(place), place)
  }
  for (const file of set.remove) removeFile(inside(contentDir, file))
  const folders = new Set([...set.replace, ...set.remove].map((file) => path.dirname(inside(contentDir, file))))
  for (const folder of [...folders].filter((name) => existsSync(name))) syncFolder(folder)
  removeFile(inside(contentDir, JOURNAL))
}

function readJournal(contentDir: string): Journal | null {
  const place = inside(contentDir, JOURNAL)
  if (!existsSync(place)) return null
  try {
    return journal.parse(JSON.parse(readFileSync(place, 'utf8')))
  } catch {
    return null
  }
}

function sweep(contentDir: string): void {
  const folders = SWEPT.map((folder) => inside(contentDir, folder)).filter((place) => existsSync(place))
  const inFolders = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  const atTop = readdirSync(contentDir).map((name) => path.join(contentDir, name))
  for (const place of [...inFolders, ...atTop]) if (place.endsWith('.tmp')) rmSync(place, { force: true })
}

/**
 * Finishes a set that an earlier run had committed but not finished, and removes temporary files of one that it had not.
 * To be called once before anything is read, with the lock held. A failure is a message.
 */
export function recover(contentDir: string): Message[] {
  if (!existsSync(contentDir)) return []
  try {
    const pending = readJournal(contentDir)
    if (pending !== null) finish(contentDir, pending)
    sweep(contentDir)
    return []
  } catch (problem) {
    return [unreadable(JOURNAL, problem)]
  }
}

interface Plan {
  replace: FileChange[]
  remove: FileChange[]
  unchanged: number
}

function plan(contentDir: string, changes: readonly FileChange[]): Plan {
  const remove = changes.filter(({ file, data }) => data === null && existsSync(inside(contentDir, file)))
  const wanted = changes.filter(({ data }) => data !== null)
  const replace = wanted.filter(({ file, data }) => data !== null && !hasBytes(inside(contentDir, file), data))
  return { replace, remove, unchanged: wanted.length - replace.length }
}

function commit(contentDir: string, { replace, remove, unchanged }: Plan): WriteCounts {
  const counts = { written: replace.length, unchanged, removed: remove.length }
  if (replace.length + remove.length === 0) return counts
  for (const { file, data } of replace) if (data !== null) writeDurably(temporary(inside(contentDir, file)), data)
  const set: Journal = { replace: replace.map(({ file }) => file), remove: remove.map(({ file }) => file) }
  writeFileAtomic(inside(contentDir, JOURNAL), JSON.stringify(set))
  finish(contentDir, set)
  return counts
}

/** Before the commit point the temporary files go; after it they are needed to finish the set. */
function discard(contentDir: string, places: readonly string[]): void {
  if (existsSync(inside(contentDir, JOURNAL))) return
  for (const temp of places.map(temporary).filter((place) => existsSync(place))) rmSync(temp, { force: true })
}

/**
 * Writes and removes a set of files as one: first all temporary files, then the journal (the commit point), then the
 * renames. Killed before that point nothing has changed; after it, {@link recover} at the next start finishes the set.
 * Files that have the same bytes already are not touched. A system error is a message, and no count is made.
 */
export function writeSet(contentDir: string, changes: readonly FileChange[]): Result<WriteCounts> {
  const places = changes.map(({ file }) => inside(contentDir, file))
  try {
    return { value: commit(contentDir, plan(contentDir, changes)), messages: [] }
  } catch (problem) {
    discard(contentDir, places)
    const file = problem instanceof Error && 'path' in problem ? path.relative(contentDir, String(problem.path)) : ''
    const messages = [unreadable(file.replaceAll('\\', '/'), problem)]
    return { value: { written: 0, unchanged: 0, removed: 0 }, messages }
  }
}
