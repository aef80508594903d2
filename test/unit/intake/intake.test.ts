import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSourceReader } from '../../../src/intake/intake.ts'
import { sourceKindOf, kindOfSource } from '../../../src/intake/reading.ts'
import { docxParts, paragraph, zipOf } from './parts.ts'

const DOCX = zipOf(docxParts(paragraph('孩子们在社区花园里种树。')))

describe('kinds of sources', () => {
  it('are told by first bytes before the name', () => {
    const kind = (file: string, bytes: Uint8Array) => kindOfSource({ file, bytes, sha256: '' })
    assert.equal(kind('01.docx', Buffer.from('%PDF-1.4')), 'pdf')
    assert.equal(kind('01.pdf', DOCX), 'word')
    assert.equal(kind('01.htm', Buffer.from('<p>种树</p>')), 'html')
  })

  it('are none for pictures, text and packed files', () => {
    for (const name of ['01.jpg', '01.txt', '01.zip', '01.mht', '01']) assert.equal(sourceKindOf(name), null, name)
    for (const name of ['01.PDF', '01.docx', '01.wps', '01.hocr', '01.xlsx', '01.json'])
      assert.ok(sourceKindOf(name), name)
  })

  it('are read as what they are, whatever they are called', async () => {
    const reader = openSourceReader()
    const { pages } = await reader.read({ file: '01.pdf', bytes: DOCX, sha256: '' })
    await reader.close()
    assert.equal(pages[0]?.text, '孩子们在社区花园里种树。\n')
  })
})
