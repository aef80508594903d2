import type { Box } from '../box.ts'
import { elementsIn, named, nameOf, textIn, type Element, type ParentNode } from '../markup.ts'
import type { RecognisedPage, RecognisedWord } from './recognised.ts'

const attribute = ({ attribs }: Element, name: string): string | undefined =>
  Object.entries(attribs).find(([key]) => key.toLowerCase() === name)?.[1]

const number = (element: Element, name: string): number => Number(attribute(element, name) ?? NaN)

const children = (element: ParentNode, ...names: string[]): Element[] =>
  [...elementsIn(element, (each) => each.parent !== element)].filter((each) => names.includes(nameOf(each)))

const sized = (element: Element, [w, h]: readonly [string, string]): Pick<RecognisedPage, 'size'> => {
  const [width, height] = [number(element, w), number(element, h)]
  return width > 0 && height > 0 ? { size: { width, height } } : {}
}

function altoBox(element: Element): Box {
  const [x0, y0] = [number(element, 'hpos'), number(element, 'vpos')]
  return { x0, y0, x1: x0 + number(element, 'width'), y1: y0 + number(element, 'height') }
}

/** The words of an ALTO line; one without a place of its own has the line's. */
function altoLine(line: Element): RecognisedWord[] {
  const strings = named(line, 'string')
  const isPlaced = strings.every((each) => Number.isFinite(altoBox(each).x1 + altoBox(each).y1))
  const words = strings.map((each): RecognisedWord => {
    const sure = Number(attribute(each, 'wc') ?? NaN)
    const box = isPlaced ? altoBox(each) : altoBox(line)
    return { ...box, text: attribute(each, 'content') ?? '', ...(sure >= 0 && sure <= 1 ? { confidence: sure } : {}) }
  })
  // Words as high as their line: a dash or a comma alone is no smaller type.
  const { y0, y1 } = altoBox(line)
  return Number.isFinite(y0 + y1) && isPlaced ? words.map((word) => ({ ...word, y0, y1 })) : words
}

/** The pages of an ALTO file (https://www.loc.gov/standards/alto/). */
export const altoPages = (tree: ParentNode): RecognisedPage[] =>
  named(tree, 'page').map((page) => ({
    ...sized(page, ['width', 'height']),
    lines: named(page, 'textline').map(altoLine),
    pictures: named(page, 'illustration').map(altoBox),
  }))

/** The box around points as PAGE and pdf-like formats write them: `x,y x,y …`. */
function pointsBox(points: string): Box | null {
  const pairs = points
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split(',').map(Number))
  const [xs, ys] = [pairs.map(([x = NaN]) => x), pairs.map(([, y = NaN]) => y)]
  if (pairs.length < 2 || [...xs, ...ys].some((each) => !Number.isFinite(each))) return null
  const ends = (list: number[]): [number, number] => [
    list.reduce((a, b) => Math.min(a, b)),
    list.reduce((a, b) => Math.max(a, b)),
  ]
  const [[x0, x1], [y0, y1]] = [ends(xs), ends(ys)]
  return { x0, y0, x1, y1 }
}

const coords = (element: Element): Box | null => {
  const [found] = children(element, 'coords')
  return found ? pointsBox(attribute(found, 'points') ?? '') : null
}

/** What PAGE says a line, word or region reads: the first of several readings. */
function reading(element: Element): { text: string; confidence?: number } {
  const [first] = children(element, 'textequiv')
  const [said] = first ? children(first, 'unicode', 'plaintext') : []
  const sure = first ? Number(attribute(first, 'conf') ?? NaN) : NaN
  return { text: said ? textIn(said) : '', ...(sure >= 0 && sure <= 1 ? { confidence: sure } : {}) }
}

function pageLine(line: Element): RecognisedWord[] {
  const own = coords(line)
  const { text, confidence } = reading(line)
  const words = children(line, 'word').flatMap((word) => {
    const box = coords(word)
    return box ? [{ ...reading(word), ...box, ...(own ? { y0: own.y0, y1: own.y1 } : {}) }] : []
  })
  if (text.trim() === '') return words
  const told = [confidence, ...words.map((word) => word.confidence)].flatMap((sure) => sure ?? [])
  return own ? [{ ...own, text, ...(told.length > 0 ? { confidence: Math.min(...told) } : {}) }] : []
}

/** The lines of a region that has none marked: its text's lines share its height. */
function regionLines(region: Element): RecognisedWord[][] {
  const lines = children(region, 'textline')
  if (lines.length > 0) return lines.map(pageLine)
  const [box, { text, confidence }] = [coords(region), reading(region)]
  const rows = text.split('\n').filter((row) => row.trim() !== '')
  if (!box || rows.length === 0) return []
  const pitch = (box.y1 - box.y0) / rows.length
  const sure = confidence === undefined ? {} : { confidence }
  return rows.map((row, at) => [
    { ...box, text: row, y0: box.y0 + at * pitch, y1: box.y0 + (at + 0.8) * pitch, ...sure },
  ])
}

/** The pages of a PAGE XML file (https://github.com/PRImA-Research-Lab/PAGE-XML). */
export const pageXmlPages = (tree: ParentNode): RecognisedPage[] =>
  named(tree, 'page').map((page) => ({
    ...sized(page, ['imagewidth', 'imageheight']),
    lines: named(page, 'textregion').flatMap(regionLines),
    pictures: named(page, 'imageregion', 'graphicregion').flatMap((each) => coords(each) ?? []),
  }))

/** The properties in the title of an hOCR element: `bbox 10 20 30 40; x_wconf 93`. */
function properties(element: Element): { box: Box | null; confidence?: number } {
  const title = attribute(element, 'title') ?? ''
  const sides = /\bbbox\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)/u.exec(title)?.slice(1).map(Number)
  const sure = /\bx_w?conf\s+(\d[\d.]*)/u.exec(title)?.[1]
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = sides ?? []
  return { box: sides ? { x0, y0, x1, y1 } : null, ...(sure ? { confidence: Math.min(1, Number(sure) / 100) } : {}) }
}

const LINES = /\bocr_(?:line|header|footer|caption|textfloat)\b|\bocrx_line\b/u

const classed = (tree: ParentNode, form: RegExp): Element[] =>
  [...elementsIn(tree)].filter((each) => form.test(attribute(each, 'class') ?? ''))

function hocrLine(line: Element): RecognisedWord[] {
  const own = properties(line)
  const words = classed(line, /\bocrx_word\b/u).flatMap((word) => {
    const { box, ...sure } = properties(word)
    return box ? [{ ...box, ...(own.box ? { y0: own.box.y0, y1: own.box.y1 } : {}), text: textIn(word), ...sure }] : []
  })
  if (words.length > 0) return words
  const sure = own.confidence === undefined ? {} : { confidence: own.confidence }
  return own.box ? [{ ...own.box, text: textIn(line), ...sure }] : []
}

/** The pages of an hOCR file (http://kba.github.io/hocr-spec/1.2/); none when it is another kind of HTML. */
export const hocrPages = (tree: ParentNode): RecognisedPage[] =>
  classed(tree, /\bocr_page\b/u).map((page) => {
    const { box } = properties(page)
    return {
      ...(box && box.x1 > 0 && box.y1 > 0 ? { size: { width: box.x1, height: box.y1 } } : {}),
      lines: classed(page, LINES).map(hocrLine),
      pictures: classed(page, /\bocr_(?:photo|image|linedrawing)\b/u).flatMap((each) => properties(each).box ?? []),
    }
  })
