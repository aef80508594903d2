import { isProper, leads, TOWN } from './cut.ts'
import type { PlaceSpan } from './suffix.ts'

/** Suffixes that names of a list may share: 天平、湖南街道. */
const SHARED = /(街道|镇|乡|路|社区|居民区|村)$/u
/** The shared suffix behind a closed list: 天平、湖南、枫林等|街道, 等三个镇. */
const CLOSED = /等(?:\d{1,2}|[一二三四五六七八九十两]{1,3})?(?:个|条)?(街道|镇|乡|社区|居民区|村)/gu
const LONGEST = 4
const NAMED = /(?:街道|[镇乡路村区市县省街桥站馆园校院])$/u

/** The list that ends at `end`: the last names between 、, the first of them with what stands before it. */
interface Run {
  from: number
  text: string
}

function runsBefore(text: string, end: number): Run[] {
  const runs: Run[] = []
  for (let at = end; ;) {
    const run = /\p{Script=Han}+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0]
    if (run === undefined) return runs
    runs.unshift({ from: at - run.length, text: run })
    if (text.charAt(at - run.length - 1) !== '、') return runs
    at -= run.length + 1
  }
}

/** The name at the end of a run, where words lead in to it; null where they do not. */
function ledName(text: string, run: Run, suffix: string): Run | null {
  for (let size = 2; size < Math.min(run.text.length, LONGEST + 1); size++) {
    const from = run.from + run.text.length - size
    const name = run.text.slice(-size)
    const before = text.slice(Math.max(0, from - 24), from)
    if (TOWN.test(before) || leads(before, name + suffix)) return { from, text: name }
  }
  return null
}

const isName = ({ text }: Run): boolean =>
  text.length >= 2 && text.length <= LONGEST && !NAMED.test(text) && isProper(text)

/**
 * The names before `end` that share a suffix. Words must lead in to the first of them (在天平、湖南|街道); a list that begins
 * at a mark may be one of people, and is taken only as far as `isKnown` knows its names.
 */
function sharers(
  text: string,
  { end, suffix }: { end: number; suffix: string },
  isKnown: (name: string) => boolean,
): PlaceSpan[] {
  const runs = runsBefore(text, end)
  const found: Run[] = []
  let isLed = false
  for (const run of [...runs].reverse()) {
    const led = isName(run) ? null : ledName(text, run, suffix)
    const name = led ?? run
    if (!isName(name)) break
    found.unshift(name)
    isLed = led !== null
    if (isLed) break
  }
  const kept = isLed ? found : found.filter((name) => isKnown(name.text + suffix))
  return kept.map((name) => ({ name: name.text + suffix, from: name.from, to: name.from + name.text.length }))
}

/** Names that share the suffix of the last one: 天平、湖南街道 are two streets; so with 等: 天平、湖南、枫林等街道. */
export function sharedSuffixes(
  text: string,
  places: readonly PlaceSpan[],
  isKnown: (name: string) => boolean,
): PlaceSpan[] {
  const open = places.flatMap((place): PlaceSpan[] => {
    const suffix = SHARED.exec(place.name)?.[1]
    return suffix === undefined || text.charAt(place.from - 1) !== '、'
      ? []
      : sharers(text, { end: place.from - 1, suffix }, isKnown)
  })
  const closed = [...text.matchAll(CLOSED)].flatMap((match) =>
    sharers(text, { end: match.index, suffix: match[1] as string }, isKnown),
  )
  return [...open, ...closed]
}
