import type { Archive } from '../model/archive.ts'
import { Digests } from './digests.ts'
import { fileOf } from './links.ts'
import type { PageBatch } from './pages.ts'
import { namesOf } from './phrases.ts'
import type { Release, SiteOptions } from './release.ts'
import { sharedView } from './shared.ts'
import type { ViewContext } from './views/context.ts'

/** A file of the site that is yet to be made, and all that it is made of; without a template no headline is broken in it. */
interface Unmade {
  file: string
  template?: string
  reads: unknown
}

/** Names that are in one of two lists alone: headlines with them may break otherwise than they did. */
function changedNames(before: readonly string[], now: readonly string[]): string[] {
  const [old, present] = [new Set(before), new Set(now)]
  return [...before.filter((name) => !present.has(name)), ...now.filter((name) => !old.has(name))]
}

/** Tells a release the names of an archive; gives those that have changed. */
function namesChanged(archive: Archive, release: Release): string[] {
  const names = [...new Set(namesOf(archive))]
  release.made.names = names
  return release.last.names === undefined ? [] : changedNames(release.last.names, names)
}

/** Says of files what they are made of, and takes over those that the last release had made of the same. */
export class Reuser {
  private readonly release: Release | undefined
  private readonly digests: Digests
  private readonly shared: string
  /** True when anything was taken over. */
  hasKept = false

  constructor(context: ViewContext, { base, isOffline, release }: Pick<SiteOptions, 'base' | 'isOffline' | 'release'>) {
    this.release = release
    this.digests = new Digests(release ? namesChanged(context.archive, release) : [])
    const frame = JSON.stringify(sharedView(context, base, isOffline))
    this.shared = release ? this.digests.of([isOffline, frame, context.archive.site]).digest.slice(0, 16) : ''
  }

  private keyOf({ template = '', reads }: Omit<Unmade, 'file'>): { key: string; isTouched: boolean } {
    const { digest, isTouched } = this.digests.of(reads)
    return { key: `${digest.slice(0, 32)}${this.shared}${template}`, isTouched: template !== '' && isTouched }
  }

  /** Digest of a file's sources, and whether the last release had it, so that it is taken over. */
  file(unmade: Unmade): { key: string; isKept: boolean } {
    if (!this.release) return { key: '', isKept: false }
    const { key, isTouched } = this.keyOf(unmade)
    const isKept = !isTouched && this.release.keep(unmade.file, key)
    this.hasKept ||= isKept
    return { key, isKept }
  }

  /** The addresses of the pages of a batch, when it is taken over, and whom to tell of those that it has now. */
  batch({ name, ...unmade }: Omit<PageBatch, 'pages'>): { kept?: string[]; tell: (urls: string[]) => void } {
    const { release } = this
    if (!release || name === '') return { tell: () => undefined }
    const { key, isTouched } = this.keyOf(unmade)
    const tell = (urls: string[]): void => void (release.made.batches[name] = { key, urls })
    const last = release.last.batches[name]
    if (isTouched || last?.key !== key || !release.keepFiles(last.urls.map(fileOf))) return { tell }
    this.hasKept = true
    return { kept: last.urls, tell }
  }
}
