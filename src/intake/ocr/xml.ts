import { around, type Box } from '../box.ts'
import { elementsIn, elementsNamed, nameOf, textIn, type Element, type ParentNode } from '../markup.ts'
import { word, type RecognisedPage, type RecognisedWord } from './recognised.ts'

/** Facts of an element of a format: its box, its words, their confidence; each where it tells. */
interface Said {
  box?: Box
  text?: string
  sure?: number | undefined
}

/** A format by its elements: which are pages, lines, words and pictures, regions that may hold no lines, and what each says. */
interface Format {
  page: (element: Element) => boolean
  line: (element: Element) => boolean
  word: (element: Element) => boolean
  picture: (element: Element) => boolean
  region?: (element: Element) => boolean
  said: (element: Element) => Said
}

const attribute = ({ attribs }: Element, name: string): string | undefined =>
  Object.entries(attribs).find(([key]) => key.toLowerCase() === name)?.[1]

const number = (element: Element, name: string): number => Number(attribute(element, name) ?? NaN)

const isNamed =
  (...names: string[]) =>
  (element: Element): boolean =>
    names.includes(nameOf(element))

const all = (node: ParentNode, is: (element: Element) => boolean): Element[] => [...elementsIn(node)].filter(is)

const isPlaced = (box: Box | undefined): box is Box =>
  box !== undefined && Object.values(box).every((side) => Number.isFinite(side))

/** The words of a line as high as it is (a dash or a comma alone is no smaller type); those without a place of their own have the line's. */
function lineWords(line: Element, { word: isWord, said }: Format): RecognisedWord[] {
  const own = said(line)
  const words = all(line, isWord).map(said)
  const sures = [own, ...words].flatMap(({ sure }) => sure ?? [])
  if (own.text?.trim() && isPlaced(own.box)) return word(own.box, own.text, Math.min(...sures))
  const arePlaced = words.every(({ box }) => isPlaced(box))
  return words.flatMap(({ box, text = '', sure }) => {
    const place =
      arePlaced && isPlaced(box) ? (isPlaced(own.box) ? { ...box, y0: own.box.y0, y1: own.box.y1 } : box) : own.box
    return isPlaced(place) ? word(place, text, sure) : []
  })
}

/** The lines of a region that has none marked: its text's lines share its height. */
function regionLines({ box, text = '', sure }: Said): RecognisedWord[][] {
  const rows = text.split('\n').filter((row) => row.trim() !== '')
  if (!isPlaced(box)) return []
  const pitch = (box.y1 - box.y0) / rows.length
  return rows.map((row, at) => word({ ...box, y0: box.y0 + at * pitch, y1: box.y0 + (at + 0.8) * pitch }, row, sure))
}

function linesIn(page: Element, format: Format): RecognisedWord[][] {
  const { region, line, said } = format
  if (!region) return all(page, line).map((each) => lineWords(each, format))
  return all(page, region).flatMap((each) => {
    const own = all(each, (inner) => line(inner) && inner.parent === each)
    return own.length > 0 ? own.map((inner) => lineWords(inner, format)) : regionLines(said(each))
  })
}

const pagesOf = (tree: ParentNode, format: Format): RecognisedPage[] =>
  all(tree, format.page).map((page) => {
    const { box } = format.said(page)
    const size = isPlaced(box) && box.x1 > 0 && box.y1 > 0 ? { size: { width: box.x1, height: box.y1 } } : {}
    const pictures = all(page, format.picture).flatMap((each) => format.said(each).box ?? [])
    return { ...size, lines: linesIn(page, format), pictures: pictures.filter(isPlaced) }
  })

/** The pages of an ALTO file (https://www.loc.gov/standards/alto/). */
export const altoPages = (tree: ParentNode): RecognisedPage[] =>
  pagesOf(tree, {
    page: isNamed('page'),
    line: isNamed('textline'),
    word: isNamed('string'),
    picture: isNamed('illustration'),
    said: (element) => {
      const isPage = nameOf(element) === 'page'
      const [x0, y0] = isPage ? [0, 0] : [number(element, 'hpos'), number(element, 'vpos')]
      const box = { x0, y0, x1: x0 + number(element, 'width'), y1: y0 + number(element, 'height') }
      return { box, text: attribute(element, 'content') ?? '', sure: number(element, 'wc') }
    },
  })

/** The box around points as PAGE writes them: `x,y x,y …`; earlier versions have an element for each. */
function pointsBox(coords: Element | undefined): Box | undefined {
  const written = coords && (attribute(coords, 'points') ?? '').trim().split(/\s+/u)
  const pairs = (written ?? []).map((pair) => pair.split(',').map(Number))
  const older = coords ? elementsNamed(coords, 'point').map((point) => [number(point, 'x'), number(point, 'y')]) : []
  const places = older.length > 0 ? older : pairs
  return places.length < 2 ? undefined : around(places.map(([x = NaN, y = NaN]) => ({ x0: x, y0: y, x1: x, y1: y })))
}

const children = (element: ParentNode, ...names: string[]): Element[] =>
  [...elementsIn(element, (each) => each.parent !== element)].filter(isNamed(...names))

/** The pages of a PAGE XML file (https://github.com/PRImA-Research-Lab/PAGE-XML); of several readings the first counts. */
export const pageXmlPages = (tree: ParentNode): RecognisedPage[] =>
  pagesOf(tree, {
    page: isNamed('page'),
    region: isNamed('textregion'),
    line: isNamed('textline'),
    word: isNamed('word'),
    picture: isNamed('imageregion', 'graphicregion'),
    said: (element) => {
      if (nameOf(element) === 'page')
        return { box: { x0: 0, y0: 0, x1: number(element, 'imagewidth'), y1: number(element, 'imageheight') } }
      const [reading] = children(element, 'textequiv')
      const [text] = ['unicode', 'plaintext'].flatMap((name) => (reading ? children(reading, name) : []))
      const box = pointsBox(children(element, 'coords')[0])
      const sure = reading && number(reading, 'conf')
      return { ...(box ? { box } : {}), text: text ? textIn(text) : '', sure }
    },
  })

const classed =
  (form: RegExp) =>
  (element: Element): boolean =>
    form.test(attribute(element, 'class') ?? '')

const isHocrWord = classed(/\bocrx_word\b/u)

/** The pages of an hOCR file (http://kba.github.io/hocr-spec/1.2/), whose titles say `bbox 10 20 30 40; x_wconf 93`; none when it is another kind of HTML. */
export const hocrPages = (tree: ParentNode): RecognisedPage[] =>
  pagesOf(tree, {
    page: classed(/\bocr_page\b/u),
    line: classed(/\bocr_(?:line|header|footer|caption|textfloat)\b|\bocrx_line\b/u),
    word: isHocrWord,
    picture: classed(/\bocr_(?:photo|image|linedrawing)\b/u),
    said: (element) => {
      const title = attribute(element, 'title') ?? ''
      const sides = /\bbbox\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)/u.exec(title)?.slice(1).map(Number)
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = sides ?? []
      const each = /\bx_confs\s+([\d.\s]+)/u.exec(title)?.[1]?.trim().split(/\s+/u).map(Number)
      const sure = each ? Math.min(...each) : Number(/\bx_w?conf\s+(\d[\d.]*)/u.exec(title)?.[1] ?? NaN) / 100
      const text = all(element, isHocrWord).length > 0 ? '' : textIn(element)
      return { ...(sides ? { box: { x0, y0, x1, y1 } } : {}), text, sure }
    },
  })
