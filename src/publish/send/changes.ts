import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { digestsIn } from '../manifest.ts'
import { MANIFEST } from '../places.ts'
import { filesBelow } from '../tree.ts'
import { byCode } from '../../model/order.ts'
import type { Changes, Prints, Delivered, Target } from './target.ts'

/** Files that a target gets last and in this order: a visitor of a site half sent meets the old front page, never a new one with dead links. */
const LAST = ['index.html', MANIFEST]

/** Rank of a file in the order of sending: 0 data and assets, 1 pages, 2 the front page, 3 the manifest. */
export const rankOf = (file: string): number => {
  const last = LAST.indexOf(file)
  if (last >= 0) return 2 + last
  return file.endsWith('.html') ? 1 : 0
}

/** Paths in the order in which they are sent: data and assets, pages, the front page, the manifest. */
export function sendOrder(files: readonly string[]): string[] {
  return [...files].sort((a, b) => rankOf(a) - rankOf(b) || byCode(a, b))
}

/** The paths that a manifest lists, and the manifest itself; none for an empty text. */
export function manifestFiles(text: string): string[] {
  const files = [...digestsIn(text).keys()]
  return files.length === 0 ? [] : [...files, MANIFEST]
}

/** The prints of all files of a finished site. */
export async function printsOf(dir: string, print: Target['print']): Promise<Map<string, string>> {
  const prints = new Map<string, string>()
  for (const file of await filesBelow(dir)) prints.set(file, print(await readFile(path.join(dir, file))))
  return prints
}

/**
 * Files to be sent and taken away. Only files that the manifest of the site sent last lists are ever taken away: other files of the
 * target (a CNAME, a folder of somebody else) are left alone.
 */
export function changesOf(site: Prints, { prints, manifest }: Delivered): Changes {
  const files = [...site.keys()].sort()
  const added = files.filter((file) => !prints.has(file))
  const changed = files.filter((file) => prints.has(file) && prints.get(file) !== site.get(file))
  const removed = manifestFiles(manifest).filter((file) => prints.has(file) && !site.has(file))
  return { added, changed, removed: removed.sort(), same: files.length - added.length - changed.length }
}

/** Files that a target gets, in order. */
export const sent = ({ added, changed }: Changes): string[] => sendOrder([...added, ...changed])
