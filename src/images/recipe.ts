import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'
import { libraryVersions, openPixels, openScan } from './loaders.ts'

/** Widths in pixels: a thumbnail, a telephone, a desk, and reading every word. No picture is enlarged. */
const WIDTHS = [320, 800, 1600, 3200] as const
/** Width of the one JPEG, for browsers without WebP and for sites that show links. */
const JPEG_WIDTH = 800
const WEBP_QUALITY = 70
/** 0 to 6; 2 is faster than the library's own 4, for files some 3 % larger. */
const WEBP_EFFORT = 2
const JPEG_QUALITY = 75
/** Changes when sizes are made in another way. */
const RECIPE = 'sizes 2'

/** A size of a picture that is to be made. */
export interface Size {
  width: number
  height: number
  format: 'webp' | 'jpeg'
}

/** A size that was made, with its bytes; cards are PNG. */
export interface Made extends Omit<Size, 'format'> {
  format: Size['format'] | 'png'
  data: Uint8Array
}

/** Digest of everything but the scan that decides the bytes, 8 hex digits. */
export function recipeId(): string {
  const numbers = [...WIDTHS, JPEG_WIDTH, WEBP_QUALITY, WEBP_EFFORT, JPEG_QUALITY]
  const recipe = [RECIPE, numbers.join(), libraryVersions()].join(';')
  return createHash('sha256').update(recipe).digest('hex').slice(0, 8)
}

/** The sizes of a picture of `width` × `height` pixels: WebP from small to large, then the JPEG. */
export function sizesOf(width: number, height: number): Size[] {
  const scaled = (to: number, format: Size['format']): Size => {
    return { width: to, height: Math.max(1, Math.round((height * to) / width)), format }
  }
  const widest = Math.min(width, WIDTHS.at(-1) ?? width)
  const widths = [...WIDTHS.filter((each) => each < widest), widest]
  return [...widths.map((each) => scaled(each, 'webp')), scaled(Math.min(width, JPEG_WIDTH), 'jpeg')]
}

type Encode = (sharp: Sharp) => Sharp

const ENCODINGS: Readonly<Record<'webp' | 'jpeg', Encode>> = {
  webp: (image) => image.webp({ quality: WEBP_QUALITY, effort: WEBP_EFFORT }),
  jpeg: (image) => image.jpeg({ quality: JPEG_QUALITY, mozjpeg: true }),
}

/**
 * Makes all sizes of a scan, which is decoded once: smaller ones come from the largest. Rejects when the scan is broken, too
 * large or of another format.
 */
export async function makeSizes(bytes: Uint8Array): Promise<Made[]> {
  const { autoOrient } = await openScan(bytes).metadata()
  const sizes = sizesOf(autoOrient.width, autoOrient.height)
  const widest = sizes.reduce((a, b) => (a.width >= b.width ? a : b))
  const scan = openScan(bytes).resize(widest.width, widest.height, { fit: 'fill' }).raw()
  const pixels = await scan.toBuffer({ resolveWithObject: true })
  const made: Made[] = []
  for (const size of sizes) {
    const resized = openPixels(pixels).resize(size.width, size.height, { fit: 'fill' })
    made.push({ ...size, data: await ENCODINGS[size.format](resized).toBuffer() })
  }
  return made
}
