import type { Glyph } from './sheet.ts'

const WIDE = /[ᄀ-ᅟ⺀-鿿가-힣豈-﫿︰-﹏＀-｠￠-￦　“”‘’—…\u{20000}-\u{3ffff}]/u

/** Usual width of a character in parts of its height. */
export const widthOf = (character: string): number => (WIDE.test(character) ? 1 : 0.5)

/** A row cut into its characters, the row's length shared among them by their usual widths; white space goes. */
export function characters(row: Glyph, isVertical = false): Glyph[] {
  const each = [...row.text]
  const sum = each.reduce((total, character) => total + widthOf(character), 0)
  const length = isVertical ? row.y1 - row.y0 : row.x1 - row.x0
  let at = 0
  const placed = each.map((text) => {
    const from = at
    at += (length * widthOf(text)) / sum
    const place = isVertical ? { y0: row.y0 + from, y1: row.y0 + at } : { x0: row.x0 + from, x1: row.x0 + at }
    return { ...row, ...place, text }
  })
  return placed.filter(({ text }) => text.trim() !== '')
}
