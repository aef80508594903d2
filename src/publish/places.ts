import path from 'node:path'

/** Path of the fixity manifest inside a site; it marks a finished site of ours. */
export const MANIFEST = 'data/manifest-sha256.txt'
/** Name of the file that marks a site at work and holds the process id of the builder. */
export const UNFINISHED = '.unfinished'
/** Name of the file that marks a folder of changes to the site, and lists what leaves it. */
export const CHANGES = '.changes'

/** The folders of one publication, absolute: the site itself, and the one being built. */
export interface SiteFolders {
  out: string
  next: string
}

/** Folders that belong to the site folder `outDir`: `_site`, `_site.next`. */
export function siteFolders(outDir: string): SiteFolders {
  const out = path.resolve(outDir)
  return { out, next: `${out}.next` }
}
