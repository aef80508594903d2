import { readFileSync } from 'node:fs'
import path from 'node:path'
import { baseOf } from '../site/headers.ts'
import { isSound, type SiteFiles } from './links.ts'
import { sha256 } from '../site/digests.ts'
import { MANIFEST, UNFINISHED } from './places.ts'
import { ownText, pageScanner, type ScannedPage } from './scan.ts'
import { filesBelow } from './tree.ts'

/** Findings in a site: its files with their digests, pages that need a closer look, texts that hold a watched-for word. */
export interface Findings {
  site: SiteFiles
  /** SHA-256 in hex by file, sorted by file. */
  digests: Map<string, string>
  /** Pages with something wrong, or with addresses that only the page itself can tell; sorted. */
  suspects: string[]
  /** Files that hold one of the words, with the first of them. */
  told: Map<string, string>
}

/** Files that are text, as far as words are looked for in them. */
const TEXT = /\.(html|xml|json|jsonl|csv|txt|js|css|svg|webmanifest)$|(^|\/)_headers$/

/** An address that means the same on every page: from the root of the host, or with a scheme. */
const isAbsolute = (address: string): boolean => /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(address)

/**
 * Takes in the files of a site, each once, as they are written or from the folder, and says what is to be looked at. It
 * keeps no page: only the addresses that all of them name, each once.
 */
export class Inspection {
  private readonly digests = new Map<string, string>()
  private readonly suspects = new Set<string>()
  private readonly told = new Map<string, string>()
  private readonly followed = new Set<string>()
  private readonly loaded = new Set<string>()
  private readonly trusted = new Set<string>()
  private readonly scan = pageScanner()
  private words: readonly string[]
  private readonly isAllowed: (word: string) => boolean
  private base = '/'

  /** `words` are looked for in all text files, but for those that may be there; only of one that is found it is asked. */
  constructor(words: readonly string[], isAllowed: (word: string) => boolean) {
    this.words = words
    this.isAllowed = isAllowed
  }

  private wordIn(content: string | Buffer): string | undefined {
    const word = this.words.find((each) => content.includes(each))
    if (word === undefined || !this.isAllowed(word)) return word
    this.words = this.words.filter((each) => each !== word)
    return this.wordIn(content)
  }

  /** Takes in a file: its path in the site, with forward slashes, and what stands in it. */
  note(file: string, content: string | Uint8Array): void {
    this.digests.set(file, sha256(content))
    if (!TEXT.test(file)) return
    const whole =
      typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.length)
    const word = this.wordIn(whole)
    if (word !== undefined) this.told.set(file, word)
    if (file === '_headers') this.base = baseOf(whole.toString())
    if (file.endsWith('.html')) this.notePage(file, this.scan(whole.toString()))
  }

  /** Takes in a file of the last release, which was found sound then; `digest` is its SHA-256. */
  trust(file: string, digest: string): void {
    this.digests.set(file, digest)
    this.trusted.add(file)
  }

  private notePage(file: string, { ids, followed, loaded, isInline }: ScannedPage): void {
    if (isInline) this.suspects.add(file)
    for (const address of followed) {
      if (this.followed.has(address)) continue
      if (isAbsolute(address)) this.followed.add(ownText(address))
      else if (!address.startsWith('#') || !(address === '#' || ids.has(address.slice(1)))) this.suspects.add(file)
    }
    for (const address of loaded) {
      if (this.loaded.has(address)) continue
      if (isAbsolute(address)) this.loaded.add(ownText(address))
      else this.suspects.add(file)
    }
  }

  /** Takes in the files of a folder that were not noted, and says what was found in them and in those of the last release, in `last`. */
  async finish(dir: string, last = dir): Promise<Findings> {
    const own = (await filesBelow(dir)).filter((file) => file !== MANIFEST && file !== UNFINISHED)
    const read = (file: string): Buffer => readFileSync(path.join(this.trusted.has(file) ? last : dir, file))
    for (const file of own) if (!this.digests.has(file)) this.note(file, read(file))
    if (this.trusted.has('_headers')) this.base = baseOf(read('_headers').toString('utf8'))
    const files = this.trusted.size === 0 ? own : [...own, ...this.trusted].sort()
    const site = { base: this.base, files: new Set(files), read }
    const digests = new Map(files.map((file): [string, string] => [file, this.digests.get(file) ?? '']))
    const suspects = this.areAddressesSound(site) ? [...this.suspects] : files.filter((file) => file.endsWith('.html'))
    return { site, digests, suspects: suspects.sort(), told: this.told }
  }

  /** All addresses that mean the same on every page, of the pages noted, each once. */
  get addresses(): string[] {
    return [...this.followed, ...this.loaded]
  }

  private areAddressesSound(site: SiteFiles): boolean {
    const areSound = (addresses: Iterable<string>, isLoaded: boolean): boolean =>
      [...addresses].every((address) => isSound(site, { address, isLoaded, line: 0 }))
    return areSound(this.followed, false) && areSound(this.loaded, true)
  }
}
