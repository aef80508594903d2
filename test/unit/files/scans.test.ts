import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { listScans, readScan } from '../../../src/files/scans.ts'

describe('scans beside the texts', () => {
  let dir: string
  beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'scans-'))))
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const put = (...files: string[]): void => {
    for (const file of files) {
      mkdirSync(path.join(dir, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(dir, file), file)
    }
  }

  it('are found by issue and page, whatever the kind and the case of its name', () => {
    put('raw/undated-attic/01.tif', 'raw/2023-05-08/02.PNG', 'raw/2023-05-08/01.jpg', 'raw/2023-05-08/01.txt')
    put('raw/2023-05-08/1.jpg', 'raw/2023-05-08/03.pdf', 'raw/2023-05-08/cover.jpg', 'raw/elsewhere/01.jpg')
    const { value, messages } = listScans(dir, new Map([['undated-attic', '2023-05-15']]))
    assert.deepEqual(value, [
      { issue: '2023-05-08', page: '01', file: 'raw/2023-05-08/01.jpg' },
      { issue: '2023-05-08', page: '02', file: 'raw/2023-05-08/02.PNG' },
      { issue: '2023-05-15', page: '01', file: 'raw/undated-attic/01.tif' },
    ])
    assert.deepEqual(messages, [])
  })

  it('count once a page; the others are told', () => {
    put('raw/2023-05-08/01.webp', 'raw/2023-05-08/01.jpg', 'raw/2023-05-08/01.tiff')
    const { value, messages } = listScans(dir, new Map())
    assert.deepEqual(
      value.map(({ file }) => file),
      ['raw/2023-05-08/01.jpg'],
    )
    assert.deepEqual(
      messages.map(({ rule, file }) => [rule, file]),
      [
        ['scan-double', 'raw/2023-05-08/01.webp'],
        ['scan-double', 'raw/2023-05-08/01.tiff'],
      ],
    )
  })

  it('are none without a folder of raw pages', () => {
    assert.deepEqual(listScans(dir, new Map()), { value: [], messages: [] })
  })

  it('are never read through a link', () => {
    put('raw/2023-05-08/01.txt', 'secret.jpg')
    symlinkSync(path.join(dir, 'secret.jpg'), path.join(dir, 'raw/2023-05-08/01.jpg'))
    assert.deepEqual(listScans(dir, new Map()).value, [])
    const { value, messages } = readScan(dir, { issue: '', page: '', file: 'raw/2023-05-08/01.jpg' })
    assert.equal(value, null)
    assert.equal(messages[0]?.rule, 'scan-broken')
  })

  it('are not read when they are too large, or gone', () => {
    put('raw/2023-05-08/01.jpg')
    const scan = { issue: '', page: '', file: 'raw/2023-05-08/01.jpg' }
    assert.equal(Buffer.from(readScan(dir, scan).value ?? []).toString(), scan.file)
    truncateSync(path.join(dir, scan.file), 200 * 1024 * 1024 + 1)
    assert.match(readScan(dir, scan).messages[0]?.what ?? '', /超过 200 MB/)
    rmSync(path.join(dir, scan.file))
    assert.match(readScan(dir, scan).messages[0]?.what ?? '', /ENOENT/)
  })
})
