import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { glyphsOf, type TextItem } from '../../../../src/intake/pdf/glyphs.ts'

const item = (str: string, transform: number[]): TextItem => ({ str, width: 40, height: 10, transform, fontName: 'f' })
const A4_UP = [1, 0, 0, -1, 0, 842]
const textOf = (str: string, transform = [10, 0, 0, 10, 100, 742]): string[] => {
  const { glyphs, turned } = glyphsOf([item(str, transform)], new Map(), A4_UP)
  return [glyphs, turned].map((rows) => rows.map(({ text }) => text).join(''))
}

describe('characters of a PDF', () => {
  it('are the common ones where the file holds radicals', () => {
    assert.deepEqual(textOf('⼾⼝ ⾭⼭ ⿈⽜⻅⸺'), ['户口青山黄牛见——', ''])
  })

  it('stand apart when turned', () => {
    assert.deepEqual(textOf('转过来', [0, 10, -10, 0, 100, 742]), ['', '转过来'])
  })

  it('have places from the top of the page', () => {
    const [first] = glyphsOf([item('四字同宽', [10, 0, 0, 10, 100, 742])], new Map(), A4_UP).glyphs
    assert.deepEqual([first?.x0, first?.x1, first?.y1], [100, 110, 101.4])
  })
})
