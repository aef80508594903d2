import path from 'node:path'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { Message, Result } from '../model/message.ts'
import {
  hasBytes,
  removeFile,
  replaceFile,
  syncFolder,
  temporary,
  writeDurably,
  writeDurablyMeanwhile,
  writeEnd,
  writeFileAtomic,
} from './atomic.ts'
import { isOurs, JOURNAL, readJournal, type Journal, LINKED, problemMessage } from './journal.ts'
import { inside } from './names.ts'

/** One file to write (bytes, or text as UTF-8) or to remove (`null`); its path inside the archive folder. */
export interface FileChange {
  file: string
  data: string | Uint8Array | null
  /** The data goes to the end of the file, which else stays as it is. */
  append?: true
  /** True for files that the program keeps for itself: not counted. */
  quiet?: true
}

/** Numbers of files written, the same already, and removed. */
export interface WriteCounts {
  written: number
  unchanged: number
  removed: number
}

/** Folders in which this room leaves temporary files. */
const SWEPT = ['articles', 'corrections', '.ingest']

function finishAppend(contentDir: string, { file, at }: Journal['append'][number]): void {
  const place = inside(contentDir, file)
  if (!existsSync(temporary(place))) return
  writeEnd(place, at, readFileSync(temporary(place)))
  removeFile(temporary(place))
}

function finish(contentDir: string, set: Journal): void {
  for (const file of set.replace) {
    const place = inside(contentDir, file)
    if (existsSync(temporary(place))) replaceFile(temporary(place), place)
  }
  for (const growth of set.append) finishAppend(contentDir, growth)
  for (const file of set.remove) removeFile(inside(contentDir, file))
  const changed = [...set.replace, ...set.append.map(({ file }) => file), ...set.remove]
  const folders = new Set(changed.map((file) => path.dirname(inside(contentDir, file))))
  for (const folder of [...folders].filter((name) => existsSync(name))) syncFolder(folder)
  removeFile(inside(contentDir, JOURNAL))
}

/** Temporary files in a folder and the folders in it; links are not followed. */
function* temporaries(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* temporaries(place)
    else if (entry.name.endsWith('.tmp')) yield place
  }
}

function sweep(contentDir: string): void {
  const folders = SWEPT.map((folder) => inside(contentDir, folder)).filter((place) => existsSync(place))
  const atTop = readdirSync(contentDir).filter((name) => name.endsWith('.tmp'))
  const left = [
    ...folders.flatMap((folder) => [...temporaries(folder)]),
    ...atTop.map((name) => path.join(contentDir, name)),
  ]
  for (const place of left) rmSync(place, { force: true })
}

/** A set that is committed must be finished before anything else is written: its files still wait beside their places. */
function finishPending(contentDir: string): void {
  const pending = readJournal(contentDir)
  if (pending !== null) finish(contentDir, pending)
}

/**
 * Finishes a set that an earlier run had committed but not finished, and removes temporary files of one that it had not.
 * To be called once before anything is read, with the lock held. A failure is a message.
 */
export function recover(contentDir: string): Message[] {
  if (!existsSync(contentDir)) return []
  try {
    finishPending(contentDir)
    sweep(contentDir)
    return []
  } catch (problem) {
    return [problemMessage(contentDir, problem)]
  }
}

interface Plan {
  /** Files whose bytes go to the disk first, beside their places. */
  prepare: { place: string; data: string | Uint8Array }[]
  journal: Journal
  counts: WriteCounts
}

/** Length of a file that is to grow, 0 when it is not there; only a regular file may. */
function lengthOf(place: string): number {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (stat?.isFile() === false) throw Object.assign(new Error('not a regular file'), { code: 'EISDIR', path: place })
  return stat?.size ?? 0
}

function refuseLinks(contentDir: string, changes: readonly Pick<FileChange, 'file'>[]): void {
  const folders = changes.flatMap(({ file }) =>
    file
      .split('/')
      .slice(0, -1)
      .map((_, at, all) => all.slice(0, at + 1).join('/')),
  )
  for (const folder of new Set(folders)) {
    const place = inside(contentDir, folder)
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink())
      throw Object.assign(new Error('a link'), { code: LINKED, path: place })
  }
}

const countedChanges = (changes: readonly Pick<FileChange, 'quiet'>[]): number =>
  changes.filter(({ quiet }) => quiet === undefined).length

function plan(contentDir: string, changes: readonly FileChange[]): Plan {
  refuseLinks(contentDir, changes)
  const at = (file: string): string => inside(contentDir, file)
  const remove = changes.filter(({ file, data }) => data === null && existsSync(at(file)))
  const wanted = changes.flatMap(({ data, ...rest }) => (data === null ? [] : [{ ...rest, data }]))
  const changed = wanted.filter(({ file, data, append }) => append === true || !hasBytes(at(file), data))
  const files = changed.filter(({ append }) => append === undefined).map(({ file }) => file)
  const growing = changed.filter(({ append }) => append === true)
  return {
    prepare: changed.map(({ file, data }) => ({ place: temporary(at(file)), data })),
    journal: {
      replace: files,
      append: growing.map(({ file }) => ({ file, at: lengthOf(at(file)) })),
      remove: remove.map(({ file }) => file),
    },
    counts: {
      written: countedChanges(changed),
      unchanged: countedChanges(wanted) - countedChanges(changed),
      removed: countedChanges(remove),
    },
  }
}

function commit(contentDir: string, { journal: set, counts }: Plan): WriteCounts {
  if (set.replace.length + set.append.length + set.remove.length === 0) return counts
  if (!isOurs(set)) throw new Error(`a set that could not be finished after a crash: ${JSON.stringify(set)}`)
  writeFileAtomic(inside(contentDir, JOURNAL), JSON.stringify(set))
  finish(contentDir, set)
  return counts
}

/** Before the commit point the temporary files go; after it they are needed to finish the set. */
function discard(contentDir: string, places: readonly string[]): void {
  if (existsSync(inside(contentDir, JOURNAL))) return
  for (const temp of places.map(temporary).filter((place) => existsSync(place))) rmSync(temp, { force: true })
}

/** So many files wait for the disk at once. */
const LANES = 32

/** All the temporary files of a set; a failure is thrown when none is being written any more. */
async function prepareMeanwhile({ prepare }: Plan): Promise<void> {
  for (const folder of new Set(prepare.map(({ place }) => path.dirname(place)))) mkdirSync(folder, { recursive: true })
  const waiting = prepare.values()
  const lane = async (): Promise<void> => {
    for (const { place, data } of waiting) await writeDurablyMeanwhile(place, data)
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const done of lanes) if (done.status === 'rejected') throw done.reason
}

function failure(contentDir: string, places: readonly string[], problem: unknown): Result<WriteCounts> {
  discard(contentDir, places)
  if (!(problem instanceof Error && 'code' in problem)) throw problem
  return { value: { written: 0, unchanged: 0, removed: 0 }, messages: [problemMessage(contentDir, problem)] }
}

/**
 * Writes and removes a set of files as one: first all temporary files, then the journal (the commit point), then the
 * renames. Killed before that point nothing has changed; after it, {@link recover} at the next start finishes the set.
 * Files that have the same bytes already are not touched. A system error is a message, and no count is made.
 */
export function writeSet(contentDir: string, changes: readonly FileChange[]): Result<WriteCounts> {
  const places = changes.map(({ file }) => inside(contentDir, file))
  try {
    finishPending(contentDir)
    const planned = plan(contentDir, changes)
    for (const { place, data } of planned.prepare) writeDurably(place, data)
    return { value: commit(contentDir, planned), messages: [] }
  } catch (problem) {
    return failure(contentDir, places, problem)
  }
}

/** As {@link writeSet}, many files on their way to the disk at once, the program going on meanwhile; one such set at a time. */
export async function writeSetMeanwhile(
  contentDir: string,
  changes: readonly FileChange[],
): Promise<Result<WriteCounts>> {
  const places = changes.map(({ file }) => inside(contentDir, file))
  try {
    finishPending(contentDir)
    const planned = plan(contentDir, changes)
    await prepareMeanwhile(planned)
    return { value: commit(contentDir, planned), messages: [] }
  } catch (problem) {
    return failure(contentDir, places, problem)
  }
}

/** Writes files one by one, each as a whole, be they ours or a person's. A system error is a message, and ends it. */
export function writeEach(contentDir: string, files: readonly { file: string; data: Uint8Array }[]): Message[] {
  try {
    refuseLinks(contentDir, files)
    for (const { file, data } of files) writeFileAtomic(inside(contentDir, file), data)
    return []
  } catch (problem) {
    return [problemMessage(contentDir, problem)]
  }
}
