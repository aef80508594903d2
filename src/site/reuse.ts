import type { Archive } from '../model/archive.ts'
import { Digests } from './digests.ts'
import { namesOf } from './phrases.ts'
import type { Release, SiteOptions } from './release.ts'
import { sharedView } from './shared.ts'
import type { ViewContext } from './views/context.ts'

/** A file of the site that is yet to be made, and all that it is made of; without a template no headline is broken in it. */
export interface Unmade {
  file: string
  template?: string
  reads: unknown
}

/** What a file is made of, as a digest, and whether the last release had it, so that it is taken over. */
export interface Reuse {
  key: string
  isKept: boolean
}

/** Names that are in one of two lists alone: headlines with them may break otherwise than they did. */
function changedNames(before: readonly string[], now: readonly string[]): string[] {
  const [old, present] = [new Set(before), new Set(now)]
  return [...before.filter((name) => !present.has(name)), ...now.filter((name) => !old.has(name))]
}

/** Tells a release the names of an archive; gives those that have changed. */
function namesChanged(archive: Archive, release: Release): string[] {
  release.names = [...new Set(namesOf(archive))]
  return changedNames(release.lastNames, release.names)
}

/** Says of each file what it is made of, and takes it over when the last release was made of the same. */
export function reuseOf(
  context: ViewContext,
  { base, isOffline, release }: Pick<SiteOptions, 'base' | 'isOffline' | 'release'>,
): (file: Unmade) => Reuse {
  if (!release) return () => ({ key: '', isKept: false })
  const digests = new Digests(namesChanged(context.archive, release))
  const shared = digests.of([
    isOffline,
    JSON.stringify(sharedView(context, base, isOffline)),
    context.archive.site,
  ]).digest
  return ({ file, template = '', reads }) => {
    const { digest, isTouched } = digests.of(reads)
    const key = `${digest.slice(0, 32)}${shared.slice(0, 16)}${template}`
    return { key, isKept: !(template !== '' && isTouched) && release.keep(file, key) }
  }
}
