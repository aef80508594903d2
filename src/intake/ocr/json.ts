import { z } from 'zod'
import { around, type Box } from '../box.ts'
import { word, type RecognisedPage } from './recognised.ts'

const point = z.tuple([z.number(), z.number()]).rest(z.number())
const polygon = z.array(point).min(2)
const sides = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** A line as a list: corners, then words and confidence, in a list of their own (`ocr()` of PaddleOCR 2) or not (RapidOCR, EasyOCR). */
const listed = z.union([
  z.tuple([polygon, z.tuple([z.string(), z.number()]).rest(z.unknown())]).rest(z.unknown()),
  z
    .tuple([polygon, z.string(), z.coerce.number()])
    .rest(z.unknown())
    .transform(([corners, text, sure]) => [corners, [text, sure]] as const),
])
/** Names that recognisers give to the words of a line, its corners and its confidence: servers of PaddleOCR 2, PaddleHub, labelled pages, PaddleOCR-json, Umi-OCR, RapidOCR. */
const NAMES = {
  text: ['text', 'transcription', 'txt', 'rec_txt'],
  corners: ['text_region', 'text_box_position', 'points', 'box', 'dt_boxes'],
  sure: ['confidence', 'score'],
}
/** A line as an object. */
const named = z.record(z.string(), z.unknown()).transform((line, context) => {
  const said = (names: readonly string[]): unknown => line[names.find((name) => line[name] !== undefined) ?? '']
  const [text, corners] = [z.string().safeParse(said(NAMES.text)), polygon.safeParse(said(NAMES.corners))]
  if (text.success && corners.success)
    return [corners.data, [text.data, z.coerce.number().catch(NaN).parse(said(NAMES.sure))]] as const
  context.addIssue('no line')
  return z.NEVER
})
const lineList = z.array(z.union([listed, named]))
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
  res: z.unknown().optional(),
})
/** Additions of PP-Structure 3: regions by kind, and the size of the picture; PaddleOCR-VL gives blocks of text alone. */
const structure = z.object({
  overall_ocr_res: z.unknown().optional(),
  parsing_res_list: z
    .array(z.object({ block_label: z.string(), block_content: z.string(), block_bbox: sides }))
    .optional(),
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

const linesPage = (lines: z.infer<typeof lineList>): RecognisedPage => ({
  lines: lines.map(([corners, [text, sure]]) => word(polygonBox(corners), text, sure)),
  pictures: [],
})

/** A line of text is so many times as high as its characters. */
const LEADING = 1.5

/** The lines of a block whose text alone is told: characters as large as fill its box. */
function blockLines(box: Box, content: string): RecognisedPage['lines'] {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  const parts = content.split('\n').map((part) => [...part.trim()])
  const count = parts.reduce((sum, part) => sum + part.length, 0)
  const size = Math.min(height, Math.sqrt((width * height) / (LEADING * Math.max(1, count))))
  const most = Math.max(1, Math.round(width / size))
  const rows = parts.flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / most) }, (_, at) => part.slice(at * most, (at + 1) * most)),
  )
  const pitch = height / Math.max(1, rows.length)
  return rows.map((row, at) => {
    const top = box.y0 + at * pitch
    const x1 = box.x0 + (row.length * width) / most
    return word({ ...box, x1, y0: top, y1: top + Math.min(pitch, size) }, row.join(''), undefined)
  })
}

function structurePage(data: z.infer<typeof structure>): RecognisedPage | null {
  const lists = paddleLists.safeParse(data.overall_ocr_res)
  const { width, height, parsing_res_list: blocks = [] } = data
  if (!lists.success && blocks.length === 0) return null
  const told = blocks.map(({ block_label: label, block_bbox: coordinate }) => ({ label, coordinate }))
  const regions = data.layout_det_res?.boxes ?? told
  const texts = blocks.filter(({ block_label: label }) => !PICTURE.test(label))
  const read = lists.success
    ? listsPage(lists.data).lines
    : texts.flatMap((each) => blockLines(sidesBox(each.block_bbox), each.block_content))
  return {
    ...(width && height ? { size: { width, height } } : {}),
    lines: read,
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
    page.lines.push(...linesPage(lineList.catch([]).parse(res)).lines)
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

/** Names of wrappings around results: those of programs, and those of the servers of PaddleOCR 2 and 3, PaddleHub, PaddleOCR-json. */
const WRAPPINGS = ['res', 'result', 'results', 'ocrResults', 'layoutParsingResults', 'prunedResult', 'data']

/** The result in its wrappings. */
function unwrapped(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || 'type' in data) return data
  const inner = WRAPPINGS.flatMap((name) => Object.entries(data).filter(([key]) => key === name))[0]?.[1] as unknown
  return typeof inner === 'object' && inner !== null ? unwrapped(inner) : data
}

/**
 * The pages in the JSON of PaddleOCR (2 and 3, program and server), PP-Structure (2 and 3), PaddleOCR-VL, RapidOCR, Umi-OCR
 * and services whose results have the form of `words_result`, one or several pages in a list; none when it is of no such form.
 */
export function jsonPages(given: unknown): RecognisedPage[] {
  const data = unwrapped(given)
  const one = objectPage(data)
  if (one) return [one]
  if (!Array.isArray(data) || data.length === 0) return []
  const lines = lineList.safeParse(data)
  if (lines.success) return [linesPage(lines.data)]
  const regions = z.array(region).safeParse(data)
  if (regions.success) return regionPages(regions.data)
  const each = data.map(jsonPages)
  return each.some(({ length }) => length > 0)
    ? each.flatMap((pages) => (pages.length > 0 ? pages : [{ lines: [], pictures: [] }]))
    : []
}
