import { readdirSync, type Dirent } from 'node:fs'
import type { Message } from '../model/message.ts'
import { inside } from './names.ts'
import { byCode } from '../model/order.ts'
import { notFolder, notRegular } from './read-file.ts'

/** Folders of the archive folder, whose entries are folders or files of ours. */
const ROOMS = ['raw', 'articles', 'corrections', '.ingest']

function entriesOf(contentDir: string, folder: string): Dirent[] {
  try {
    return readdirSync(folder === '' ? contentDir : inside(contentDir, folder), { withFileTypes: true })
  } catch {
    return []
  }
}

/** Links among the entries of a folder, and of its folders so many levels down. */
function linksIn(contentDir: string, folder: string, depth: number): string[] {
  return entriesOf(contentDir, folder).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) return [file]
    return depth > 0 && entry.isDirectory() ? linksIn(contentDir, file, depth - 1) : []
  })
}

/**
 * An error for each symbolic link (or junction) in the place of a file or folder of ours at the top of the archive folder,
 * and below `.ingest`: whoever has one reads and writes nothing, for it may lead out of the archive. Links further
 * down are told by {@link passedOver}.
 */
export function linkMessages(contentDir: string): Message[] {
  const atTop = linksIn(contentDir, '', 0).filter((name) => ROOMS.includes(name) || /\.(?:yaml|jsonl|txt)$/u.test(name))
  return [...atTop, ...linksIn(contentDir, '.ingest', 1)].sort(byCode).map(notFolder)
}

/** Folders of the archive folder with a folder an issue. */
const OF_ISSUES = ['raw', 'articles', 'corrections']

/**
 * An error for each symbolic link (or junction) below the folders of issues, be it an issue's folder, a page, a scan, an
 * article or a file of corrections: it is passed over, nothing is read or written through it, and all others are.
 */
export function passedOver(contentDir: string): Message[] {
  const links = OF_ISSUES.flatMap((folder) => linksIn(contentDir, folder, 1))
  return links.sort(byCode).map((file) => (file.split('/').length > 2 ? notRegular(file) : notFolder(file)))
}
