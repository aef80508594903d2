import { twoByteCharacters } from './gb18030.ts'

/** Simplified characters of traditional ones, and characters of radicals and strokes, once they are loaded. */
let tables: { simplified: ReadonlyMap<string, string>; ideographOf(radical: string): string | undefined } | undefined

/** Unicode's first block of Han characters: all but rare ones. */
export const COMMON_HAN = { first: 0x4e00, last: 0x9fff }
const HAN = /[\p{Script=Han}\u31c6\u31cf-\u31e1]/gu
/** First Han character of GB 2312 (EUC-CN). */
const GB2312 = { lead: 0xb0, trail: 0xa1 }
/** Characters of GB 2312 that have a simplified form all the same. Source: OpenCC, TSCharacters. */
const BOTH: ReadonlySet<string> = new Set('乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽')

/** The characters that are their own simplified form for certain: those of GB 2312, without {@link BOTH}. */
const plainCharacters = (): ReadonlySet<string> =>
  new Set([...twoByteCharacters(GB2312.lead, GB2312.trail).keys()].filter((character) => !BOTH.has(character)))

let plain: ReadonlySet<string> | undefined

/** True when folding a text may need the table: it holds a character that is not simplified for certain. */
export function mayBeTraditional(text: string): boolean {
  const known = (plain ??= plainCharacters())
  return (text.normalize('NFKC').match(HAN) ?? []).some((character) => !known.has(character))
}

/** A character as search sees it: that of a radical or stroke, and its simplified form, of several the first; any other itself. */
export function simplifiedOf(character: string): string {
  const plain = tables?.ideographOf(character) ?? character
  const simple = tables?.simplified.get(plain)
  return simple === undefined ? plain : (tables?.simplified.get(simple) ?? simple)
}

/** Simplified forms of the characters of Unicode's first Han block, by their place in it, as far as they were asked for. */
let common: string[] = []

/** {@link simplifiedOf} for a character of Unicode's first Han block, by its code: for the many of a text. */
export function simplifiedOfCommon(code: number): string {
  return (common[code - COMMON_HAN.first] ??= simplifiedOf(String.fromCharCode(code)))
}

/** Loads the tables of traditional characters and radicals: a file of its own in a browser. Refused when it cannot be had. */
export async function loadTraditional(): Promise<void> {
  if (tables !== undefined) return
  const { ideographOf, simplifiedForms } = await import('./han-tables.ts')
  tables = { simplified: simplifiedForms(), ideographOf }
  common = []
}

/**
 * Makes ready for folding a text: loads the tables when the text may hold traditional characters, radicals or strokes. To be awaited before any
 * text from outside (a query, a page, a file of the index) is folded. Refused when the table cannot be had.
 */
export async function readyFor(text: string): Promise<void> {
  if (tables === undefined && mayBeTraditional(text)) await loadTraditional()
}
