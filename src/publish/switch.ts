import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { commitChanges, takeChanges } from './changes.ts'
import { isBusy, patientRename } from './patient.ts'
import { UNFINISHED, type Places } from './places.ts'
import { exists, removeSite, stateOf } from './tree.ts'

async function moveIn({ out, next, old }: Places): Promise<void> {
  if (await exists(out)) {
    await removeSite(old)
    await patientRename(out, old)
  }
  await patientRename(next, out)
  await removeSite(old)
}

/** Opens an empty folder for a new site, marked as unfinished by this process. Call {@link recover} before. */
export async function openNext({ next }: Places): Promise<void> {
  await mkdir(path.dirname(next), { recursive: true })
  await mkdir(next)
  await writeFile(path.join(next, UNFINISHED), String(process.pid))
}

/** Throws away the site at work. */
export async function discardNext({ next }: Places): Promise<void> {
  await removeSite(next)
}

function held(): Message {
  const what = '新网站已建好，但网站文件夹被别的程序占用，换不进去'
  const todo = '关闭打开了网站文件夹的窗口和程序，再运行一次'
  return error({ file: '', what, todo, rule: 'publish-busy' })
}

/**
 * Puts the finished new site in the place of the old one. Up to the first line the old site stands, whatever happens;
 * from then on the new one does, and {@link recover} ends what was cut off. Error: a folder held by another program.
 */
export async function switchIn(places: Places): Promise<Message[]> {
  await rm(path.join(places.next, UNFINISHED), { force: true })
  try {
    await moveIn(places)
    return []
  } catch (problem) {
    if (!isBusy(problem)) throw problem
    if (!(await exists(places.out)) && (await exists(places.old))) await rename(places.old, places.out)
    return [held()]
  }
}

/**
 * Takes what has changed into the site that stands: see {@link commitChanges}, from which on the new site does, and
 * {@link recover} ends what was cut off. `gone` are the files that leave it. Error: a file held by another program.
 */
export async function changeIn(places: Places, gone: readonly string[]): Promise<Message[]> {
  await commitChanges(places, gone)
  return takeIn(places)
}

async function takeIn(places: Places): Promise<Message[]> {
  try {
    await takeChanges(places)
    return []
  } catch (problem) {
    if (!isBusy(problem)) throw problem
    return [held()]
  }
}

async function isAtWork(next: string): Promise<boolean> {
  const pid = Number(await readFile(path.join(next, UNFINISHED), 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function heldBy(next: string): Message {
  const what = '另一个程序正在建同一个网站'
  const todo = `等它结束再运行；如果确实没有别的程序在运行，删除文件夹“${path.basename(next)}”`
  return error({ file: '', what, todo, rule: 'lock-held' })
}

/**
 * Ends what an earlier run left half done: see {@link switchIn}. Does nothing where a folder is not ours.
 * Error: another process is building the same site.
 */
export async function recover(places: Places): Promise<Message[]> {
  const { out, next, old } = places
  const state = await stateOf(next)
  if (state === 'foreign' || (await stateOf(old)) === 'foreign') return []
  if (state === 'unfinished' && (await isAtWork(next))) return [heldBy(next)]
  if (state === 'finished') return switchIn(places)
  if (state === 'changes') return takeIn(places)
  if (state === 'unfinished' || state === 'empty') await removeSite(next)
  if (!(await exists(old))) return []
  if (await exists(out)) await removeSite(old)
  else await patientRename(old, out)
  return []
}
