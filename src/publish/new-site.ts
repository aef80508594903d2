import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Findings, Inspection } from './inspection.ts'
import { placeNamed } from './links.ts'
import { diskState, isUntouched, type Memory, type ReleasedFile } from './memory.ts'
import type { PagesMade } from '../site/release.ts'
import { RELEASES } from './releases.ts'
import { pageScanner } from './scan.ts'
import { SHARE, type ShareMade, type Shares } from './shares.ts'

/** Place of the first text, of sorted ones, that is not before another. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A site being filled: its files are written and noted, or taken over when they are made of the same (`key`, a digest of all
 * that a file is made of) and still what was written then: from the last release in `out`, or from shares of this one.
 */
export class NewSite {
  readonly dir: string
  /** Memory of the pages of the last release, and of these for the next. */
  readonly last: PagesMade
  readonly made: PagesMade = { batches: {} }
  /** Told of each file that is written or taken over. */
  onFile: () => void = () => undefined
  private readonly out: string
  private readonly memory: Memory | null
  private readonly inspection: Inspection
  private readonly shares: Shares | undefined
  private readonly keys = new Map<string, string>()
  private readonly kept = new Set<string>()
  private files: string[] | undefined
  private readonly rest: [readonly string[], string][] = []

  constructor({ dir, out, memory, inspection, shares }: NewSiteParts) {
    this.dir = dir
    this.out = out
    this.memory = memory
    this.inspection = inspection
    this.shares = shares
    this.last = shares?.pages ?? memory?.pages ?? { batches: {} }
  }

  /** Notes a file that is written to the folder. */
  note(file: string, content: string | Uint8Array, key = ''): void {
    this.keys.set(file, key)
    this.inspection.note(file, content)
    this.onFile()
  }

  /** Takes a file over; false when it has to be made. */
  keep(file: string, key: string): boolean {
    const released = this.memory?.files.get(file)
    if (released === undefined || released.key !== key || !isUntouched(this.out, file, released))
      return this.shares?.keyOf(file) === key && this.copy(file)
    this.take(file, released)
    return true
  }

  /** Takes all files below some folders over, when every one below those of `proof` was made of `key`; false when they have to be made. */
  keepAll(folders: readonly string[], key: string, proof = folders): boolean {
    const found = this.below(proof)
    const isMadeOf = found.length > 0 && found.every((file) => this.memory?.files.get(file)?.key === key)
    return isMadeOf && this.keepFiles(this.below(folders))
  }

  /** The files below a folder as they were released, when every one was made of `key` and is still what was written; else none. */
  readAll(folder: string, key: string): { path: string; content: Uint8Array }[] {
    const isKept = (file: string): boolean => {
      const released = this.memory?.files.get(file)
      return released?.key === key && isUntouched(this.out, file, released)
    }
    const found = this.below([folder])
    return found.every(isKept) ? found.map((path) => ({ path, content: this.read(path) })) : []
  }

  /** Files of the last release whose paths begin in one of these ways. */
  private below(folders: readonly string[]): string[] {
    const files = (this.files ??= [...(this.memory?.files.keys() ?? [])].sort())
    return folders.flatMap((folder) => files.slice(firstFrom(files, folder), firstFrom(files, `${folder}\uffff`)))
  }

  /** Takes files over, whatever they were made of; false when one of them has to be made. */
  keepFiles(files: readonly string[]): boolean {
    if (this.shares) return files.every((file) => this.copy(file))
    const found = files.map((file) => [file, this.memory?.files.get(file)] as const)
    if (!found.every(([file, released]) => released !== undefined && isUntouched(this.out, file, released)))
      return false
    for (const [file, released] of found) if (released) this.take(file, released)
    return true
  }

  /** The bytes of a file that was taken over. */
  read(file: string): Uint8Array {
    return readFileSync(path.join(this.shares ? this.dir : this.out, file))
  }

  /** Writes into a share of a site what it is, and what its files noted so far are made of. */
  tellShare(made: Omit<ShareMade, 'keys' | 'pages'>): void {
    const told: ShareMade = { ...made, keys: [...this.keys], pages: this.made }
    writeFileSync(path.join(this.dir, SHARE), JSON.stringify(told))
  }

  /** Copies a file from a share; false when none has it as it was made. */
  private copy(file: string): boolean {
    const bytes = this.shares?.read(file)
    if (bytes === undefined) return false
    const place = path.join(this.dir, file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, bytes)
    this.note(file, bytes, this.shares?.keyOf(file))
    return true
  }

  private take(file: string, { key, sha256 }: ReleasedFile): void {
    this.keys.set(file, key)
    this.kept.add(file)
    this.inspection.trust(file, sha256)
    this.onFile()
  }

  /** Says of what all files below some folders are made, as far as they are not noted. */
  madeOf(folders: readonly string[], key: string): void {
    this.rest.push([folders, key])
  }

  /** Places that the last release had and this one has not: `file`, or `file#id` in a page made anew. */
  private lostPlaces(digests: ReadonlyMap<string, string>): Set<string> {
    const scan = pageScanner()
    const idsIn = (dir: string, file: string) => scan(readFileSync(path.join(dir, file), 'utf8')).ids
    const lostIn = (file: string): string[] => {
      if (!digests.has(file)) return file === RELEASES ? [] : [file]
      if (this.kept.has(file) || !file.endsWith('.html')) return []
      const ids = idsIn(this.dir, file)
      return [...idsIn(this.out, file)].filter((id) => !ids.has(id)).map((id) => `${file}#${id}`)
    }
    return new Set([...(this.memory?.files.keys() ?? [])].flatMap(lostIn))
  }

  /** True when pages taken over may name a place that is gone. */
  private namesLostPlace({ digests, site }: Findings): boolean {
    const lost = this.lostPlaces(digests)
    const named = lost.size === 0 ? [] : (this.last.addresses ?? [])
    return named.some((address) => {
      const place = placeNamed(address, site.base)
      return place !== undefined && (lost.has(place.file) || lost.has(`${place.file}#${place.id}`))
    })
  }

  /** Findings in all files; those taken over are read only when a place that they may name is gone. */
  async finish(): Promise<Findings> {
    const findings = await this.inspection.finish(this.dir, this.out)
    const areRead = this.kept.size > 0 && this.namesLostPlace(findings)
    if (areRead) for (const file of this.kept) this.inspection.note(file, readFileSync(path.join(this.out, file)))
    const before = this.kept.size === 0 || areRead ? [] : (this.last.addresses ?? [])
    this.made.addresses = [...new Set([...before, ...this.inspection.addresses])]
    return areRead ? this.inspection.finish(this.dir, this.out) : findings
  }

  /** Memory of the files. */
  remembered(digests: ReadonlyMap<string, string>): Map<string, ReleasedFile> {
    const files = new Map<string, ReleasedFile>()
    for (const [file, sha256] of digests) {
      const released = this.kept.has(file) ? this.memory?.files.get(file) : undefined
      const state = released ?? diskState(path.join(this.dir, file))
      const [, key = ''] = this.rest.find(([folders]) => folders.some((folder) => file.startsWith(folder))) ?? []
      if (state) files.set(file, { ...state, key: this.keys.get(file) || key, sha256 })
    }
    return files
  }
}

/** Parts of a {@link NewSite}: its folder, the folder of the last release and the memory of it, or shares of this one. */
interface NewSiteParts {
  dir: string
  out: string
  memory: Memory | null
  inspection: Inspection
  shares?: Shares | undefined
}
