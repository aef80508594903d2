import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../messages/message.ts'
import { isHeld, systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { commitChanges, patientRename, takeChanges } from './changes.ts'
import { digestsIn } from './manifest.ts'
import { MANIFEST, UNFINISHED, type SiteFolders } from './places.ts'
import { exists, filesBelow, removeSite, siteState, syncFiles, syncNames } from './tree.ts'

/** Opens an empty folder for a new site, marked as unfinished by this process. Call {@link recoverSite} before. */
export async function openNext({ next }: SiteFolders): Promise<void> {
  await mkdir(path.dirname(next), { recursive: true })
  await mkdir(next)
  await writeFile(path.join(next, UNFINISHED), String(process.pid))
}

/** Files in the folder of the site, whoever put them there, which the new one has not. */
async function goneFrom({ out, next }: SiteFolders): Promise<string[]> {
  const listed = digestsIn(await readFile(path.join(next, MANIFEST), 'utf8'))
  return (await filesBelow(out)).filter((file) => !listed.has(file) && file !== MANIFEST)
}

/** Makes the first site of a folder. */
async function moveIn({ out, next }: SiteFolders): Promise<void> {
  await rm(path.join(next, UNFINISHED), { force: true })
  await patientRename(next, out)
  await syncNames(path.dirname(out))
}

/** Does the last step of a release; a folder held by another program is told. */
async function patiently(work: () => Promise<void>): Promise<Message[]> {
  try {
    await work()
    return []
  } catch (problem) {
    if (!isHeld(problem)) throw problem
    const what = `新网站已建好，但网站文件夹被别的程序占用，换不进去（${systemCode(problem)}）`
    const todo = '关闭打开了网站文件夹的窗口和程序，再运行一次'
    return [error({ file: '', what, todo, rule: 'publish-busy' })]
  }
}

/**
 * Puts the finished new site in the place of the old one. Everything is on the disk before the old one is touched: the first
 * site comes in by one rename; into a site that stands the changes are taken, which hold from the moment they are committed
 * (see {@link commitChanges}), and {@link recoverSite} ends what was cut off. There is a site at every moment. Error: a folder
 * held by another program.
 */
export async function comeIn(places: SiteFolders): Promise<Message[]> {
  await syncFiles(places.next)
  return patiently(async () => {
    if (!(await exists(places.out))) return moveIn(places)
    await commitChanges(places, await goneFrom(places))
    await takeChanges(places)
  })
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
 * Ends what an earlier run left half done: see {@link comeIn}. Does nothing where a folder is not ours.
 * Error: another process is building the same site.
 */
export async function recoverSite(places: SiteFolders): Promise<Message[]> {
  const { next } = places
  const state = await siteState(next)
  if (state === 'unfinished' && (await isAtWork(next))) return [heldBy(next)]
  if (state === 'finished') return comeIn(places)
  if (state === 'changes') return patiently(() => takeChanges(places))
  if (state === 'unfinished' || state === 'empty') await removeSite(next)
  return []
}
