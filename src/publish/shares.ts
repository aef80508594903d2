import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import type { PagesMade } from '../site/release.ts'
import type { Share } from '../site/share.ts'
import { sha256 } from '../site/digests.ts'
import { digestsIn } from './manifest.ts'
import { MANIFEST } from './places.ts'

/** Name of the file in a share that says what its files are made of. */
export const SHARE = 'share.json'

/** Sources of a share: the program with its options, and the archive folder, a digest of each. */
export interface ShareSources {
  program: string
  content: string
}

/** A share as its own file tells of it. */
export interface ShareMade extends ShareSources {
  share: Share
  /** Digest of all that a file is made of, by file. */
  keys: [file: string, key: string][]
  pages: PagesMade
  /** Digest of the print of each issue's articles, by issue. */
  printed: [issue: string, digest: string][]
}

/** Folder of all shares of the site in `outDir`. */
const sharesDir = (outDir: string): string => path.join(path.dirname(outDir), `${path.basename(outDir)}.shares`)

/** Folder of one share of the site in `outDir`. */
export const shareDir = (outDir: string, { number, count }: Share): string =>
  path.join(sharesDir(outDir), `${number}-of-${count}`)

/** A share that was found: its folder, what that says it is, and what its file tells, null when it is not whole. */
interface Found extends Share {
  dir: string
  made: ShareMade | null
}

/** Files of a site that were made before, in its shares. */
export class Shares {
  /** Memory of the pages of all shares. */
  readonly pages: PagesMade = { batches: {} }
  /** Digests of the prints of articles, by issue. */
  readonly printed = new Map<string, string>()
  private readonly files = new Map<string, { place: string; key: string; sha256: string }>()

  /** Takes a share in. */
  add(dir: string, { keys, pages, printed }: ShareMade): void {
    const digests = digestsIn(readFileSync(path.join(dir, MANIFEST), 'utf8'))
    for (const [file, key] of keys)
      this.files.set(file, { place: path.join(dir, file), key, sha256: digests.get(file) ?? '' })
    Object.assign(this.pages, pages, { batches: { ...this.pages.batches, ...pages.batches } })
    for (const [issue, digest] of printed) this.printed.set(issue, digest)
  }

  /** Digest of all that a file was made of; undefined when no share has it. */
  keyOf(file: string): string | undefined {
    return this.files.get(file)?.key
  }

  /** The bytes of a file; undefined when no share has it as it was made. */
  read(file: string): Uint8Array | undefined {
    const { place = '', sha256: digest } = this.files.get(file) ?? {}
    const bytes = existsSync(place) ? readFileSync(place) : undefined
    return bytes !== undefined && sha256(bytes) === digest ? bytes : undefined
  }
}

/** The file of a share whose manifest, written last, lists it as it is. */
function madeIn(dir: string): ShareMade | null {
  try {
    const text = readFileSync(path.join(dir, SHARE), 'utf8')
    const digests = digestsIn(readFileSync(path.join(dir, MANIFEST), 'utf8'))
    return digests.get(SHARE) === sha256(text) ? (JSON.parse(text) as ShareMade) : null
  } catch {
    return null
  }
}

function foundIn(dir: string): Found[] {
  const names = existsSync(dir) ? readdirSync(dir) : []
  const found = names.flatMap((name): Found[] => {
    const [, number, count] = /^(\d+)-of-(\d+)$/.exec(name) ?? []
    const place = path.join(dir, name)
    return count === undefined
      ? []
      : [{ number: Number(number), count: Number(count), dir: place, made: madeIn(place) }]
  })
  return found.sort((a, b) => a.number - b.number)
}

const command = (number: number, count: number): string => `npm run build -- --shard ${number}/${count}`

function refused(what: string, todo: string): Message {
  return error({ file: '', what, todo, rule: 'share-refused' })
}

/** Trouble with a share by itself. */
function ownTrouble({ number, count, made }: Found, { program, content }: ShareSources): Message[] {
  const tell = (what: string): Message[] => [
    refused(`第 ${number} 份（共 ${count} 份）${what}`, `再运行一次 ${command(number, count)}，选项与拼合时一样`),
  ]
  if (made === null) return tell('没有建完，或坏了')
  if (made.program !== program) return tell('是用另一版程序、另一版 Node.js，或用别的前缀、网址等选项建的')
  return made.content === content ? [] : tell('建的时候，资料和现在不同')
}

function troubles(found: readonly Found[], dir: string, sources: ShareSources): Message[] {
  const counts = [...new Set(found.map(({ count }) => count))]
  const folder = path.basename(dir)
  const [count = 0] = counts
  if (count === 0)
    return [refused(`没有可以拼的：文件夹“${folder}”里一份也没有`, `先建好各份：${command(1, 2)}，${command(2, 2)}`)]
  if (counts.length > 1) {
    const what = `文件夹“${folder}”里的各份分法不一：有分成 ${counts.join(' 份、')} 份的`
    return [refused(what, '删去这个文件夹，照同一种分法重新建各份')]
  }
  const there = new Set(found.map(({ number }) => number))
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((number) => !there.has(number))
  if (missing.length === 0) return found.flatMap((each) => ownTrouble(each, sources))
  const todo = missing.map((number) => command(number, count)).join('，')
  return [refused(`缺第 ${missing.join('、')} 份（共 ${count} 份）`, `运行 ${todo}，再拼`)]
}

/**
 * The shares of the site in `outDir`; null, with the reasons, when one is missing, not whole, or not made by this program of this
 * archive (`share-refused`).
 */
export function readShares(outDir: string, sources: ShareSources): Result<Shares | null> {
  const dir = sharesDir(outDir)
  const found = foundIn(dir)
  const messages = troubles(found, dir, sources)
  if (messages.length > 0) return { value: null, messages }
  const shares = new Shares()
  for (const each of found) if (each.made) shares.add(each.dir, each.made)
  return { value: shares, messages }
}
