import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSourceReader } from '../../../../src/intake/intake.ts'
import { words } from '../pages.ts'
import { alto, corners, expectPage, LINES, read, sides } from './lines.ts'

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
  it('ALTO 2 in tenths of millimetres, with a prefix, spaces, and blocks in blocks', () => {
    const text = alto('<?xml version="1.0"?>')
      .replaceAll(/(<\/?)(?=[A-Za-z])/gu, '$1alto:')
      .replace(
        'xmlns="http://www.loc.gov/standards/alto/ns-v4#"',
        'xmlns:alto="http://www.loc.gov/standards/alto/ns-v2#"',
      )
      .replace(
        '<alto:Layout>',
        '<alto:Description><alto:MeasurementUnit>mm10</alto:MeasurementUnit></alto:Description><alto:Layout>',
      )
      .replaceAll('<alto:TextBlock>', '<alto:ComposedBlock><alto:TextBlock>')
      .replaceAll('</alto:TextBlock>', '</alto:TextBlock></alto:ComposedBlock>')
      .replaceAll('</alto:TextLine>', '<alto:SP WIDTH="4" HPOS="0" VPOS="0"/></alto:TextLine>')
    expectPage(read(text, '01.xml', { scan: { width: 1600, height: 2000 } }), 0.31)
  })
  it('ALTO 4 whose lines have outlines and characters of their own', () => {
    const text = alto('<?xml version="1.0"?>')
      .replaceAll(
        /(<String [^>]*)\/>/gu,
        '<Shape><Polygon POINTS="1 1 2 2 3 3"/></Shape>$1><Glyph CONTENT="甲" GC="0.1"><Variant CONTENT="由"/></Glyph></String>',
      )
      .replaceAll('<TextLine ', '<TextLine BASELINE="0 0 9 9" TAGREFS="t1" ')
    assert.match(text, /Glyph/u)
    expectPage(read(text, '01.xml'), 0.31)
  })
  it('PAGE XML of 2013 with a prefix, words in lines, regions in regions', () => {
    const text = pageXml()
      .replace('2019-07-15', '2013-07-15')
      .replaceAll(
        /<TextEquiv conf="([^"]*)"><Unicode>([^<]*)<\/Unicode><\/TextEquiv>/gu,
        '<Word><TextEquiv conf="$1"><PlainText/><Unicode>$2</Unicode></TextEquiv></Word>',
      )
      .replace(
        '<TextRegion id="r">',
        '<ReadingOrder/><TextRegion id="o"><Coords points="0,0 800,1000"/><TextRegion id="r">',
      )
      .replace('</TextRegion>', '</TextRegion></TextRegion>')
      .replaceAll(/(<\/?)(?=[A-Za-z])/gu, '$1pc:')
    expectPage(read(text, '01.xml'), 0.31)
  })
  it('PAGE XML of 2019 with several readings, of which the first counts', () => {
    const text = pageXml()
      .replaceAll('<TextEquiv conf', '<Baseline points="0,0 9,9"/><TextEquiv index="0" conf')
      .replaceAll('</TextEquiv>', '</TextEquiv><TextEquiv index="1" conf="0.1"><Unicode>别读</Unicode></TextEquiv>')
    expectPage(read(text, '01.xml'), 0.31)
  })
  const hocrText = async (text: string) => {
    const reader = openSourceReader()
    const reading = await reader.read({ file: '01.html', bytes: Buffer.from(text), sha256: '' })
    await reader.close()
    return reading
  }
  it('hOCR of Tesseract with characters, titles and captions marked', async () => {
    const text = hocr()
      .replaceAll(
        /(<span class='ocrx_word'[^>]*>)([^<])/gu,
        "$1<span class='ocrx_cinfo' title='x_bboxes 1 2 3 4; x_conf 9'>$2</span>",
      )
      .replace("<span class='ocr_line' title=\"bbox 200", "<span class='ocr_header' title=\"bbox 200")
      .replace("<span class='ocr_line'", "<span class='ocr_caption'")
    expectPage(await hocrText(text), 0.31)
  })
  it('hOCR of programs that mark lines and no words', async () => {
    const text = hocr().replaceAll(/<span class='ocrx_word'[^>]*>([^<])<\/span>\s*/gu, '$1')
    assert.doesNotMatch(text, /ocrx_word/u)
    expectPage(await hocrText(text), undefined)
  })
  it('hOCR with the confidence of each character', async () => {
    expectPage(
      await hocrText(hocr().replaceAll(/x_wconf ([\d.]+)/gu, (_, sure: string) => `x_confs ${Number(sure) / 100} 1`)),
      0.31,
    )
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
