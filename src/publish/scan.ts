import { idsOf, inlineOf, referencesOf, tagOf } from './page.ts'

/** Parts of a page that have to be right: places that a `#fragment` can mean, addresses, and whether anything is inline. */
export interface ScannedPage {
  ids: ReadonlySet<string>
  /** Addresses that readers follow, and those that a browser loads by itself, each once. */
  followed: ReadonlySet<string>
  loaded: ReadonlySet<string>
  isInline: boolean
}

/** Facts of a piece of a page; most lines stand in many pages of a site. */
interface PieceFacts {
  ids: string[]
  followed: string[]
  loaded: string[]
  isInline: boolean
}

/** Most lines that are remembered; beyond them all are forgotten. Longer ones hardly ever come again. */
const MOST = 10_000
const LONGEST = 1000
/** Attributes that matter; a tag without any of them is passed over. */
const MATTERS = /[\s"'](?:id|href|src|srcset|action|poster|data|style|http-equiv|on[a-z]+)\s*=|^<(?:script|style)\b/i
/** A link, or a place, and nothing else that matters, as our templates write most of them. */
const PLAIN = /^<(?:a(?: class="[^"]*")? href="([^"&]*)"|[a-z][a-z0-9]*(?: class="[^"]*")? id="([^"&]*)")>$/

function addTag(tag: string, { ids, followed, loaded }: PieceFacts): boolean {
  const plain = PLAIN.exec(tag)
  if (plain?.[1] !== undefined) followed.push(plain[1])
  if (plain?.[2] !== undefined) ids.push(plain[2])
  if (plain !== null || !MATTERS.test(tag)) return false
  const tags = [tagOf(tag)]
  ids.push(...idsOf(tags))
  for (const { address, isLoaded } of referencesOf(tags)) (isLoaded ? loaded : followed).push(address)
  return inlineOf(tags).length > 0
}

const [QUOTE, APOSTROPHE, EQUALS, GREATER] = [34, 39, 61, 62]

/** End of the tag that begins at `from`, behind its `>`, which may stand in quotes too; whether it has an attribute with a value. */
function endOfTag(html: string, from: number): { end: number; hasValue: boolean } {
  let hasValue = false
  for (let at = from; at < html.length; at++) {
    const mark = html.charCodeAt(at)
    if (mark === GREATER) return { end: at + 1, hasValue }
    if (mark === EQUALS) hasValue = true
    if (mark !== QUOTE && mark !== APOSTROPHE) continue
    const end = html.indexOf(mark === QUOTE ? '"' : "'", at + 1)
    if (end < 0) return { end: html.length, hasValue }
    at = end
  }
  return { end: html.length, hasValue }
}

const LETTER = /[a-z]/i
const SCRIPT_OR_STYLE = /<(?:script|style)\b/iy
/** A tag that has nothing but a class. */
const CLASS_ALONE = /<[a-z][a-z0-9]* class="[^"]*">/y

function matchesAt(form: RegExp, html: string, at: number): boolean {
  form.lastIndex = at
  return form.test(html)
}

/**
 * Visits the start tags that can matter in a piece of a page, one after the other; comments and what stands in scripts are
 * passed over. False when the piece ends within a tag, a comment or a script.
 */
function eachTag(html: string, visit: (tag: string) => void): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at)
      if (end < 0) return false
      at = end
      continue
    }
    if (!LETTER.test(html.charAt(at + 1))) {
      at += 1
      continue
    }
    const { end, hasValue } = endOfTag(html, at)
    const isCode = matchesAt(SCRIPT_OR_STYLE, html, at)
    if (isCode || (hasValue && !matchesAt(CLASS_ALONE, html, at))) visit(html.slice(at, end))
    const body = isCode && /^<script/i.test(html.slice(at, at + 7)) ? html.indexOf('</script>', end) : end
    if (body < 0 || html.charCodeAt(end - 1) !== GREATER) return false
    at = body
  }
  return true
}

/** Facts of a piece, null when there are none; and whether it is whole, so that the next piece does not change them. */
function factsOf(piece: string): { facts: PieceFacts | null; isWhole: boolean } {
  const facts: PieceFacts = { ids: [], followed: [], loaded: [], isInline: false }
  const isWhole = eachTag(piece, (tag) => (facts.isInline = addTag(tag, facts) || facts.isInline))
  const isEmpty = facts.ids.length + facts.followed.length + facts.loaded.length === 0 && !facts.isInline
  return { facts: isEmpty ? null : facts, isWhole }
}

/** The same text in memory of its own: a part of a text keeps the whole of it alive. */
export const ownText = (text: string): string => ` ${text}`.slice(1)

type Facts = Record<'ids' | 'followed' | 'loaded', Set<string>> & { isInline: boolean }

function take(page: Facts, facts: PieceFacts | null): void {
  if (facts === null) return
  for (const id of facts.ids) page.ids.add(id)
  for (const address of facts.followed) page.followed.add(address)
  for (const address of facts.loaded) page.loaded.add(address)
  page.isInline ||= facts.isInline
}

/** Makes a reader of pages that remembers the lines it has met. */
export function pageScanner(): (html: string) => ScannedPage {
  const known = new Map<string, PieceFacts | null>()
  const learn = (piece: string): PieceFacts | null | undefined => {
    const isShort = piece.length <= LONGEST
    const own = isShort ? ownText(piece) : piece
    const { facts, isWhole } = factsOf(own)
    if (!isWhole) return undefined
    if (known.size >= MOST) known.clear()
    if (isShort) known.set(own, facts)
    return facts
  }
  return (html) => {
    const page = { ids: new Set<string>(), followed: new Set<string>(), loaded: new Set<string>(), isInline: false }
    let from = 0
    for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', at + 1)) {
      const piece = html.slice(from, at + 1)
      const remembered = piece.length <= LONGEST ? known.get(piece) : undefined
      const facts = remembered === undefined ? learn(piece) : remembered
      if (facts === undefined) continue
      take(page, facts)
      from = at + 1
    }
    take(page, factsOf(html.slice(from)).facts)
    return page
  }
}
