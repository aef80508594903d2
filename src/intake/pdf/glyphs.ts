import { ideographOf } from '../../read/radicals.ts'
import { characters } from '../characters.ts'
import type { Glyph } from '../sheet.ts'

/** A row of text as pdf.js gives it: its matrix holds size, turn and place. */
export interface TextItem {
  str: string
  width: number
  height: number
  transform: readonly number[]
  fontName: string
}

/** A face by pdf.js's name for it. */
export interface Face {
  name: string
  bold: boolean
  vertical: boolean
}

/** Share of a character's height that stands above its base line. */
const ASCENT = 0.86
/** A row turned by more than this (radians) is no line of the page. */
const TURNED = 0.1

/** Radicals as the characters they look like, and a long dash of one character as the two that people type. */
const repaired = (text: string): string =>
  [...text].map((each) => (each === '⸺' ? '——' : (ideographOf(each) ?? each))).join('')

/** Text of a page, character by character, upright text and turned text apart. */
interface PageGlyphs {
  glyphs: Glyph[]
  turned: Glyph[]
}

/**
 * The characters of a page with their boxes in points, y down; radicals become the characters they look like, white space
 * goes (lines are spaced by places again). `toPage` is the viewport's matrix.
 */
export function glyphsOf(
  items: readonly TextItem[],
  faces: ReadonlyMap<string, Face>,
  toPage: readonly number[],
): PageGlyphs {
  const [ma = 1, mb = 0, mc = 0, md = -1, me = 0, mf = 0] = toPage
  const found: PageGlyphs = { glyphs: [], turned: [] }
  for (const { str, width, height, transform, fontName } of items) {
    if (str.trim() === '') continue
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
    const face = faces.get(fontName) ?? { name: '', bold: false, vertical: false }
    const size = Math.hypot(c, d)
    const [x, y] = [ma * e + mc * f + me, mb * e + md * f + mf]
    const isTurned = Math.abs(Math.atan2(ma * b + mb * a, ma * a + mc * b)) > TURNED
    const common = { text: repaired(str), size, bold: face.bold, face: face.name }
    const upright = { x0: x, x1: x + width, y0: y - ASCENT * size, y1: y + (1 - ASCENT) * size }
    const down = { x0: x - size / 2, x1: x + size / 2, y0: y, y1: y + height }
    const row: Glyph = { ...common, ...(face.vertical ? down : upright) }
    if (isTurned) found.turned.push(row)
    else found.glyphs.push(...characters(row, face.vertical))
  }
  return found
}
