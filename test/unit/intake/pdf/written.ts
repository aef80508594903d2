/** Text of a written page: its place in points from the lower left corner, size, further operators before it. */
export interface Run {
  text: string
  x: number
  y: number
  size?: number
  before?: string
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

/** The operators that write a run. */
export const writtenRun = ({ text, x, y, size = 10, before = '' }: Run): string =>
  `BT ${before} /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`

/** The runs of a text in lines of so many characters, one line below the other; a first line is set in by two. */
export function lines(text: string, place: Run & { measure: number }): Run[] {
  const { x, y, size = 10, measure } = place
  const found: Run[] = []
  for (let at = 0, row = 0; at < text.length; row++) {
    const indent = row === 0 ? 2 : 0
    found.push({ ...place, text: text.slice(at, at + measure - indent), x: x + indent * size, y: y - row * size * 1.5 })
    at += measure - indent
  }
  return found
}

/** A PDF of these objects (the first is the catalogue), with a true table of their places, or with a false one. */
export function pdfOf(objects: readonly string[], { trailer = '', shift = 0 } = {}): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place + shift).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length + shift}\n%%EOF`
  return Buffer.from(`${text}${table}${end}`, 'latin1')
}

/** A stream with its length. */
export const stream = (body: string): string => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`

/** Fonts of Chinese characters that no file holds: characters are told by their Unicode numbers, or by nothing at all. */
const SONG = (ordering: string, encoding: string): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /DW 1000 /FontDescriptor 7 0 R >>`,
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
]

/** A page of 600 × 800 points with these operators; `more` goes into the page's dictionary. */
export function writtenPage(operators: string, more = '', isTold = true): Uint8Array {
  const box = more.includes('/MediaBox') ? '' : '/MediaBox [0 0 600 800]'
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${box} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${more} >>`,
    stream(operators),
    ...(isTold ? SONG('GB1', 'UniGB-UCS2-H') : SONG('Identity', 'Identity-H')),
  ])
}
