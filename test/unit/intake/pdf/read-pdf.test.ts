import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, it } from 'node:test'
import { suppliesOf } from '../../../../src/intake/pdf/read-pdf.ts'

describe('what pdf.js ships for fonts', () => {
  it('is found in folders with blanks, Chinese, # and %', () => {
    const folder = '/tmp/报 库 #1 100%/node_modules/pdfjs-dist'
    const { cMapUrl, standardFontDataUrl } = suppliesOf(pathToFileURL(`${folder}/package.json`).href)
    assert.equal(cMapUrl, `${folder}/cmaps/`)
    assert.equal(standardFontDataUrl, `${folder}/standard_fonts/`)
  })

  it('is there', () => {
    const { cMapUrl, standardFontDataUrl } = suppliesOf(import.meta.resolve('pdfjs-dist/package.json'))
    assert.ok(existsSync(`${cMapUrl}UniGB-UCS2-H.bcmap`))
    assert.ok(existsSync(standardFontDataUrl))
  })
})
