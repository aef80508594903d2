import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isNumber } from '../model/id.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { groupBy } from '../model/order.ts'

/** Marks by which an article is recognised when its page is read again. */
export interface Identity {
  anchor: string
  sketch: string
}

/** Parts of a sketch; 16 tell apart texts that share less than a third from texts that share more. */
const BUCKETS = 16
/** Least share of equal sketch parts for two texts to be versions of one article. */
const SAME_ARTICLE = 0.3
/** The same for an article that stands on another page than the one it was first read on. */
const SAME_ELSEWHERE = 0.5
/** From here on it is the same article, whatever else has its words. */
const SAME_SURELY = 0.6
/** Least share for a text that has become part of another. */
const SAME_WORDS = 0.2
const EMPTY = 0xffff

/** FNV-1a of three UTF-16 units (Fowler, Noll, Vo), spread by the finaliser of MurmurHash3 (Appleby, public domain). */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5
  for (let offset = 0; offset < 3; offset++) hash = Math.imul(hash ^ text.charCodeAt(at + offset), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** One-permutation MinHash (Li, Owen, Zhang 2012) of the text's character triples, as 16 numbers of 4 hex digits. */
function sketchOf(text: string): string {
  const least = new Array<number>(BUCKETS).fill(EMPTY)
  for (let at = 0; at + 2 < text.length; at++) {
    const hash = hashAt(text, at)
    const bucket = hash % BUCKETS
    least[bucket] = Math.min(least[bucket] as number, hash >>> 16)
  }
  return least.map((part) => part.toString(16).padStart(4, '0')).join('')
}

/** Identity of an article from its raw text; white space does not count. */
export function identityOf(rawText: string): Identity {
  const text = rawText.replace(/\s+/gu, '')
  return { anchor: bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32), sketch: sketchOf(text) }
}

/** Likeness of two sketches, 0 to 1: about the share of character triples that both texts have. */
export function likeness(a: string, b: string): number {
  let same = 0
  for (let at = 0; at < BUCKETS; at++) {
    const part = a.slice(at * 4, at * 4 + 4)
    if (part === b.slice(at * 4, at * 4 + 4) && part !== 'ffff') same++
  }
  return same / BUCKETS
}

/** Scope of new ids: the issue's key, and every registration of that issue. */
export interface IdScope {
  issue: string
  registered: readonly ArticleRegistration[]
}

/** The articles of a page in printed order. */
interface PageIdentities {
  page: string
  identities: readonly Identity[]
}

/** One article that needs an id, and the one it has got. */
interface Seeker extends Identity {
  /** Beginning of ids given on its page. */
  prefix: string
  id?: string
}

function serialOf(id: string, prefix: string): number {
  return id.startsWith(prefix) && isNumber(id.slice(prefix.length)) ? Number(id.slice(prefix.length)) : 0
}

/** True when a text has become part of another: no part of its sketch is less than the other's, and some are the same. */
function isWithin(part: string, whole: string): boolean {
  if (likeness(part, whole) < SAME_WORDS) return false
  for (let at = 0; at < BUCKETS * 4; at += 4) if (part.slice(at, at + 4) < whole.slice(at, at + 4)) return false
  return true
}

/** An article without an id and a free registration that are alike. */
interface Pair {
  seeker: Seeker
  at: number
  entry: ArticleRegistration
  score: number
}

/** Pairs of articles without an id (some of `all`) and free registrations, the likest first; ties by order. */
function likest(all: readonly Seeker[], free: readonly ArticleRegistration[]): Pair[] {
  const open = all.filter(({ id }) => id === undefined)
  const isAlike = ({ seeker, entry, score }: Pair): boolean => {
    const isHere = entry.id.startsWith(seeker.prefix)
    if (score < (isHere ? SAME_ARTICLE : SAME_ELSEWHERE)) return false
    return score >= SAME_SURELY || !all.some((other) => other !== seeker && isWithin(entry.sketch, other.sketch))
  }
  return open
    .flatMap((seeker, at) => free.map((entry) => ({ seeker, at, entry, score: likeness(seeker.sketch, entry.sketch) })))
    .filter(isAlike)
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/** Takes up an id for an article, unless the one has an id or the other an article. */
function keep(seeker: Seeker, id: string | undefined, taken: Set<string>): void {
  if (seeker.id !== undefined || id === undefined || taken.has(id)) return
  seeker.id = id
  taken.add(id)
}

/** Articles whose very words are registered, those on the page where they were first. */
function keepSame(seekers: readonly Seeker[], registered: readonly ArticleRegistration[], taken: Set<string>): void {
  const byAnchor = groupBy(registered, ({ anchor }) => anchor)
  const known = ({ anchor }: Seeker): string[] => (byAnchor.get(anchor) ?? []).map(({ id }) => id)
  for (const seeker of seekers) {
    const here = known(seeker).find((id) => id.startsWith(seeker.prefix) && !taken.has(id))
    keep(seeker, here, taken)
  }
  for (const seeker of seekers) {
    keep(
      seeker,
      known(seeker).find((id) => !taken.has(id)),
      taken,
    )
  }
}

function giveNew(seekers: readonly Seeker[], registered: readonly ArticleRegistration[], taken: Set<string>): void {
  const last = new Map<string, number>()
  for (const seeker of seekers) {
    const { prefix } = seeker
    if (!last.has(prefix)) {
      const given = [...registered.map(({ id }) => id), ...taken]
      last.set(
        prefix,
        given.reduce((most, id) => Math.max(most, serialOf(id, prefix)), 0),
      )
    }
    if (seeker.id !== undefined) continue
    const serial = (last.get(prefix) ?? 0) + 1
    last.set(prefix, serial)
    keep(seeker, `${prefix}${String(serial).padStart(2, '0')}`, taken)
  }
}

/** Articles of one page that say the very same have their ids in printed order, whichever registration was the likest. */
function putInOrder(seekers: readonly Seeker[]): void {
  const same = groupBy(seekers, ({ prefix, anchor }) => `${prefix} ${anchor}`)
  for (const group of same.values()) {
    const ids = group.map(({ id, prefix }) => ({ id, serial: serialOf(id ?? '', prefix) }))
    ids.sort((a, b) => a.serial - b.serial).forEach(({ id }, at) => Object.assign(group[at] as Seeker, { id }))
  }
}

/**
 * The ids of an issue's articles, page by page in printed order. An article whose raw text is registered keeps its id,
 * wherever it stands now; then, the likest first, one whose text is much like a registered one that was there the last time
 * and that no other article has, or has taken up;
 * the rest get the next free number of their page. A number is never given again.
 */
export function giveIds(pages: readonly PageIdentities[], { issue, registered }: IdScope): string[][] {
  const sought = pages.map(({ page, identities }) =>
    identities.map((identity): Seeker => ({ ...identity, prefix: `${issue}-${page}-` })),
  )
  const seekers = sought.flat()
  const taken = new Set<string>()
  keepSame(seekers, registered, taken)
  const free = registered.filter(({ id, gone }) => !gone && !taken.has(id))
  for (const { seeker, entry } of likest(seekers, free)) keep(seeker, entry.id, taken)
  giveNew(seekers, registered, taken)
  putInOrder(seekers)
  return sought.map((page) => page.map(({ id }) => id as string))
}
