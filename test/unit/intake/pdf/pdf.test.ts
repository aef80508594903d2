import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { openPdfReader } from '../../../../src/intake/pdf/pdf.ts'
import { pdfOf, stream } from './written.ts'

const reader = openPdfReader()
after(() => reader.close())

const TEXT = 'BT /F1 12 Tf 72 700 Td (Trees of the garden) Tj ET'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

const onePage = (catalogue = '', text = TEXT): string[] => [
  `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  stream(text),
  FONT,
]

const read = async (bytes: Uint8Array) => {
  const { pages, messages } = await reader.read({ file: '01.pdf', bytes, sha256: '' })
  return { text: pages.map(({ text }) => text.replace(/\s/g, '')).join('|'), messages, pages }
}

async function refused(bytes: Uint8Array): Promise<string> {
  const { pages, messages } = await read(bytes)
  assert.deepEqual([pages.length, messages.map(({ rule }) => rule)], [0, ['intake-refused']])
  return messages[0]?.what ?? ''
}

describe('PDFs one after the other', () => {
  it('are read by one reader, each with its own text', async () => {
    for (const word of ['First', 'Second', 'Third'])
      assert.equal((await read(pdfOf(onePage('', TEXT.replace('Trees', word))))).text, `${word}ofthegarden`)
  })

  it('are pictures without text where nothing is set in type', async () => {
    const { pages, messages } = await read(pdfOf(onePage('', '0 0 100 100 re f')))
    assert.equal(pages[0]?.text, '')
    assert.ok(messages.some(({ rule }) => rule === 'intake-no-text'))
  })
})

describe('hostile PDFs', () => {
  it('run no script of theirs', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>'
    assert.equal((await read(pdfOf(onePage(script)))).text, 'Treesofthegarden')
  })

  it('are read when the places of their objects are false', async () => {
    assert.equal((await read(pdfOf(onePage(), { shift: 7 }))).text, 'Treesofthegarden')
  })

  it('are told when a password is set', async () => {
    const key = `<${'00'.repeat(32)}>`
    const filter = `/Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key}`
    assert.match(await refused(pdfOf(onePage(), { trailer: `/ID [${key} ${key}] /Encrypt << ${filter} >>` })), /密码/)
  })

  it('are told when cut off or no PDF at all, and the next is read', async () => {
    const whole = pdfOf(onePage())
    assert.match(await refused(whole.subarray(0, 60)), /打不开/)
    assert.match(await refused(Buffer.from('这不是版面')), /打不开/)
    assert.equal((await read(whole)).text, 'Treesofthegarden')
  })

  it('are told when they have more pages than an issue', async () => {
    const [catalogue = '', , page = '', ...rest] = onePage()
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ')
    const many = [catalogue, `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`, page, ...rest]
    assert.match(await refused(pdfOf(many)), /10000 页/)
  })
})
