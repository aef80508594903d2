import characters from 'opencc-js/dict/TSCharacters'

/** Characters that only traditional pages print, from words that stand on every page. */
const TRADITIONAL = /[們個為這國會來時說對開關過還區業與學應記報員電後於車長門問間見現實發無產經進動務體點鄉鎮]/gu
const HAN = /\p{Script=Han}/gu
/** From this share of such characters on a page is traditional. */
const SHARE = 0.04
/** Fewer of them may be a name or a quotation. */
const LEAST = 3

let simplified: ReadonlyMap<string, string> | null = null
let changing: RegExp | null = null

/** The table of OpenCC (Apache-2.0), made when it is first asked for: traditional characters with their simplified form, of several the first. */
export function simplifiedForms(): ReadonlyMap<string, string> {
  simplified ??= new Map(characters.split('|').map((pair) => pair.split(' ', 2) as [string, string]))
  return simplified
}

/** True for a text that is printed in traditional characters. */
export function isPrintedTraditional(text: string): boolean {
  const found = text.match(TRADITIONAL)?.length ?? 0
  return found >= LEAST && found > SHARE * (text.match(HAN)?.length ?? 0)
}

/** The text in simplified characters, one UTF-16 unit for one, so that rules written in them match it. Only for matching: a text is kept as printed. */
export function simplifiedKey(text: string): string {
  const known = simplifiedForms()
  changing ??= new RegExp(
    `[${[...known].flatMap(([old, plain]) => (old.length === plain.length ? old : [])).join('')}]`,
    'gu',
  )
  return text.replace(changing, (character) => known.get(character) ?? character)
}
