import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dataReading } from '../../../../src/intake/data.ts'
import { openSourceReader } from '../../../../src/intake/intake.ts'
import { pictureSize } from '../../../../src/intake/picture-size.ts'
import { words } from '../pages.ts'

/** A recognised line of invented text: words, left, top, height; each character is as wide as high. */
type Line = [text: string, x: number, y: number, size: number, sure?: number]

/** A page of 800 × 1000: a title over two columns of text. */
const [LEFT, RIGHT] = [words(52, 1), words(52, 2)]
const rowsOf = (text: string, x: number): Line[] =>
  [0, 1, 2].map((at) => [text.slice(at * 20, at * 20 + 20), x, 200 + at * 26 + (at % 2), 18 + (at % 2)])
const LINES: Line[] = [...rowsOf(RIGHT, 420), ...rowsOf(LEFT, 20), ['滨江又见白鹭', 200, 120, 40, 0.31]]
const TEXT = `滨江又见白鹭\n${LEFT}\n${RIGHT}\n`

const corners = ([text, x, y, size]: Line) => {
  const right = x + text.length * (size > 20 ? size : 18)
  return [
    [x, y],
    [right, y],
    [right, y + size],
    [x, y + size],
  ] as const
}
const sides = (line: Line) => [...corners(line)[0], ...corners(line)[2]]

const read = (data: string, file = '01.json', more = {}) =>
  dataReading({ file, bytes: Buffer.from(data), sha256: '', ...more })

function expectPage({ pages, messages }: ReturnType<typeof read>, sure?: number): void {
  assert.deepEqual(messages, [])
  assert.equal(pages[0]?.text, TEXT)
  const [title] = pages[0]?.layout.lines ?? []
  assert.deepEqual([title?.role, title?.confidence], ['title', sure])
}

const PADDLE = LINES.map((line) => [corners(line), [line[0], line[4] ?? 0.98]])

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
  for (const [name, data] of Object.entries(forms)) it(name, () => expectPage(read(JSON.stringify(data)), 0.31))

  it('has several pages, and the size of the scan beside it', () => {
    const { pages } = read(JSON.stringify([PADDLE, PADDLE]), '01.json', { scan: { width: 1600, height: 2000 } })
    assert.deepEqual(
      pages.map(({ text, layout: { page } }) => [text, page.width]),
      [TEXT, TEXT].map((text) => [text, 1600]),
    )
  })
})

const alto = (head = '', text = (line: string) => line) => `${head}
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="800" HEIGHT="1000"><PrintSpace><TextBlock>${LINES.map(
  (line) => {
    const [x = 0, y = 0, right = 0, low = 0] = sides(line)
    const box = `HPOS="${x}" VPOS="${y}" WIDTH="${right - x}" HEIGHT="${low - y}"`
    return `<TextLine ${box}><String ${box} CONTENT="${text(line[0])}" WC="${line[4] ?? 0.9}"/></TextLine>`
  },
).join('')}</TextBlock></PrintSpace></Page></Layout></alto>`

const pageXml = () => `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Page imageWidth="800" imageHeight="1000"><TextRegion id="r">${LINES.map(
  (line) =>
    `<TextLine><Coords points="${corners(line)
      .map((pair) => pair.join(','))
      .join(' ')}"/>
     <TextEquiv conf="${line[4] ?? 0.9}"><Unicode>${line[0]}</Unicode></TextEquiv></TextLine>`,
).join('')}</TextRegion></Page></PcGts>`

const hocr = () =>
  `<!DOCTYPE html><html><body><div class='ocr_page' title='image "x.jpg"; bbox 0 0 800 1000; ppageno 0'>${LINES.map(
    (line) => `<span class='ocr_line' title="bbox ${sides(line).join(' ')}; baseline 0 0">
    ${[...line[0]]
      .map((character, at) => {
        const [x, y, , low] = sides(line) as [number, number, number, number]
        const size = line[3] > 20 ? line[3] : 18
        return `<span class='ocrx_word' title='bbox ${x + at * size} ${y + 3} ${x + (at + 1) * size} ${low - 2}; x_wconf ${(line[4] ?? 0.9) * 100}'>${character}</span>`
      })
      .join(' ')}</span>`,
  ).join('\n')}</div></body></html>`

describe('markup of recognisers is read by the places of its lines', () => {
  it('ALTO', () => expectPage(read(alto('<?xml version="1.0"?>'), '01.xml'), 0.31))
  it('PAGE XML', () => expectPage(read(pageXml(), '01.xml'), 0.31))
  it('PAGE XML of 2010, with an element for each point', () => {
    const older = pageXml().replace(/points="([^"]*)"\s*\/>/gu, (_, points: string) => {
      const each = points
        .trim()
        .split(/\s+/u)
        .map((pair) => pair.split(','))
      return `>${each.map(([x, y]) => `<Point x="${x}" y="${y}"/>`).join('')}</Coords>`
    })
    assert.match(older, /<Point/u)
    expectPage(read(older, '01.xml'), 0.31)
  })
  it('hOCR', async () => {
    const reader = openSourceReader()
    expectPage(await reader.read({ file: '01.hocr', bytes: Buffer.from(hocr()), sha256: '' }), 0.31)
    await reader.close()
  })

  it('a page set downwards reads its columns from right to left, each box where it stands', () => {
    const column = (text: string, x: number) => [
      [
        [x, 100],
        [x + 20, 100],
        [x + 20, 100 + text.length * 20],
        [x, 100 + text.length * 20],
      ],
      [text, 0.9],
    ]
    const text = words(90, 3)
    const data = [0, 1, 2].map((at) => column(text.slice(at * 30, at * 30 + 30), 700 - at * 30))
    const [page] = read(JSON.stringify(data.reverse()), '01.json', { scan: { width: 800, height: 1000 } }).pages
    assert.equal(page?.text, `${text}\n`)
    const [x = 0, y = 0, w = 0, h = 0] = page?.layout.lines[0]?.boxes[0] ?? []
    assert.deepEqual(
      [x, y, w, h].map((each) => each.toFixed(3)),
      ['0.800', '0.100', '0.100', '0.600'],
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
