import type { PageBox, PageLayout } from '../../src/model/layout.ts'

/** A layout made by hand: lines of a page's text, each with its stack and its boxes. */
export function madeLayout(
  lines: readonly (readonly [line: number, block: number, ...boxes: PageBox[]])[],
): PageLayout {
  return {
    tool: 'hand',
    source: { file: '01.pdf', sha256: 'a'.repeat(64), page: 1 },
    page: { width: 1000, height: 1400 },
    bodySize: 10,
    lines: lines.map(([line, block, ...boxes]) => ({ line, boxes, size: 10, group: 1, block, column: 1 })),
    pictures: [],
  }
}
