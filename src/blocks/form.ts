import { countOf, endsOpen, endsSentence, openMarks, readingLength, startsClosed } from './marks.ts'

/** Beyond this many characters a line is running text, whatever else it is: its marks are not counted. */
const LONG = 120

/** The outer form of a line's text, taken once and asked by every rule. */
export interface Form {
  /** Reading length; beyond {@link LONG} characters simply their number. */
  length: number
  commas: number
  stops: number
  endsSentence: boolean
  endsOpen: boolean
  startsClosed: boolean
  /** See `openMarks`. */
  openMarks: number
}

/** Takes the form of a text (a width key). */
export function formOf(core: string): Form {
  return {
    length: core.length > LONG ? core.length : readingLength(core),
    commas: countOf(core, ','),
    stops: countOf(core, '。'),
    endsSentence: endsSentence(core),
    endsOpen: endsOpen(core),
    startsClosed: startsClosed(core),
    openMarks: openMarks(core),
  }
}
