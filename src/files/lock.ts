import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { error } from '../messages/message.ts'
import { systemCode } from '../messages/system-problems.ts'
import type { Message, Result } from '../model/message.ts'
import { linkMessages } from './links.ts'
import { inside } from './names.ts'
import { isFolder, noFolder, unreadable } from './read-file.ts'
import { recover } from './write-set.ts'

const FILE = '.ingest/lock'
const holder = z.object({ pid: z.int(), host: z.string(), started: z.string() })
type Holder = z.infer<typeof holder>

/** A held lock; `release` gives it back and may be called more than once. */
export interface Lock {
  release: () => void
}

function create(place: string, mine: Holder): boolean {
  mkdirSync(path.dirname(place), { recursive: true })
  try {
    const handle = openSync(place, 'wx')
    writeFileSync(handle, JSON.stringify(mine))
    closeSync(handle)
    return true
  } catch (problem) {
    if (systemCode(problem) === 'EEXIST') return false
    throw problem
  }
}

function readHolder(place: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(place, 'utf8')))
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return systemCode(problem) !== 'ESRCH'
  }
}

/** A lock left by a run that has died: broken, or of a process of this machine that no longer runs. */
const isStale = (found: Holder | null): boolean =>
  found === null || (found.host === hostname() && !isRunning(found.pid))

/** The file of a lock that a dead run left behind; null when there is none, or when the run that holds it is alive. */
export function staleLock(contentDir: string): string | null {
  const place = inside(contentDir, FILE)
  return existsSync(place) && isStale(readHolder(place)) ? FILE : null
}

function held(found: Holder | null): Message {
  const who = found === null ? '' : `（进程 ${found.pid}，${found.host}，始于 ${found.started}）`
  const todo = `等它结束再运行；确定没有在运行时，删去 ${FILE}`
  return error({ file: FILE, what: `另一个程序正在处理这个资料文件夹${who}`, todo, rule: 'lock-held' })
}

/** Locks of this process that the disk did not let go: the next run takes them away. */
const left = new Set<string>()

function giveBack(place: string): void {
  try {
    rmSync(place, { force: true })
  } catch {
    left.add(place)
  }
}

/**
 * Takes the lock of an archive folder, so that two runs never write at once; `started` is the present time as text, told
 * to whoever comes second. A lock left behind by a dead run is taken over. Null with a message when another run holds it,
 * and when links stand where our files should.
 */
export function acquireLock(contentDir: string, started: string): Result<Lock | null> {
  if (!isFolder(contentDir)) return { value: null, messages: [noFolder(contentDir)] }
  const links = linkMessages(contentDir)
  if (links.length > 0) return { value: null, messages: links }
  const place = inside(contentDir, FILE)
  const mine = { pid: process.pid, host: hostname(), started }
  try {
    if (left.delete(place)) rmSync(place, { force: true })
    if (!create(place, mine)) {
      const found = readHolder(place)
      if (!isStale(found)) return { value: null, messages: [held(found)] }
      rmSync(place, { force: true })
      if (!create(place, mine)) return { value: null, messages: [held(readHolder(place))] }
    }
    return { value: { release: () => giveBack(place) }, messages: [] }
  } catch (problem) {
    return { value: null, messages: [unreadable(FILE, problem)] }
  }
}

/**
 * Does some work with the lock held, after a set that an earlier run left has been finished, and gives what it tells; only the
 * message of who holds the lock, or of what cannot be finished, where that is so.
 */
export function withLock(contentDir: string, started: string, work: () => Message[]): Message[] {
  const lock = acquireLock(contentDir, started)
  if (lock.value === null) return lock.messages
  try {
    const recovered = recover(contentDir)
    return recovered.length > 0 ? recovered : work()
  } finally {
    lock.value.release()
  }
}
