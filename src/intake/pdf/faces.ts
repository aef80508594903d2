import type { Face, TextItem } from './glyphs.ts'

/** Fonts of a page as pdf.js keeps them, by its own names. */
interface FontStore {
  has: (name: string) => boolean
  get: (name: string) => unknown
}

/** Names of bold faces, in English and as Chinese foundries name them: black, heavy, 黑, 粗, 小标宋 (FZXBS). */
const BOLD = /bold|black|heavy|semibold|demi|[黑粗]|标宋|simhei|FZ(?:HTK|H4|DHT|XBS|DBS|CHS|CCH|ZDHT|LTH|Y4)/i

/** The faces of the rows: name without the mark of its subset, whether bold, whether it sets text downwards. */
export function facesOf(items: readonly TextItem[], fonts: FontStore): Map<string, Face> {
  const faces = new Map<string, Face>()
  for (const { fontName } of items) {
    if (faces.has(fontName) || !fonts.has(fontName)) continue
    const font = fonts.get(fontName) as { name?: unknown; vertical?: unknown; bold?: unknown; black?: unknown }
    const name = typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : ''
    faces.set(fontName, {
      name,
      bold: BOLD.test(name) || font.bold === true || font.black === true,
      vertical: font.vertical === true,
    })
  }
  return faces
}
