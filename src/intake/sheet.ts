import type { Box } from './box.ts'

/** A character of a page, or an unbroken row of them as the source gives it; its box is its advance by its size. */
export interface Glyph extends Box {
  text: string
  /** Height of its characters. */
  size: number
  bold: boolean
  /** Name of its face; rows of one line may differ. */
  face: string
  /** Confidence of a recogniser of characters, 0 to 1. */
  confidence?: number
}

/** A page as its source draws it, in its own units, y down: what is read out of PDF and out of recognised scans. */
export interface Sheet {
  width: number
  height: number
  glyphs: Glyph[]
  /** Text that stands turned. */
  turned: Glyph[]
  pictures: Box[]
  /** Boxes drawn around or behind text. */
  frames: Box[]
  /** Lines that separate: thin boxes. */
  rules: Box[]
}
