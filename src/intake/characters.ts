import type { Glyph } from './sheet.ts'

const WIDE = /[ᄀ-ᅟ⺀-鿿가-힣豈-﫿︰-﹏＀-｠￠-￦　“”‘’—…\u{20000}-\u{3ffff}]/u

/** Usual width of a character in parts of its height. */
export const widthOf = (character: string): number => (WIDE.test(character) ? 1 : 0.5)

/** Parts of the height that a space takes: among characters as wide as high what they leave, else its usual width. */
function spaceOf(each: readonly string[], length: number): number {
  const words = each.filter((character) => character.trim() !== '')
  const left = (length - words.length) / (each.length - words.length)
  return left >= 0 && words.every((character) => WIDE.test(character)) ? left : widthOf(' ')
}

/** A row cut into its characters, the row's length shared among them by their usual widths; white space goes. */
export function characters(row: Glyph, isVertical = false): Glyph[] {
  const each = [...row.text]
  const length = isVertical ? row.y1 - row.y0 : row.x1 - row.x0
  const space = spaceOf(each, length / row.size)
  const widthIn = (character: string): number => (character.trim() === '' ? space : widthOf(character))
  const sum = each.reduce((total, character) => total + widthIn(character), 0)
  let at = 0
  const placed = each.map((text) => {
    const from = at
    at += (length * widthIn(text)) / sum
    const place = isVertical ? { y0: row.y0 + from, y1: row.y0 + at } : { x0: row.x0 + from, x1: row.x0 + at }
    return { ...row, ...place, text }
  })
  return placed.filter(({ text }) => text.trim() !== '')
}
