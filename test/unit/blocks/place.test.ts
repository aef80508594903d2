import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blocksOf } from '../../../src/blocks/blocks.ts'
import { doubtStretches, withDoubts } from '../../../src/blocks/doubts.ts'
import { placesOf } from '../../../src/blocks/place.ts'
import type { LayoutLine, PageLayout } from '../../../src/model/layout.ts'
import { textLines } from '../../../src/read/lines.ts'

type Told = readonly [text: string, size: number, more?: Partial<LayoutLine>]

function layoutOf(told: readonly Told[]): PageLayout {
  const lines = told.map(([, size, more], at): LayoutLine => ({
    line: at + 1,
    boxes: [],
    size,
    group: 1,
    block: at + 1,
    column: 1,
    ...more,
  }))
  return {
    tool: 'test',
    source: { file: '01.pdf', sha256: '', page: 1 },
    page: { width: 1, height: 1 },
    bodySize: 10,
    lines,
    pictures: [],
  }
}

function kinds(told: readonly Told[], layout = layoutOf(told)): string[] {
  const { value: lines } = textLines(told.map(([text]) => text).join('\n'), 'raw/x/01.txt')
  return blocksOf(lines, { columns: new Set() }, placesOf(lines, layout)).map(({ kind, opens }) =>
    opens ? `+${kind}` : kind,
  )
}

const TITLE = { role: 'title' } as const
const BODY = '社区花园里来了一群爱种树的孩子，他们浇水松土，给每棵树挂上自己写的名牌。'

describe('what the printed page tells of lines', () => {
  it('takes the largest line of a title block for the headline', () => {
    const page: Told[] = [
      ['春天里的事', 14, TITLE],
      ['浇水松土', 30, TITLE],
      ['孩子们种下一百棵树', 14, TITLE],
      [BODY, 10],
    ]
    assert.deepEqual(kinds(page), ['+kicker', 'headline', 'subhead', 'paragraph'])
  })

  it('opens an article where a group begins, and nowhere else', () => {
    const page: Told[] = [
      ['浇水松土', 30, TITLE],
      [BODY, 10],
      [BODY, 10],
      ['又见白鹭', 30, { ...TITLE, group: 2 }],
      [BODY, 10, { group: 2 }],
    ]
    assert.deepEqual(kinds(page), ['+headline', 'paragraph', 'paragraph', '+headline', 'paragraph'])
  })

  it('takes a short bold line in a column for a cross-head, never a line as high as the body for a headline', () => {
    const page = (bold: Partial<LayoutLine>): Told[] => [
      ['浇水松土', 30, TITLE],
      [BODY, 10],
      ['一棵一棵来', 10, bold],
      [BODY, 10],
    ]
    assert.equal(kinds(page({ bold: true }))[2], 'crosshead')
    assert.ok(
      !kinds(page({}))
        .slice(2)
        .some((kind) => /headline|kicker/.test(kind)),
    )
  })

  it('believes what the source itself says', () => {
    const page: Told[] = [
      ['一段像正文一样长的标题也还是标题，因为表格里就是这么写的。', 10, { role: 'headline' }],
      ['浇水松土', 10, { role: 'paragraph' }],
    ]
    assert.deepEqual(kinds(page), ['+headline', 'paragraph'])
  })

  it('opens articles at rows of a table, and believes their columns, whatever the lines look like', () => {
    const page: Told[] = [
      ['今日导读', 10, { role: 'headline', row: 2 }],
      ['又见白鹭', 10, { role: 'headline', row: 3, group: 2 }],
      ['责任编辑 种树人', 10, { role: 'paragraph', row: 3, group: 2 }],
      ['浇水松土', 10, { role: 'paragraph', row: 4, group: 3 }],
      ['孩子们', 10, { role: 'caption', row: 4, group: 3 }],
    ]
    const found = kinds(page)
    assert.deepEqual(
      [found[0], found[1], found.at(-2), found.at(-1)],
      ['+headline', '+headline', '+paragraph', 'caption'],
    )
    assert.ok(!found.includes('furniture'))
  })

  it('doubts a line that a recogniser was not sure of', () => {
    const told: Told[] = [
      ['浇水松土', 30, { ...TITLE, confidence: 0.95 }],
      [BODY, 10, { confidence: 0.41 }],
    ]
    const { value: lines } = textLines(told.map(([text]) => text).join('\n'), 'raw/x/01.txt')
    const places = placesOf(lines, layoutOf(told))
    const blocks = withDoubts(blocksOf(lines, { columns: new Set() }, places), lines, places)
    assert.deepEqual(
      doubtStretches(blocks).map((stretch) => stretch.map((at) => [blocks[at]?.text, blocks[at]?.sign])),
      [[[BODY, 'misread']]],
    )
  })

  it('sets aside what stands at the edge of the page', () => {
    assert.equal(
      kinds([
        ['青年之声', 10, { role: 'margin', group: 2 }],
        ['浇水松土', 30, TITLE],
        [BODY, 10],
      ])[0],
      'furniture',
    )
  })

  it('is silent when the text has other lines than the layout', () => {
    const page: Told[] = [
      ['浇水松土', 30, TITLE],
      [BODY, 10],
    ]
    const { value: lines } = textLines(`浇水松土\n\n${BODY}`, 'raw/x/01.txt')
    assert.equal(placesOf(lines, layoutOf(page)).size, 0)
  })
})
