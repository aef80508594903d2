import { countOf, endsOpen, endsSentence, openMarks, readingLength, startsClosed } from './marks.ts'

/** Beyond this many characters a line is running text, whatever else it is: its marks are not counted. */
const LONG = 120

/** Running text of so many characters has a mark in it. */
const LONGEST_BARE = 40

/** The outer form of a line's text, taken once and asked by every rule. */
export interface LineForm {
  /** Reading length; beyond {@link LONG} characters simply their number. */
  length: number
  commas: number
  stops: number
  endsSentence: boolean
  endsOpen: boolean
  startsClosed: boolean
  /** No mark stands within the line, and it is not too long for a title: running text hardly ever is so. */
  isBare: boolean
  /** See `openMarks`. */
  openMarks: number
}

/** Takes the form of a text (a width key). */
export function formOf(core: string): LineForm {
  const length = core.length > LONG ? core.length : readingLength(core)
  return {
    length,
    isBare: length <= LONGEST_BARE && !/[。!?,;、:]/u.test(core),
    commas: countOf(core, ','),
    stops: countOf(core, '。'),
    endsSentence: endsSentence(core),
    endsOpen: endsOpen(core),
    startsClosed: startsClosed(core),
    openMarks: openMarks(core),
  }
}
