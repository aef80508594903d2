import type { RuleId } from '../messages/rules.ts'
import type { CharacterRepair } from '../model/line.ts'

/** A stretch of a line that stands there for the way the page was copied or scanned. */
export interface PageForm {
  rule: RuleId
  pattern: RegExp
}

const HAN_PAIR = /\p{Script=Han}(?=\p{Script=Han})/gu
const SPACED_PAIR = /\p{Script=Han} (?=\p{Script=Han})/gu
/** Fewer pairs say nothing of a page. */
const LEAST_PAIRS = 12
/** One space beside a Han character or a mark, or between single letters or digits; of several spaces all but one. */
const SPACE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]) (?=[^ ])|(?<=[^ ]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·])|(?<=(?:^| )[\dA-Za-z.,:%]) (?=[\dA-Za-z.,:%](?: |$))|(?<=[^ ] ) +(?=[^ ])/gu
/** ????: an indent whose characters were lost when the page was saved. */
const LOST_INDENT = /^[?？]{2,4}(?=[^?？])/gu
/** 。③2 at the end of a text: the column and line that a typesetting program wrote there. */
const LAYOUT_CODE = /(?<=[。！？!?.…）)”])\s*[①-⑳]\d{1,2}(?=\s|$)/gu
/** So many lines with one and the same oddity make it the page's. */
const LEAST_LINES = 2

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function isSpaced(text: string): boolean {
  const spaced = countOf(text, SPACED_PAIR)
  return spaced >= LEAST_PAIRS && spaced > 2 * countOf(text, HAN_PAIR)
}

function isOn(lines: readonly string[], pattern: RegExp): boolean {
  let found = 0
  for (const line of lines) if (line.search(pattern) >= 0 && ++found >= LEAST_LINES) return true
  return false
}

/**
 * Oddities of a page as a whole, to be put right before its lines are read: blanks between all characters,
 * indents turned into question marks, codes of the typesetting program. Empty for nearly every page.
 */
export function pageForms(text: string, lines: readonly string[]): PageForm[] {
  const found: PageForm[] = []
  if (isSpaced(text)) found.push({ rule: 'page-spaced', pattern: SPACE })
  if (isOn(lines, LOST_INDENT)) found.push({ rule: 'page-lost-indent', pattern: LOST_INDENT })
  if (isOn(lines, LAYOUT_CODE)) found.push({ rule: 'page-layout-code', pattern: LAYOUT_CODE })
  return found
}

/** The repairs of a raw line that its page's forms call for; columns are of the raw line. */
export function formRepairs(raw: string, forms: readonly PageForm[]): CharacterRepair[] {
  return forms.flatMap(({ rule, pattern }) =>
    [...raw.matchAll(pattern)].map((match) => ({ column: match.index, before: match[0], after: '', rule })),
  )
}
