import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ArticleRegistration } from '../model/registry.ts'

/** What an article is recognised by when its page is read again. */
export interface Identity {
  anchor: string
  sketch: string
}

/** Parts of a sketch; 16 tell apart texts that share less than a third from texts that share more. */
const BUCKETS = 16
/** Least share of equal sketch parts for two texts to be versions of one article. */
const SAME_ARTICLE = 0.3
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

/** How alike two sketches are, 0 to 1: about the share of character triples that both texts have. */
export function likeness(a: string, b: string): number {
  let same = 0
  for (let at = 0; at < BUCKETS; at++) {
    const part = a.slice(at * 4, at * 4 + 4)
    if (part === b.slice(at * 4, at * 4 + 4) && part !== 'ffff') same++
  }
  return same / BUCKETS
}

/** Where ids are given: issue folder and page number, and every registration of that issue. */
export interface IdScope {
  issue: string
  page: string
  registered: readonly ArticleRegistration[]
}

function serialOf(id: string, prefix: string): number {
  return id.startsWith(prefix) && /^\d{2,}$/.test(id.slice(prefix.length)) ? Number(id.slice(prefix.length)) : 0
}

/** Pairs of article and registration that are alike enough, the likest first; ties by order. */
function likest(
  identities: readonly Identity[],
  free: readonly ArticleRegistration[],
): { at: number; id: string; score: number }[] {
  return identities
    .flatMap((identity, at) =>
      free.map((entry) => ({ at, id: entry.id, score: likeness(identity.sketch, entry.sketch) })),
    )
    .filter(({ score }) => score >= SAME_ARTICLE)
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/**
 * The ids of a page's articles in order. An article whose raw text is registered keeps its id; then one whose text is much
 * like a registered one that no other article has; the rest get the next free number of their page. A number is never
 * given again. `taken` holds ids that other pages of the issue have already kept; the ids given are added to it.
 */
export function giveIds(identities: readonly Identity[], scope: IdScope, taken: Set<string>): string[] {
  const ids = identities.map((): string | undefined => undefined)
  const keep = (at: number, id: string): void => {
    ids[at] = id
    taken.add(id)
  }
  identities.forEach(({ anchor }, at) => {
    const known = scope.registered.find((entry) => entry.anchor === anchor && !taken.has(entry.id))
    if (known) keep(at, known.id)
  })
  const free = scope.registered.filter((entry) => !taken.has(entry.id))
  for (const { at, id } of likest(identities, free)) if (ids[at] === undefined && !taken.has(id)) keep(at, id)
  const prefix = `${scope.issue}-${scope.page}-`
  let serial = Math.max(
    0,
    ...scope.registered.map((entry) => serialOf(entry.id, prefix)),
    ...[...taken].map((id) => serialOf(id, prefix)),
  )
  ids.forEach((id, at) => {
    if (id === undefined) keep(at, `${prefix}${String(++serial).padStart(2, '0')}`)
  })
  return ids as string[]
}
