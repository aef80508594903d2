import { deflateRawSync } from 'node:zlib'

/** A part of a ZIP file: its name and what it holds. */
export interface Part {
  name: string
  data: Uint8Array | string
}

function headers(name: Buffer, packed: Buffer, size: number): { local: Buffer; central: Buffer } {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name])
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    name,
  ])
  return { local, central }
}

/** A ZIP file of packed parts (checksums are left at 0: nobody here looks at them); `size` is told of each part when given. */
export function zipOf(parts: readonly Part[], size?: number): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  for (const { name, data } of parts) {
    const packed = deflateRawSync(data)
    const { local, central } = headers(Buffer.from(name), packed, size ?? Buffer.from(data).length)
    central.writeUInt32LE(
      bodies.reduce((sum, { length }) => sum + length, 0),
      42,
    )
    bodies.push(local, packed)
    directory.push(central)
  }
  const [body, list] = [Buffer.concat(bodies), Buffer.concat(directory)]
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, list, end])
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`
const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The parts of a Word file with this body (paragraphs as WordprocessingML), and what stands before its root. */
export const docxParts = (body: string, before = ''): Part[] => [
  { name: '[Content_Types].xml', data: TYPES },
  {
    name: '_rels/.rels',
    data: relations(`<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`),
  },
  {
    name: 'word/_rels/document.xml.rels',
    data: relations(`<Relationship Id="r1" Type="${RELATIONS}/styles" Target="styles.xml"/>`),
  },
  { name: 'word/styles.xml', data: STYLES },
  {
    name: 'word/document.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${WORDS}><w:body>${body}</w:body></w:document>`,
  },
]

/** A paragraph of a Word file: its text, with a style, in bold. */
export const paragraph = (text: string, { style = '', bold = false } = {}): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`

/** An Excel file: the first row and days as shared strings and counted days, all else in place. */
export function xlsx(rows: readonly string[][], sheet = ''): Buffer {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cells = rows.map((row, at) => {
    const all = row.map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${at + 1}`
      if (at === 0) return `<c r="${place}" t="s"><v>${column}</v></c>`
      if (cell === '2021-11-22') return `<c r="${place}" s="1"><v>44522</v></c>`
      return cell === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
    })
    return `<row r="${at + 1}">${all.join('')}</row>`
  })
  const strings = (rows[0] ?? []).map((name) => `<si><r><t>${name}</t></r><rPh><t>zhuyin</t></rPh></si>`).join('')
  return zipOf([
    { name: 'xl/workbook.xml', data: '<workbook><sheets/></workbook>' },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: sheet || `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
    },
  ])
}
