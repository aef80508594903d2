import { idsOf, inlineOf, referencesOf, tagOf } from './page.ts'

/** What a page holds that has to be right: places that a `#fragment` can mean, addresses, and whether anything is inline. */
export interface PageFacts {
  ids: ReadonlySet<string>
  /** Addresses that readers follow, and those that a browser loads by itself, each once. */
  followed: ReadonlySet<string>
  loaded: ReadonlySet<string>
  isInline: boolean
}

/** What one start tag says; the same few thousand tags stand in all pages of a site. */
interface TagFacts {
  ids: string[]
  followed: string[]
  loaded: string[]
  isInline: boolean
}

/** Most tags that are remembered; beyond them all are forgotten. */
const MOST = 50_000
/** Attributes that matter; a tag without any of them is passed over. */
const MATTERS = /[\s"'](?:id|href|src|srcset|action|poster|data|style|http-equiv|on[a-z]+)\s*=|^<(?:script|style)\b/i

function factsOf(tag: string): TagFacts | null {
  if (!MATTERS.test(tag)) return null
  const tags = [tagOf(tag)]
  const references = referencesOf(tags)
  const of = (isLoaded: boolean): string[] =>
    references.filter((each) => each.isLoaded === isLoaded).map(({ address }) => address)
  return { ids: [...idsOf(tags)], followed: of(false), loaded: of(true), isInline: inlineOf(tags).length > 0 }
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

/** Visits the start tags of a page that can matter, one after the other; comments and what stands in scripts are passed over. */
function eachTag(html: string, visit: (tag: string) => void): void {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at)
      if (end < 0) return
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
    at = body < 0 ? html.length : body
  }
}

/** Makes a reader of pages that remembers the tags it has met. */
export function pageScanner(): (html: string) => PageFacts {
  const known = new Map<string, TagFacts | null>()
  const learn = (tag: string): TagFacts | null => {
    if (known.size >= MOST) known.clear()
    const facts = factsOf(tag)
    known.set(tag, facts)
    return facts
  }
  return (html) => {
    const page = { ids: new Set<string>(), followed: new Set<string>(), loaded: new Set<string>(), isInline: false }
    eachTag(html, (tag) => {
      const facts = known.get(tag)
      const found = facts === undefined ? learn(tag) : facts
      if (found === null) return
      for (const id of found.ids) page.ids.add(id)
      for (const address of found.followed) page.followed.add(address)
      for (const address of found.loaded) page.loaded.add(address)
      page.isInline ||= found.isInline
    })
    return page
  }
}
