import type { Glyph, Sheet } from '../../../src/intake/sheet.ts'

/** Places a text as characters of one size, wrapped after so many a line; a first line may be set in. */
export interface SetText {
  x: number
  y: number
  size?: number
  bold?: boolean
  /** Characters a line. */
  measure?: number
  indent?: number
  leading?: number
  /** Top to bottom, columns from right to left, so many characters a column. */
  vertical?: boolean
}

/** The characters of a text set at a place. */
export function set(
  text: string,
  { x, y, size = 10, bold = false, measure = 100, indent = 0, leading = 1.5, vertical = false }: SetText,
): Glyph[] {
  let [column, row] = [indent, 0]
  return [...text].map((character): Glyph => {
    if (column >= measure) [column, row] = [0, row + 1]
    const across = column++
    const [px, py] = vertical
      ? [x - row * size * leading, y + across * size]
      : [x + across * size, y + row * size * leading]
    return { text: character, size, bold, face: bold ? 'Hei' : 'Song', x0: px, x1: px + size, y0: py, y1: py + size }
  })
}

/** A page of 800 × 1000 units with these characters and drawings. */
export const sheetOf = (glyphs: Glyph[], more: Partial<Sheet> = {}): Sheet => ({
  width: 800,
  height: 1000,
  glyphs: glyphs.filter(({ text }) => text !== ' '),
  turned: [],
  pictures: [],
  frames: [],
  rules: [],
  ...more,
})

const WORDS = '社区花园里来了一群爱种树的孩子他们浇水松土还给每棵树挂上自己写的名牌邻居们看了都说这个春天格外热闹'

/** So many characters of invented text, ending in a full stop; `from` makes texts differ. */
export const words = (length: number, from = 0): string =>
  `${Array.from({ length: length - 1 }, (_, at) => WORDS[(at * 7 + from * 11) % WORDS.length]).join('')}。`
