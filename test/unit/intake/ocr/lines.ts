import assert from 'node:assert/strict'
import { dataReading } from '../../../../src/intake/data.ts'
import { words } from '../pages.ts'

/** A recognised line of invented text: words, left, top, height; each character is as wide as high. */
type Line = [text: string, x: number, y: number, size: number, sure?: number]

/** A page of 800 × 1000: a title over two columns of text. */
export const [LEFT, RIGHT] = [words(52, 1), words(52, 2)]
const rowsOf = (text: string, x: number): Line[] =>
  [0, 1, 2].map((at) => [text.slice(at * 20, at * 20 + 20), x, 200 + at * 26 + (at % 2), 18 + (at % 2)])
/** Its lines, out of order; the title is unsure. */
export const LINES: Line[] = [...rowsOf(RIGHT, 420), ...rowsOf(LEFT, 20), ['滨江又见白鹭', 200, 120, 40, 0.31]]
/** The page as it is read. */
export const TEXT = `滨江又见白鹭\n${LEFT}\n${RIGHT}\n`

/** Corners of a line, clockwise. */
export const corners = ([text, x, y, size]: Line) => {
  const right = x + text.length * (size > 20 ? size : 18)
  return [
    [x, y],
    [right, y],
    [right, y + size],
    [x, y + size],
  ] as const
}
/** Left, top, right and bottom of a line. */
export const sides = (line: Line) => [...corners(line)[0], ...corners(line)[2]]

/** What is read of a file of results. */
export const read = (data: string, file = '01.json', more = {}) =>
  dataReading({ file, bytes: Buffer.from(data), sha256: '', ...more })

/** Sees that the page was read whole, its title as a title, as sure as the file says. */
export function expectPage({ pages, messages }: ReturnType<typeof read>, sure?: number): void {
  assert.deepEqual(messages, [])
  assert.equal(pages[0]?.text, TEXT)
  const [title] = pages[0]?.layout.lines ?? []
  assert.deepEqual([title?.role, title?.confidence], ['title', sure])
}

/** The page in ALTO 4; `text` changes what is printed. */
export const alto = (head = '', text = (line: string) => line) => `${head}
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="800" HEIGHT="1000"><PrintSpace><TextBlock>${LINES.map(
  (line) => {
    const [x = 0, y = 0, right = 0, low = 0] = sides(line)
    const box = `HPOS="${x}" VPOS="${y}" WIDTH="${right - x}" HEIGHT="${low - y}"`
    return `<TextLine ${box}><String ${box} CONTENT="${text(line[0])}" WC="${line[4] ?? 0.9}"/></TextLine>`
  },
).join('')}</TextBlock></PrintSpace></Page></Layout></alto>`
