import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { makeSizes, recipeId, sizesOf } from '../../../src/images/recipe.ts'
import { madePage } from './made.ts'

const widths = (width: number): string[] => sizesOf(width, width).map((size) => `${size.width}${size.format}`)

test('the sizes go up to the scan itself, and never beyond', () => {
  assert.deepEqual(widths(9000), ['320webp', '800webp', '1600webp', '3200webp', '800jpeg'])
  assert.deepEqual(widths(1600), ['320webp', '800webp', '1600webp', '800jpeg'])
  assert.deepEqual(widths(1000), ['320webp', '800webp', '1000webp', '800jpeg'])
  assert.deepEqual(widths(320), ['320webp', '320jpeg'])
  assert.deepEqual(widths(7), ['7webp', '7jpeg'])
})

test('heights keep the shape, and are never nothing', () => {
  assert.deepEqual(
    sizesOf(1000, 1415).map(({ height }) => height),
    [453, 1132, 1415, 1132],
  )
  assert.equal(sizesOf(5000, 1)[0]?.height, 1)
})

test('what is made has the sizes it says, in sRGB, without the metadata of the scan', async () => {
  const scan = await sharp(await madePage(900, 1200, 'jpeg'))
    .withExif({ IFD0: { Artist: 'somebody' } })
    .jpeg()
    .toBuffer()
  const made = await makeSizes(scan)
  assert.equal(made.length, 4)
  for (const { width, height, format, data } of made) {
    const found = await sharp(data).metadata()
    assert.deepEqual([found.width, found.height, found.format, found.space], [width, height, format, 'srgb'])
    assert.equal(found.exif ?? found.icc ?? found.xmp, undefined)
  }
})

test('a scan that says it lies on its side is stood up', async () => {
  const scan = await sharp(await madePage(400, 200, 'jpeg'))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const [first] = await makeSizes(scan)
  assert.deepEqual([first?.width, first?.height], [200, 400])
})

test('the same scan gives the same bytes', async () => {
  const scan = await madePage(850, 600, 'png')
  assert.deepEqual(await makeSizes(scan), await makeSizes(scan))
  assert.match(recipeId(), /^[0-9a-f]{8}$/)
  assert.equal(recipeId(), recipeId())
})
