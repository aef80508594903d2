import { paragraphs, type Gold } from './texts.ts'

/** A page composed for the browser to print: its HTML, and the articles on it in the order in which they are read. */
export interface ComposedPage {
  name: string
  html: string
  gold: Gold[]
}

const STYLE = `
  @page { size: 280mm 400mm; margin: 0 }
  * { margin: 0; padding: 0; box-sizing: border-box }
  body { width: 280mm; padding: 6mm 10mm; position: relative; font: 10pt/15pt "Noto Serif CJK SC", serif; text-align: justify }
  .row { display: flex; gap: 6mm; margin-bottom: 6mm; align-items: flex-start; position: relative }
  p { text-indent: 2em }
  h1 { font: bold 26pt/1.2 "Noto Sans CJK SC", sans-serif; margin-bottom: 4mm }
  h2 { font: bold 17pt/1.25 "Noto Sans CJK SC", sans-serif; margin-bottom: 3mm }
  h3, .brief { font: 13pt/1.4 "Noto Sans CJK SC", sans-serif }
  .brief { font-weight: bold }
  .by { text-indent: 0; font: 9pt/14pt "Noto Sans CJK SC", sans-serif }
  .cap { font: 8.5pt/12pt "Noto Sans CJK SC", sans-serif; text-indent: 0 }
  .fur { font: 9pt/12pt "Noto Sans CJK SC", sans-serif }
  .two { column-count: 2; column-gap: 6mm }
  .three { column-count: 3; column-gap: 6mm }
  .down { writing-mode: vertical-rl }
  .box { border: 0.6pt solid #000; padding: 3mm; break-inside: avoid }
`
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"><rect width="9" height="6" fill="#889"/></svg>'

/** A picture as a page prints it, this style on it. */
export const picture = (style: string): string =>
  `<img src="data:image/svg+xml,${encodeURIComponent(SVG)}" style="display:block;${style}">`

/** A part of a row: so many millimetres wide (0: what is left), with classes. */
export const cell = (width: number, inner: string, more = ''): string =>
  `<div class="${more}" style="${width ? `width:${width}mm;flex:none` : 'flex:1'}">${inner}</div>`

/** The byline and paragraphs of an article. */
export const text = ({ byline, paras }: Gold): string =>
  `${byline ? `<p class="by">${byline}</p>` : ''}${paras.map((each) => `<p>${each}</p>`).join('')}`

/** The title block of an article. */
export const title = ({ kicker, headline, subhead }: Gold, tag = 'h2'): string =>
  `${kicker ? `<h3>${kicker}</h3>` : ''}<${tag}>${headline ?? ''}</${tag}>${subhead ? `<h3>${subhead}</h3>` : ''}`

/** An article of invented text: `lengths` are so many sentences in each paragraph. */
export const article = (from: number, headline: string, more: Partial<Gold> & { lengths: number[] }): Gold => {
  const { lengths, ...gold } = more
  return { headline, paras: paragraphs(from, ...lengths), ...gold }
}

const HEAD = `<div class="row fur" style="justify-content:space-between;border-bottom:0.8pt solid #000;padding-bottom:1mm"><span>2022年5月6日 星期五</span><span>第03版：综合</span></div>`

/** A page of rows under its running head. */
export const page = (name: string, rows: readonly string[][], gold: Gold[]): ComposedPage => {
  const body = rows.map((cells) => `<div class="row">${cells.join('')}</div>`).join('')
  return { name, gold, html: `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${HEAD}${body}</body>` }
}
