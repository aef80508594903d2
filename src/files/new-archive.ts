import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { error } from '../messages/message.ts'
import { systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { writeFileAtomic } from './atomic.ts'
import { isLitter } from './names.ts'
import { isFolder, unreadable } from './read-file.ts'
import { siteText, type NewArchive } from './starter/site-text.ts'

const EVENTS = fileURLToPath(new URL('./starter/events.yaml', import.meta.url))

/** True for a folder that holds nothing but what systems leave in one, or that is not there. */
function isFree(dir: string): boolean {
  try {
    return readdirSync(dir).every(isLitter)
  } catch (problem) {
    return systemCode(problem) === 'ENOENT'
  }
}

/** Reason against a new archive in a folder: something is there already; no message when there is none. */
export function refuseArchive(dir: string): Message[] {
  if (isFree(dir)) return []
  const todo = '换一个还没有的文件夹名；要接着用已有的文库，在命令后写 --content 和它的路径'
  return [error({ file: '', what: `文件夹“${dir}”里已经有东西，没有动它`, todo, rule: 'archive-exists' })]
}

/**
 * Makes a new archive folder at `dir` (a path of this machine): site.yaml, events.yaml of the whole country, an empty raw/,
 * and a list of what version control leaves out. Refused with a message when anything is there already.
 */
export function createArchive(dir: string, site: NewArchive): Message[] {
  const refused = refuseArchive(dir)
  if (refused.length > 0) return refused
  try {
    mkdirSync(path.join(dir, 'raw'), { recursive: true })
    writeFileAtomic(path.join(dir, 'events.yaml'), readFileSync(EVENTS))
    writeFileAtomic(path.join(dir, '.gitignore'), '.ingest/\n')
    writeFileAtomic(path.join(dir, 'site.yaml'), siteText(site))
    return []
  } catch (problem) {
    return [unreadable(dir, problem)]
  }
}

/** True when a folder is an archive: it has a site.yaml. */
export const isArchive = (dir: string): boolean => isFolder(dir) && readdirSync(dir).includes('site.yaml')
