import { median, shareY, width, type Box } from '../box.ts'
import type { PrintedLine } from './lines.ts'

/** A stack of lines with the edges of the column it stands in. */
export interface ColumnPart {
  lines: readonly PrintedLine[]
  /** Edges of the column's text; lines beside a picture have nearer ones. */
  left: number
  right: number
  /** The right edge is only a guess: a line ends early where it ends a sentence, too. */
  loose?: true
}

/** A paragraph as printed: its words, and its lines by the parts of columns they stand in. */
export interface Paragraph {
  text: string
  lines: PrintedLine[][]
}

/** A first line is set in by at least this, in parts of its height. */
const INDENT = 1.2
/** A line that ends earlier than this before the edge, in parts of its height, is its paragraph's last. */
const SHORT = 1.6
/** Within a sentence, a line that ends by no more before the edge only does not fill its column. */
const RAGGED = 3
/** Longer than so many lines, a list ends its lines far from the edge. */
const MANY = 6
/** A gap this much larger than the usual one parts paragraphs. */
const APART = 1.45
/** Lines keep this clear of a picture above and below, in parts of their height. */
const CLEAR = 1
const ENDED = /[。！？…”）)]$/u
const STOPPED = /[，、。；：！？…—]$/u
const MARK = /[，、。；：！？]/u

/** Joins two printed lines of one paragraph: a space only between words that are written with spaces. */
function joinedLines(before: string, after: string): string {
  const needsSpace =
    /[\p{Script=Latin}\d,;:.]$/u.test(before) &&
    /^[\p{Script=Latin}]/u.test(after) &&
    /\p{Script=Latin}/u.test(before.slice(-3))
  return needsSpace ? `${before} ${after}` : before + after
}

interface Edged {
  line: PrintedLine
  indent: number
  short: number
  /** Gap to the line above in the same part, in parts of the usual one. */
  gap: number
  part: number
}

/** True for a line of a column that a picture makes shorter: it stands beside the picture, or so near that it keeps clear of it. */
function isBeside(line: PrintedLine, picture: Box, [left, right]: readonly [number, number]): boolean {
  const isClear = line.x1 <= picture.x0 + 0.5 * line.size || line.x0 >= picture.x1 - 0.5 * line.size
  const far = isClear ? CLEAR * line.size : 0
  return shareY(picture, line) > -far && picture.x0 < right && picture.x1 > left
}

function edgesOf({ lines, left, right, loose }: ColumnPart, part: number, pictures: readonly Box[]): Edged[] {
  const pitches = lines.slice(1).map((line, at) => line.y1 - (lines[at] as PrintedLine).y1)
  const usual = median(pitches) || 1
  const beside = lines.map((line) => pictures.filter((picture) => isBeside(line, picture, [left, right])))
  return lines.map((line, at) => {
    const zone = beside[at]?.length
      ? lines.filter((_, other) => beside[other]?.some((picture) => beside[at]?.includes(picture)))
      : []
    const [from, to] =
      zone.length > 1 ? [Math.min(...zone.map(({ x0 }) => x0)), Math.max(...zone.map(({ x1 }) => x1))] : [left, right]
    const gap = at === 0 ? 1 : (pitches[at - 1] as number) / usual
    const short = loose && !ENDED.test(line.text) ? 0 : (to - line.x1) / line.size
    return { line, indent: (line.x0 - from) / line.size, short, gap, part }
  })
}

/** Longest line of a list of sentences, in parts of its height. */
const SENTENCE = 16
/** A mark in front of something that is told for itself. */
const BULLET = /^[●◆■▲★◎○◇□△☆•①-⑳]/u

/** True for lines that nobody filled: verse, where all end with a mark, sentences of a line, or lines without any mark, as of a list. */
function isVerse(lines: readonly PrintedLine[]): boolean {
  const isBare = ({ text }: PrintedLine): boolean =>
    !MARK.test(text) && !/ .* /.test(text) && /\p{Script=Han}/u.test(text)
  const isSentence = (line: PrintedLine): boolean => ENDED.test(line.text) && width(line) <= SENTENCE * line.size
  return (
    (lines.length > 1 && lines.every(isSentence)) ||
    (lines.length > 2 && lines.every(isBare)) ||
    (lines.length > 3 &&
      lines.slice(STOPPED.test(lines[0]?.text ?? '') ? 0 : 1).every(({ text }) => STOPPED.test(text)))
  )
}

/** True for a part of which many lines end early without ending a sentence: a list, a masthead; text that is set ragged ends less early. */
function isList(lines: readonly Edged[]): boolean {
  const early = lines.slice(0, -1).filter(({ line, short }) => short >= SHORT && !ENDED.test(line.text))
  const isRagged = lines.length > MANY && median(early.map(({ short }) => short)) < RAGGED
  const isByline = early.length === 1 && early[0] === lines[0] && lines.length > 2
  return 3 * early.length >= lines.length && !isRagged && !isByline
}

/** True for a line that is its paragraph's last. */
const isLast = ({ line, short }: Edged): boolean => short >= (ENDED.test(line.text) ? SHORT : RAGGED)

function begins({ line, indent, gap }: Edged, before: Edged | undefined): boolean {
  if (
    !before ||
    line.row ||
    BULLET.test(line.text) ||
    before.line.row ||
    Math.abs(line.size - before.line.size) > 0.06 * line.size
  )
    return true
  if (line.bold !== before.line.bold && ENDED.test(before.line.text)) return true
  return indent >= INDENT || isLast(before) || gap >= APART
}

/** The paragraphs of text that runs through parts of columns in this order, cut where a line is set in or the one before ends early. */
export function paragraphsOf(parts: readonly ColumnPart[], pictures: readonly Box[]): Paragraph[] {
  const edged = parts.map((part, at) => edgesOf(part, at, pictures))
  const all = edged.flat()
  const isPoem = isVerse(all.map(({ line }) => line))
  const unfilled = new Set(
    edged.filter((part) => isPoem || isVerse(part.map(({ line }) => line)) || isList(part)).flat(),
  )
  const found: Paragraph[] = []
  for (const [at, each] of all.entries()) {
    const last = found.at(-1)
    const before = all[at - 1]
    if (!last || unfilled.has(each) || begins(each, before)) found.push({ text: each.line.text, lines: [[each.line]] })
    else {
      last.text = joinedLines(last.text, each.line.text)
      if (before?.part === each.part) last.lines.at(-1)?.push(each.line)
      else last.lines.push([each.line])
    }
  }
  return found
}
