import type { Worded } from './format.ts'

/** Simplified characters of traditional ones, and characters of radicals and strokes, once they are loaded. */
export let tables:
  { simplified: ReadonlyMap<string, string>; ideographOf(radical: string): string | undefined } | undefined

const HAN = /[\p{Script=Han}\u31c6\u31cf-\u31e1]/gu
/** Han characters of GB 2312 (EUC-CN): the first one's bytes, rows, and characters in a row. */
const GB2312 = { lead: 0xb0, trail: 0xa1, rows: 72, cells: 94 }
/** Characters of GB 2312 that have a simplified form all the same, with it. Source: OpenCC, TSCharacters. */
const BOTH: ReadonlyMap<string, string> = new Map(
  '乾干 吒咤 夥伙 後后 徵征 拚拼 捱挨 摺折 於于 榘矩 菸烟 薹苔 袷夹 醣糖 麴曲 麽么'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
)

/** The characters whose simplified form is known without the tables: those of GB 2312. */
function plainCharacters(): ReadonlySet<string> {
  const { lead, trail, rows, cells } = GB2312
  const bytes = Uint8Array.from({ length: 2 * rows * cells }, (_, at) =>
    at % 2 === 0 ? lead + Math.floor(at / 2 / cells) : trail + ((at >> 1) % cells),
  )
  return new Set(new TextDecoder('gb18030').decode(bytes))
}

let plain: ReadonlySet<string> | undefined

/** True when folding a text may need the tables: it holds a character whose simplified form is not known without them. */
export function mayBeTraditional(text: string): boolean {
  const known = (plain ??= plainCharacters())
  return (text.normalize('NFKC').match(HAN) ?? []).some((character) => !known.has(character))
}

/** True for a character whose simplified form the tables alone tell. */
const isChanging = (character: string): boolean =>
  [...character.normalize('NFKC')].some((each) => simplifiedOf(each) !== (BOTH.get(each) ?? each))

/** Of each UTF-16 unit whether it is such a character, made when it is first asked for. */
let changing: Uint8Array | undefined
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g

/** True when folding a text needs the tables, which must be loaded. */
export function isTraditional(text: string): boolean {
  const units = (changing ??= Uint8Array.from({ length: 2 ** 16 }, (_, unit) =>
    unit >= 0x2e80 && isChanging(String.fromCharCode(unit)) ? 1 : 0,
  ))
  for (let at = 0; at < text.length; at++) if (units[text.charCodeAt(at)] === 1) return true
  return (text.match(PAIR) ?? []).some(isChanging)
}

/** A character as search sees it: that of a radical or stroke, and its simplified form, of several the first; any other itself. */
export function simplifiedOf(character: string): string {
  const plain = tables?.ideographOf(character) ?? character
  const simple = tables?.simplified.get(plain)
  return simple === undefined ? (BOTH.get(plain) ?? plain) : (tables?.simplified.get(simple) ?? simple)
}

/** Loads the tables of traditional characters and radicals: a file of its own in a browser. Refused when it cannot be had. */
export async function loadTraditional(): Promise<void> {
  if (tables !== undefined) return
  const { ideographOf, simplifiedForms } = await import('./han-tables.ts')
  tables = { simplified: simplifiedForms(), ideographOf }
}

/**
 * Makes ready for folding a text: loads the tables when the text may hold traditional characters, radicals or strokes. To be awaited before any
 * text from outside (a query, a page, a file of the index) is folded. Refused when the table cannot be had.
 */
export async function readyFor(text: string): Promise<void> {
  if (tables === undefined && mayBeTraditional(text)) await loadTraditional()
}

/** The texts of a file, once they can be folded. Refused when the tables for it cannot be had. */
export async function readyToFold<T>({ value, traditional }: Worded<T>): Promise<T> {
  if (traditional) await loadTraditional()
  return value
}
