import path from 'node:path'
import { isArchive, refuseArchive } from '../files/new-archive.ts'
import { isFolder } from '../files/read-file.ts'
import { readSiteInfo } from '../files/site-info.ts'
import type { Workplace } from './library.ts'
import type { Setup } from './protocol.ts'

/** True for a folder in which an archive is still to be made. */
export const isNew = (contentDir: string): boolean =>
  isFolder(contentDir) && !isArchive(contentDir) && refuseArchive(contentDir).length === 0

/** Surroundings of the page of review, and the steps still to be done there first. */
export function setupOf({ contentDir, sample, publisher }: Workplace): Setup {
  const dir = path.resolve(contentDir)
  const isSample = sample !== undefined && dir === path.resolve(sample)
  const kind = isNew(contentDir) ? 'new' : isSample ? 'sample' : 'own'
  if (kind !== 'own' || publisher === undefined) return { dir, kind }
  return { dir, kind, publishTo: readSiteInfo(contentDir).value?.publish?.to ?? '' }
}
