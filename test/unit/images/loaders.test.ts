import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { drawSvg, MAX_PIXELS, openScan } from '../../../src/images/loaders.ts'
import { madePage } from './made.ts'

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h16v32H0z"/></svg>')
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
  test(`opens ${format}`, async () => {
    const { data, info } = await openScan(await madePage(20, 30, format))
      .raw()
      .toBuffer({ resolveWithObject: true })
    assert.deepEqual([info.width, info.height, info.channels], [20, 30, 3])
    assert.ok((data[0] ?? 0) > 120 && (data[1] ?? 255) < 60, 'red above left')
  })
}

for (const [name, bytes] of [
  ['SVG', SVG],
  ['GIF', GIF],
  ['text', Buffer.from('第一版')],
  ['nothing', Buffer.alloc(0)],
] as const) {
  test(`refuses ${name}`, async () => {
    await assert.rejects(async () => openScan(bytes).raw().toBuffer())
  })
}

test('refuses a file that was cut off', async () => {
  const whole = await madePage(200, 200, 'jpeg')
  await assert.rejects(
    openScan(whole.subarray(0, whole.length - 40))
      .raw()
      .toBuffer(),
  )
})

test('refuses more pixels than are allowed, before it decodes them', async () => {
  const width = 20_000
  const height = MAX_PIXELS / width + 1
  const large = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  await assert.rejects(
    openScan(large)
      .metadata()
      .then(() => openScan(large).resize(10).raw().toBuffer()),
    /pixel limit/,
  )
})

test('lays what can be seen through on white', async () => {
  const clear = await sharp({ create: { width: 2, height: 2, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  assert.deepEqual([...(await openScan(clear).raw().toBuffer())], Array(12).fill(255))
})

test('draws an icon of our own, and leaves SVG closed after it', async () => {
  const { width, height, format } = await sharp(await drawSvg(SVG, 48)).metadata()
  assert.deepEqual([width, height, format], [48, 48, 'png'])
  await assert.rejects(openScan(SVG).raw().toBuffer())
})
