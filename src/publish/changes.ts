import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CHANGES, MANIFEST, placesOf, UNFINISHED, type Places } from './places.ts'
import { patientRename } from './patient.ts'
import { filesOf, removeSite } from './tree.ts'

/** Files that a folder of changes takes away from the site, by their paths. */
const goneIn = (text: string): string[] => JSON.parse(text) as string[]

/**
 * Makes of the folder at work the changes of a release: what stands in it comes into the site, `gone` leaves it. With the
 * rename the release is made; whatever happens, {@link takeChanges} ends it.
 */
export async function commitChanges({ next }: Places, gone: readonly string[]): Promise<void> {
  const place = path.join(next, CHANGES)
  await writeFile(`${place}.tmp`, JSON.stringify(gone), { flush: true })
  await rename(`${place}.tmp`, place)
}

/** Removes a file of the site, and the folders that are empty without it. */
async function removeFile(out: string, file: string): Promise<void> {
  await rm(path.join(out, file), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const isEmpty = await rmdir(path.join(out, folder)).then(
      () => true,
      () => false,
    )
    if (!isEmpty) return
  }
}

/** Moves a file into the site; one that is no longer there has been moved before. */
async function moveFile({ out, next }: Places, file: string): Promise<void> {
  const [from, to] = [path.join(next, file), path.join(out, file)]
  if (!existsSync(path.dirname(to))) await mkdir(path.dirname(to), { recursive: true })
  await patientRename(from, to).catch((problem: unknown) => {
    if (existsSync(from)) throw problem
  })
}

/** Takes the changes of a release into the site, file by file; may be begun again at any point. Throws when a file is held by another program. */
export async function takeChanges(places: Places): Promise<void> {
  const { out, next } = places
  for (const file of goneIn(await readFile(path.join(next, CHANGES), 'utf8'))) await removeFile(out, file)
  const files = (await filesOf(next)).filter((file) => ![CHANGES, UNFINISHED, MANIFEST].includes(file))
  for (const file of [...files, MANIFEST]) await moveFile(places, file)
  await removeSite(next)
}

/**
 * Where a file of the site in `out` stands, be it that a release is being taken in: then the changes hold before they are
 * moved. Undefined when the release has no such file.
 */
export function placeIn(out: string, file: string): string | undefined {
  const { next } = placesOf(out)
  const place = path.join(out, file)
  try {
    const gone = goneIn(readFileSync(path.join(next, CHANGES), 'utf8'))
    if (gone.includes(file)) return undefined
    return existsSync(path.join(next, file)) ? path.join(next, file) : place
  } catch {
    return place
  }
}
