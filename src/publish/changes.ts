import { existsSync, readFileSync } from 'node:fs'
import { lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isHeld } from '../messages/system-problems.ts'
import { CHANGES, MANIFEST, siteFolders, UNFINISHED, type SiteFolders } from './places.ts'
import { sendOrder } from './send/changes.ts'
import { filesBelow, removeSite, syncNames } from './tree.ts'

/** Tries of a rename, and the pause between them (milliseconds), while a program holds the folder, as virus scanners on Windows do. */
const TRIES = 10
const PAUSE = 200

/** Renames, and waits a while for programs that hold what is renamed; throws what the last try met. */
export async function patientRename(from: string, to: string): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      return await rename(from, to)
    } catch (problem) {
      if (left === 0 || !isHeld(problem)) throw problem
      await setTimeout(PAUSE)
    }
  }
}

/** Files that a folder of changes takes away from the site, by their paths. */
const goneIn = (text: string): string[] => JSON.parse(text) as string[]

/**
 * Makes of the folder at work the changes of a release: what stands in it comes into the site, `gone` leaves it. With the
 * rename the release is made; whatever happens, {@link takeChanges} ends it.
 */
export async function commitChanges({ next }: SiteFolders, gone: readonly string[]): Promise<void> {
  const place = path.join(next, CHANGES)
  await writeFile(`${place}.tmp`, JSON.stringify(gone), { flush: true })
  await rename(`${place}.tmp`, place)
  await syncNames(next)
}

/** Removes a file of a site, and the folders that are empty without it; a folder that stands there now stays. */
export async function removeFromSite(out: string, file: string): Promise<void> {
  const found = await lstat(path.join(out, file)).catch(() => undefined)
  if (found?.isDirectory()) return
  if (found) await rm(path.join(out, file), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const isEmpty = await rmdir(path.join(out, folder)).then(
      () => true,
      () => false,
    )
    if (!isEmpty) return
  }
}

/** Moves a file into the site; one that is no longer there has been moved before. */
async function moveFile({ out, next }: SiteFolders, file: string): Promise<void> {
  const [from, to] = [path.join(next, file), path.join(out, file)]
  if (!existsSync(path.dirname(to))) await mkdir(path.dirname(to), { recursive: true })
  await patientRename(from, to).catch((problem: unknown) => {
    if (existsSync(from)) throw problem
  })
}

function* foldersOf(file: string): Generator<string> {
  for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) yield file.slice(0, at)
}

/** Those of some files that stand where others need a folder, or in a folder that stands where others need a file. */
function inTheWay(gone: readonly string[], files: readonly string[]): string[] {
  const [folders, names] = [new Set(files.flatMap((file) => [...foldersOf(file)])), new Set(files)]
  return gone.filter((file) => folders.has(file) || [...foldersOf(file)].some((folder) => names.has(folder)))
}

/**
 * Takes the changes of a release into the site, file by file: data and assets, pages, then what leaves it, so that readers
 * meanwhile meet no dead link. May be begun again at any point. Throws when a file is held by another program.
 */
export async function takeChanges(places: SiteFolders): Promise<void> {
  const { out, next } = places
  const gone = goneIn(await readFile(path.join(next, CHANGES), 'utf8'))
  const files = (await filesBelow(next)).filter((file) => ![CHANGES, UNFINISHED, MANIFEST].includes(file))
  for (const file of inTheWay(gone, files)) await removeFromSite(out, file)
  for (const file of sendOrder(files)) await moveFile(places, file)
  for (const file of gone) await removeFromSite(out, file)
  await moveFile(places, MANIFEST)
  await removeSite(next)
}

/**
 * Place of a file of the site in `out`, be it that a release is being taken in: then the changes hold before they are
 * moved. Undefined when the release has no such file.
 */
export function placeInRelease(out: string, file: string): string | undefined {
  const { next } = siteFolders(out)
  const place = path.join(out, file)
  try {
    const gone = goneIn(readFileSync(path.join(next, CHANGES), 'utf8'))
    if (gone.includes(file)) return undefined
    return existsSync(path.join(next, file)) ? path.join(next, file) : place
  } catch {
    return place
  }
}
