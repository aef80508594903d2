import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSheet } from '../../../src/intake/page/read-sheet.ts'
import { set, sheetOf, words } from './pages.ts'

const [one, two, three] = [words(58, 1), words(50, 2), words(61, 3)]

/** Text set in columns of 20 characters, 8 lines each, paragraphs one after the other. */
function inColumns(paragraphs: readonly string[], at: { x: number; y: number; lines: number }) {
  const glyphs = []
  let [line, column] = [0, 0]
  for (const text of paragraphs) {
    const rows = [`　　${text.slice(0, 18)}`, ...(text.slice(18).match(/.{1,20}/gu) ?? [])]
    for (const row of rows) {
      if (line === at.lines) [line, column] = [0, column + 1]
      glyphs.push(...set(row, { x: at.x + column * 220, y: at.y + line++ * 15 }))
    }
  }
  return glyphs.filter(({ text }) => text !== '　')
}

describe('reading a drawn page', () => {
  it('reads a page with a map of a hundred thousand boxes as one without', () => {
    const glyphs = [
      ...set('地图上的城市', { x: 100, y: 100, size: 30, bold: true }),
      ...set(one, { x: 50, y: 150, measure: 25 }),
    ]
    const boxes = Array.from({ length: 100_000 }, (_, at) => {
      const [x0, y0] = [400 + (at % 300), 500 + Math.floor(at / 300)]
      return { x0, y0, x1: x0 + 1 + (at % 7), y1: y0 + 1 + (at % 5) }
    })
    const bare = readSheet(sheetOf(glyphs)).text
    for (const kind of ['frames', 'rules', 'pictures'])
      assert.equal(readSheet(sheetOf(glyphs, { [kind]: boxes })).text, bare)
  })

  it('reads columns under their title and rejoins paragraphs over lines and columns', () => {
    const page = sheetOf([
      ...set('孩子们种下一百棵树', { x: 150, y: 100, size: 30, bold: true }),
      ...inColumns([one, two, three], { x: 50, y: 150, lines: 4 }),
    ])
    const { text, lines } = readSheet(page)
    assert.equal(text, `孩子们种下一百棵树\n${one}\n${two}\n${three}\n`)
    assert.deepEqual(
      lines.map(({ role }) => role),
      ['title', undefined, undefined, undefined],
    )
    assert.ok(
      lines.some(({ boxes }) => boxes.length === 2),
      'one paragraph runs over two columns',
    )
  })

  it('reads an article beside another one after it', () => {
    const left = [
      ...set('左边的一篇', { x: 100, y: 100, size: 30, bold: true }),
      ...set(one, { x: 50, y: 150, measure: 25, indent: 2 }),
    ]
    const right = [
      ...set('右边的一篇', { x: 500, y: 100, size: 30, bold: true }),
      ...set(two, { x: 450, y: 150, measure: 25, indent: 2 }),
    ]
    const { text, lines } = readSheet(sheetOf([...left, ...right]))
    assert.equal(text, `左边的一篇\n${one}\n\n右边的一篇\n${two}\n`)
    assert.deepEqual(
      lines.map(({ group }) => group),
      [1, 1, 2, 2],
    )
  })

  it('reads a title that runs downwards before its columns', () => {
    const title = set('春天在社区里种树浇水', {
      x: 100,
      y: 100,
      size: 30,
      bold: true,
      vertical: true,
      measure: 5,
      leading: 1.3,
    })
    const page = sheetOf([...title, ...inColumns([one, two], { x: 160, y: 100, lines: 4 })])
    assert.equal(readSheet(page).text, `春天在社区里种树浇水\n${one}\n${two}\n`)
  })

  it('keeps a boxed text inside an article apart, after it', () => {
    const box = [
      ...set('链接', { x: 300, y: 170, size: 16, bold: true }),
      ...set(three, { x: 280, y: 200, measure: 18, indent: 2 }),
    ]
    const left = set(one, { x: 50, y: 150, measure: 20, indent: 2 })
    const page = sheetOf([...set('大家一起来', { x: 150, y: 100, size: 30, bold: true }), ...left, ...box], {
      frames: [{ x0: 270, y0: 160, x1: 480, y1: 270 }],
    })
    assert.equal(readSheet(page).text, `大家一起来\n${one}\n\n链接\n${three}\n`)
  })

  it('puts the words under a picture after it, apart from the article beside', () => {
    const caption = [
      ...set('图为孩子们在浇水。', { x: 450, y: 310, size: 9 }),
      ...set('王小树 摄', { x: 560, y: 324, size: 9 }),
    ]
    const article = [
      ...set('左边的一篇', { x: 100, y: 100, size: 30, bold: true }),
      ...set(one, { x: 50, y: 150, measure: 25, indent: 2 }),
    ]
    const { text, lines } = readSheet(
      sheetOf([...article, ...caption], { pictures: [{ x0: 450, y0: 100, x1: 700, y1: 300 }] }),
    )
    assert.equal(text, `左边的一篇\n${one}\n\n图为孩子们在浇水。\n王小树 摄\n`)
    assert.equal(lines.at(-1)?.role, 'caption')
  })

  it('tells running lines at the edge from the page', () => {
    const head = [...set('2031年5月6日', { x: 50, y: 30 }), ...set('第03版：民生', { x: 380, y: 30 })]
    const page = sheetOf([
      ...head,
      ...set('孩子们种树', { x: 150, y: 100, size: 30, bold: true }),
      ...set(one, { x: 50, y: 150, measure: 25, indent: 2 }),
    ])
    const { text, lines } = readSheet(page)
    assert.equal(text, `2031年5月6日\n\n第03版：民生\n\n孩子们种树\n${one}\n`)
    assert.deepEqual(
      lines.slice(0, 3).map(({ role }) => role),
      ['margin', 'margin', 'title'],
    )
  })

  it('loses no character, wherever it stands', () => {
    const scattered = Array.from({ length: 60 }, (_, at) =>
      set(words(5, at), { x: (at * 97) % 700, y: (at * 61) % 950, size: 8 + (at % 5) * 6 }),
    )
    const sorted = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('')
    const page = sheetOf(scattered.flat())
    assert.equal(sorted(readSheet(page).text), sorted(page.glyphs.map(({ text }) => text).join('')))
  })
})
