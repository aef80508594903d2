import type { PrintedText, Repair } from '../model/printed.ts'
import { isVisible, repairClass } from './mark-repairs.ts'
import type { Phrases } from './phrases.ts'

/** A piece of a title: `wbr` when a line may break before it; `cls` and `before` when print has something else there. */
export interface TitlePart {
  text: string
  wbr: boolean
  cls?: string
  before?: string
}

function ends(phrases: readonly string[]): Set<number> {
  let at = 0
  return new Set(phrases.map((phrase) => (at += phrase.length)))
}

/** The stretch `[from, to)` of a title, cut where lines may break. */
function plain(text: string, [from, to]: readonly [number, number], breaks: ReadonlySet<number>): TitlePart[] {
  const parts: TitlePart[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !breaks.has(at)) continue
    parts.push({ text: text.slice(start, at), wbr: start > 0 && breaks.has(start) })
    start = at
  }
  return parts
}

function repaired(repair: Repair, breaks: ReadonlySet<number>): TitlePart {
  const { at, after, before } = repair
  return { text: after, wbr: at > 0 && breaks.has(at), cls: repairClass(repair), before: before === '\n' ? '' : before }
}

/** A title in pieces: where lines may break, and what was repaired when it is known what is printed. */
export function titleParts(text: string, phrases: Phrases, printed?: PrintedText): TitlePart[] {
  const breaks = ends(phrases(text))
  const parts: TitlePart[] = []
  let done = 0
  const repairs = printed?.text === text ? printed.repairs.filter(isVisible) : []
  for (const repair of repairs) {
    if (repair.at > done) parts.push(...plain(text, [done, repair.at], breaks))
    parts.push(repaired(repair, breaks))
    done = repair.at + repair.after.length
  }
  return done < text.length ? [...parts, ...plain(text, [done, text.length], breaks)] : parts
}
