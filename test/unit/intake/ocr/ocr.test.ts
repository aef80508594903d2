import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pictureSize } from '../../../../src/intake/picture-size.ts'
import { alto, corners, expectPage, LEFT, LINES, read, RIGHT, sides, TEXT } from './lines.ts'

const PADDLE = LINES.map((line) => [corners(line), [line[0], line[4] ?? 0.98]])

const SURE = LINES.map(([, , , , sure = 0.98]) => sure)
/** The lines as objects under the names that a program gives to words, corners and confidence. */
const named = (text: string, box: string, sure: string) =>
  LINES.map((line, at) => ({ [text]: line[0], [box]: corners(line), [sure]: SURE[at] }))

describe('JSON of recognisers is read by the places of its lines', () => {
  const lists = {
    rec_texts: LINES.map(([text]) => text),
    rec_scores: LINES.map(([, , , , sure = 0.98]) => sure),
    rec_boxes: LINES.map(sides),
  }
  const forms = {
    'PaddleOCR 2, a list of pages': [PADDLE],
    'PaddleOCR 2, a page': PADDLE,
    'PaddleOCR 3': { input_path: 'x.jpg', ...lists },
    'PaddleOCR 3 in a wrapping': [{ res: { ...lists, rec_boxes: undefined, rec_polys: LINES.map(corners) } }],
    'PP-Structure 3': { width: 800, height: 1000, overall_ocr_res: lists, layout_det_res: { boxes: [] } },
    'PP-Structure 2': LINES.map((line) => ({
      type: 'text',
      bbox: sides(line),
      res: [{ text: line[0], confidence: line[4] ?? 0.98, text_region: corners(line) }],
    })),
    'words with places': {
      words_result: LINES.map((line) => {
        const [left = 0, top = 0, right = 0, low = 0] = sides(line)
        const location = { left, top, width: right - left, height: low - top }
        return { words: line[0], location, probability: { average: line[4] ?? 0.98 } }
      }),
    },
  }
  const programs = {
    'server of PaddleOCR 2': { msg: '', status: '000', results: [named('text', 'text_region', 'confidence')] },
    PaddleHub: { status: '000', results: [{ save_path: '', data: named('text', 'text_box_position', 'confidence') }] },
    'PaddleOCR-json and Umi-OCR': { code: 100, data: named('text', 'box', 'score') },
    'RapidOCR 2': named('txt', 'box', 'score'),
    'RapidOCR 1 and EasyOCR': LINES.map((line, at) => [corners(line), line[0], String(SURE[at])]),
    'labelled pages': named('transcription', 'points', 'score'),
    'PaddleOCR 3.2 as saved': {
      input_path: 'x.jpg',
      page_index: null,
      model_settings: { use_doc_preprocessor: false },
      dt_polys: LINES.map(corners),
      textline_orientation_angles: [],
      ...lists,
      rec_polys: LINES.map(corners),
    },
    'server of PaddleOCR 3': {
      logId: 'x',
      errorCode: 0,
      result: {
        ocrResults: [{ prunedResult: lists, ocrImage: null }],
        dataInfo: { width: 800, height: 1000, type: 'image' },
      },
    },
    'server of PP-Structure 3': {
      result: {
        layoutParsingResults: [{ prunedResult: { parsing_res_list: [], overall_ocr_res: lists }, markdown: {} }],
      },
    },
  }
  for (const [name, data] of Object.entries({ ...forms, ...programs }))
    it(name, () => expectPage(read(JSON.stringify(data)), 0.31))

  it('PaddleOCR-VL, whose blocks have text alone', () => {
    const block = (label: string, content: string, bbox: number[]) => ({
      block_label: label,
      block_content: content,
      block_bbox: bbox,
    })
    const list = [
      block('doc_title', '滨江又见白鹭', [200, 120, 440, 160]),
      block('image', '', [20, 400, 380, 600]),
      block('text', LEFT, [20, 200, 380, 278]),
      block('text', RIGHT, [420, 200, 780, 278]),
    ]
    const { pages } = read(JSON.stringify({ input_path: 'x.jpg', width: 800, height: 1000, parsing_res_list: list }))
    assert.equal(pages[0]?.text, TEXT)
    assert.deepEqual([pages[0]?.layout.lines[0]?.role, pages[0]?.layout.pictures.length], ['title', 1])
  })

  it('has several pages, and the size of the scan beside it', () => {
    const { pages } = read(JSON.stringify([PADDLE, PADDLE]), '01.json', { scan: { width: 1600, height: 2000 } })
    assert.deepEqual(
      pages.map(({ text, layout: { page } }) => [text, page.width]),
      [TEXT, TEXT].map((text) => [text, 1600]),
    )
  })
})

describe('hostile results', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 30 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + (at % 24))}${at} "${'&a;'.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`

  it('expand no entities of their own and open no files', () => {
    const { pages } = read(
      alto(bomb, (text) => `${text}&b0;&f;`),
      '01.xml',
    )
    assert.ok(pages[0]?.text.includes('滨江又见白鹭'))
    assert.ok((pages[0]?.text.length ?? 0) < 1_000)
    assert.doesNotMatch(pages[0]?.text ?? '', /哈|root:/)
  })

  it('are told when nested without end, cut off, empty, of unknown form, or of too many pages', () => {
    const cases: [string, string][] = [
      ['['.repeat(100_000), '01.json'],
      ['{"a":'.repeat(50_000), '01.json'],
      ['{"rec_texts": ["种树"', '01.json'],
      ['{"rec_texts": [], "rec_boxes": []}', '01.json'],
      ['{"trees": 3}', '01.json'],
      ['<a>'.repeat(100_000), '01.xml'],
      ['<alto><Layout><Page/></Layout></alto>', '01.xml'],
      [JSON.stringify(Array.from({ length: 97 }, () => PADDLE)), '01.json'],
    ]
    for (const [data, file] of cases) {
      const { pages, messages } = read(data, file)
      assert.deepEqual([pages.length, messages.map(({ rule }) => rule)], [0, ['intake-refused']], data.slice(0, 40))
    }
  })

  it('with places that are none are read as far as they go', () => {
    const odd = [
      [
        [
          [NaN, 0],
          [1, 1],
        ],
        ['字', 0.5],
      ],
      ...PADDLE,
    ]
    const text = JSON.stringify(odd).replaceAll('null', '1e308')
    assert.ok(read(text).pages[0]?.text.includes('滨江又见白鹭'))
  })
})

describe('the size of a picture', () => {
  it('is read from its first bytes', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000320000003e8', 'hex')
    const jpeg = Buffer.from('ffd8ffe0000400ff' + 'ffc0001108' + '03e8' + '0320' + '0300000000000000', 'hex')
    for (const bytes of [png, jpeg]) assert.deepEqual(pictureSize(bytes), { width: 800, height: 1000 })
    assert.equal(pictureSize(Buffer.from('这不是图'.repeat(9))), null)
  })
})
