import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { characters } from '../../../src/intake/characters.ts'
import { readSheet } from '../../../src/intake/page/read-sheet.ts'
import { set, sheetOf, words } from './pages.ts'

const prose = (length: number, from: number): string => words(length, from).replace(/(.{6})./gu, '$1，')
const [one, two] = [prose(108, 1), prose(90, 2)]
const title = (text: string, x: number, y: number) => set(text, { x, y, size: 18, bold: true })
const body = (text: string, x: number, y: number) => set(text, { x, y, measure: 20, indent: 2 })

describe('columns of a page', () => {
  it('that articles run through one after the other are read down, and on at the top of the next', () => {
    const page = sheetOf([
      ...title('树下的读书会', 50, 100),
      ...body(one.slice(0, 58), 50, 130),
      ...set(one.slice(58), { x: 270, y: 100, measure: 20 }),
      ...title('河边的新步道', 270, 155),
      ...body(two, 270, 185),
    ])
    assert.equal(readSheet(page).text, `树下的读书会\n${one}\n\n河边的新步道\n${two}\n`)
  })

  it('carry a headline each, though the headlines stand close to each other', () => {
    const page = sheetOf([
      ...title('树下的读书会办了一年', 50, 100),
      ...set(one, { x: 50, y: 130, measure: 18, indent: 2 }),
      ...title('河边的新步道建成开放', 244, 100),
      ...set(two, { x: 244, y: 130, measure: 18, indent: 2 }),
    ])
    assert.equal(readSheet(page).text, `树下的读书会办了一年\n${one}\n\n河边的新步道建成开放\n${two}\n`)
  })

  it('share a headline with a space between its halves', () => {
    const page = sheetOf([
      ...set('邻里同心', { x: 175, y: 100, size: 18, bold: true }),
      ...set('花开满园', { x: 256, y: 100, size: 18, bold: true }),
      ...body(one, 50, 130),
      ...body(two, 260, 130),
    ])
    assert.equal(readSheet(page).text.split('\n')[0], '邻里同心 花开满园')
  })

  it('stand apart where a closing mark ends beyond the edge of one', () => {
    const rows = (from: number, x: number) =>
      Array.from({ length: 6 }, (_, at) => set(prose(30, from + at).slice(0, 20), { x, y: 130 + at * 15 })).flat()
    const hanging = set('”', { x: 250, y: 130 })
    const { text } = readSheet(
      sheetOf([...title('树下的读书会', 50, 100), ...rows(1, 50), ...hanging, ...rows(9, 264)]),
    )
    assert.ok(text.includes(`${prose(30, 1).slice(0, 20)}”${prose(30, 2).slice(0, 20)}`), text)
  })
})

describe('a title that runs downwards', () => {
  it('ends with the one character of its last column, and has the marks of lines that run across', () => {
    const page = sheetOf([
      ...set('﹃春天﹄的读书会成', { x: 100, y: 100, size: 30, bold: true, vertical: true, measure: 7, leading: 1.3 }),
      ...body(one, 160, 100),
    ])
    assert.equal(readSheet(page).text.split('\n')[0], '“春天”的读书会成')
  })
})

describe('words of a picture', () => {
  it('that is drawn as nothing known follow the text of their article', () => {
    const page = sheetOf([
      ...set('树下的读书会', { x: 150, y: 100, size: 30, bold: true }),
      ...set('图为孩子们在树下读书，邻居们也来听。王小树 摄', { x: 50, y: 200, size: 8 }),
      ...body(one, 270, 150),
      ...body(two, 490, 150),
    ])
    assert.equal(readSheet(page).text, `树下的读书会\n${one}\n${two}\n图为孩子们在树下读书，邻居们也来听。王小树 摄\n`)
  })
})

describe('characters of a row', () => {
  it('keep their width beside a space that the program put where they stand a little apart', () => {
    const row = { text: '林 未', size: 10, bold: false, face: 'Song', x0: 0, x1: 22, y0: 0, y1: 10 }
    assert.deepEqual(
      characters(row).map(({ x0, x1 }) => [Math.round(x0), Math.round(x1)]),
      [
        [0, 10],
        [12, 22],
      ],
    )
  })
})
