import { z } from 'zod'
import { around, type Box } from '../box.ts'
import { word, type RecognisedPage } from './recognised.ts'

const point = z.tuple([z.number(), z.number()]).rest(z.number())
const polygon = z.array(point).min(2)
const sides = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** A line of `ocr()` of PaddleOCR 2: corners, then words and confidence. */
const paddleLine = z.tuple([polygon, z.tuple([z.string(), z.number()]).rest(z.unknown())]).rest(z.unknown())
/** A page of PaddleOCR 3: lists side by side. */
const paddleLists = z.object({
  rec_texts: z.array(z.string()),
  rec_scores: z.array(z.number()).optional(),
  rec_polys: z.array(polygon).optional(),
  rec_boxes: z.array(sides).optional(),
  dt_polys: z.array(polygon).optional(),
})
/** A region of PP-Structure 2. */
const region = z.object({
  type: z.string(),
  bbox: sides,
  img_idx: z.int().optional(),
  res: z.unknown(),
})
const regionLine = z.object({ text: z.string(), confidence: z.number().optional(), text_region: polygon })
/** Additions of PP-Structure 3: regions by kind, and the size of the picture. */
const structure = z.object({
  overall_ocr_res: z.unknown(),
  width: z.number().optional(),
  height: z.number().optional(),
  layout_det_res: z.object({ boxes: z.array(z.object({ label: z.string(), coordinate: sides })) }).optional(),
})
/** A page of the services that give words with a left, a top, a width and a height. */
const services = z.object({
  words_result: z.array(
    z.object({
      words: z.string(),
      location: z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }),
      probability: z.object({ average: z.number() }).optional(),
    }),
  ),
})

const PICTURE = /^(?:figure|image|chart|seal)$/u

const polygonBox = (corners: readonly (readonly [number, number, ...number[]])[]): Box =>
  around(corners.map(([x, y]) => ({ x0: x, y0: y, x1: x, y1: y })))
const sidesBox = ([x0, y0, x1, y1]: z.infer<typeof sides>): Box => ({ x0, y0, x1, y1 })

function listsPage({ rec_texts: texts, rec_scores: scores, ...more }: z.infer<typeof paddleLists>): RecognisedPage {
  const polygons = more.rec_polys ?? more.dt_polys ?? []
  const boxes = more.rec_boxes?.map(sidesBox) ?? polygons.map(polygonBox)
  const lines = texts.flatMap((text, at) => (boxes[at] ? [word(boxes[at], text, scores?.[at])] : []))
  return { lines, pictures: [] }
}

function structurePage(data: z.infer<typeof structure>): RecognisedPage | null {
  const lists = paddleLists.safeParse(data.overall_ocr_res)
  if (!lists.success) return null
  const regions = data.layout_det_res?.boxes ?? []
  const { width, height } = data
  return {
    ...(width && height ? { size: { width, height } } : {}),
    ...listsPage(lists.data),
    pictures: regions.flatMap(({ label, coordinate }) => (PICTURE.test(label) ? [sidesBox(coordinate)] : [])),
  }
}

/** Regions of PP-Structure 2, by the page of the file that each names. */
function regionPages(regions: readonly z.infer<typeof region>[]): RecognisedPage[] {
  const pages = new Map<number, RecognisedPage>()
  for (const { type, bbox, img_idx: at = 0, res } of regions) {
    const page = pages.get(at) ?? { lines: [], pictures: [] }
    pages.set(at, page)
    if (PICTURE.test(type)) page.pictures.push(sidesBox(bbox))
    const lines = z.array(regionLine).safeParse(res)
    for (const each of lines.data ?? []) page.lines.push(word(polygonBox(each.text_region), each.text, each.confidence))
  }
  return [...pages].sort(([a], [b]) => a - b).map(([, page]) => page)
}

const servicesPage = ({ words_result: words }: z.infer<typeof services>): RecognisedPage => ({
  lines: words.map(({ words: text, location: { left, top, width, height }, probability }) =>
    word({ x0: left, y0: top, x1: left + width, y1: top + height }, text, probability?.average),
  ),
  pictures: [],
})

/** One object of a recogniser as a page; null for what is none. */
function objectPage(data: unknown): RecognisedPage | null {
  const whole = structure.safeParse(data)
  const structured = whole.success ? structurePage(whole.data) : null
  if (structured) return structured
  const lists = paddleLists.safeParse(data)
  if (lists.success) return listsPage(lists.data)
  const words = services.safeParse(data)
  return words.success ? servicesPage(words.data) : null
}

/** The result in its wrapping: `{ "res": … }`, `{ "result": … }`. */
function unwrapped(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const inner = 'res' in data && !('type' in data) ? data.res : 'result' in data ? data.result : undefined
  return inner === undefined ? data : inner
}

/**
 * The pages in the JSON of PaddleOCR (2 and 3), PP-Structure (2 and 3) and services whose results have the form of
 * `words_result`, one or several pages in a list; none when it is of no such form.
 */
export function jsonPages(given: unknown): RecognisedPage[] {
  const data = unwrapped(given)
  const one = objectPage(data)
  if (one) return [one]
  if (!Array.isArray(data) || data.length === 0) return []
  const lines = z.array(paddleLine).safeParse(data)
  if (lines.success)
    return [{ lines: lines.data.map(([corners, [text, sure]]) => word(polygonBox(corners), text, sure)), pictures: [] }]
  const regions = z.array(region).safeParse(data)
  if (regions.success) return regionPages(regions.data)
  const each = data.map(jsonPages)
  return each.some(({ length }) => length > 0)
    ? each.flatMap((pages) => (pages.length > 0 ? pages : [{ lines: [], pictures: [] }]))
    : []
}
