import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { openSourceReader } from '../../../src/intake/intake.ts'
import { docxParts, zipOf } from './parts.ts'
import { pdfOf, stream } from './pdf/written.ts'

const BODY = '社区花园里来了一群爱种树的孩子，他们浇水松土，给每棵树挂上自己写的名牌。'

const wordFile = (url: string): Uint8Array => {
  const linked = `<w:p><w:r><w:t>${BODY}</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></w:drawing></w:r></w:p>`
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const outside = ['image', 'attachedTemplate', 'hyperlink', 'oleObject']
    .map(
      (kind, at) =>
        `<Relationship Id="rId${9 + at}" Type="${relations}/${kind}" Target="${url}" TargetMode="External"/>`,
    )
    .join('')
  const parts = docxParts(linked).map(({ name, data }) =>
    name === 'word/_rels/document.xml.rels'
      ? { name, data: String(data).replace('</Relationships>', `${outside}</Relationships>`) }
      : { name, data },
  )
  assert.ok(parts.some(({ data }) => String(data).includes(url)))
  return zipOf(parts)
}

const pdfFile = (url: string): Uint8Array =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (this.submitForm\\("${url}"\\); globalThis.ran = true) >> /AA << /WC << /S /URI /URI (${url}) >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /AA << /O << /S /GoToR /F (${url}) >> >> /Resources << /Font << /F1 5 0 R >> /XObject << /I1 6 0 R >> >> >>`,
    stream(`BT /F1 12 Tf 50 700 Td (Trees of the garden) Tj ET q 90 0 0 90 50 50 cm /I1 Do Q`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceRGB /F << /FS /URL /F (${url}) >> /FFilter /DCTDecode /Length 0 >>\nstream\n\nendstream`,
  ])

/** Sources that point to an address in every way their formats have, and hold scripts. */
const SOURCES: Readonly<Record<string, (url: string) => Uint8Array>> = {
  '01.html': (url) =>
    Buffer.from(
      `<head><meta http-equiv="refresh" content="0;url=${url}"><base href="${url}"><link rel="stylesheet" href="${url}"><script src="${url}"></script><script>globalThis.ran = true; fetch('${url}')</script><style>@import '${url}'</style></head><body onload="globalThis.ran = true"><iframe src="${url}"></iframe><object data="${url}"></object><img src="${url}" onerror="globalThis.ran = true"><svg><image href="${url}"/></svg><h1>孩子们种树</h1><p>${BODY}</p></body>`,
    ),
  '01.xml': (url) =>
    Buffer.from(
      `<?xml version="1.0"?><?xml-stylesheet href="${url}"?><!DOCTYPE alto SYSTEM "${url}" [<!ENTITY e SYSTEM "${url}">]><alto><Layout><Page WIDTH="800" HEIGHT="1000"><TextLine HPOS="9" VPOS="9" WIDTH="600" HEIGHT="20"><String HPOS="9" VPOS="9" WIDTH="600" HEIGHT="20" CONTENT="${BODY}&e;"/></TextLine></Page></Layout></alto>`,
    ),
  '01.docx': wordFile,
  '01.pdf': pdfFile,
}

describe('a source that is read', () => {
  let server: Server
  let asked = 0
  before(async () => {
    server = createServer((_, response) => response.end(''))
    server.on('connection', () => void asked++)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  after(() => void server.close())

  for (const [file, made] of Object.entries(SOURCES))
    it(`asks nothing of the network and runs none of its scripts: ${file}`, async () => {
      const reader = openSourceReader()
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`
      const { pages } = await reader.read({ file, bytes: made(url), sha256: '' })
      await reader.close()
      assert.ok(pages[0]?.text.includes(file.endsWith('pdf') ? 'Trees' : BODY), 'its text is read')
      assert.deepEqual([asked, 'ran' in globalThis], [0, false])
    })
})
