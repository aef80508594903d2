import type { Line } from '../model/line.ts'
import { isPrintedTraditional, simplifiedKey } from '../read/simplified.ts'
import { widthKey } from '../read/width.ts'
import { readCredits } from './credits.ts'
import { furnitureRule } from './furniture.ts'
import { endsSentence, readingLength } from './marks.ts'

const SERIES = /^(.{4,16}?)(?:——|·|\|)(?=.{2,})/u

/** The first part of a series' name (系列名——本篇名, 系列名·本篇名), or null where there is none. */
export function seriesOf(name: string): string | null {
  return SERIES.exec(name)?.[1] ?? null
}

/** Text that began on another page: the title above it recurs, and is no column's name. */
const RESUMED = /^[(\[【]?\s*[▲△▼▽→★◆]?\s*(?:上接|紧接)/u
/** A column's name is at most this long; longer lines that recur are sentences. */
const LONGEST_COLUMN = 24

function mayBeColumn(key: string): boolean {
  const length = readingLength(key)
  return (
    length >= 3 &&
    length <= LONGEST_COLUMN &&
    !endsSentence(key) &&
    furnitureRule(key, { atEdge: true }) === null &&
    readCredits(key)?.some((credit) => credit.roles.length > 0) !== true
  )
}

/**
 * The names on a page that are columns (栏目) if they recur: its short lines that no other form explains, each line once,
 * and the first part of every series (系列名——本篇名). Without white space; those of a traditional page as printed and simplified.
 */
export function columnCandidates(lines: readonly Line[]): string[] {
  const keys = new Set(
    lines
      .map((line) => widthKey(line.text).trim())
      .filter((key) => key !== '')
      .filter((key, at, all) => key.length <= 40 && !RESUMED.test(all[at + 1] ?? '') && mayBeColumn(key)),
  )
  const printed = [...keys].map((key) => key.replace(/\s/g, ''))
  const isOld = isPrintedTraditional(lines.map(({ text }) => text).join('\n'))
  const names = isOld ? [...new Set([...printed, ...printed.map(simplifiedKey)])] : printed
  return names.flatMap((name) => [name, seriesOf(name) ?? []].flat())
}

/** The candidates that come twice or more; each list holds those of one page. */
export function recurring(pages: Iterable<readonly string[]>): Set<string> {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const names of pages) for (const name of names) (seen.has(name) ? again : seen).add(name)
  return again
}
