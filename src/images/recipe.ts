import { createHash } from 'node:crypto'
import { libraryVersions, openScan } from './loaders.ts'

/** Widths in pixels: a thumbnail, a telephone, a desk, and reading every word. No picture is enlarged. */
const WIDTHS = [320, 800, 1600, 3200] as const
/** Width of the one JPEG, for browsers without WebP and for sites that show links. */
const JPEG_WIDTH = 800
const WEBP_QUALITY = 70
const JPEG_QUALITY = 75

/** A size of a picture that is to be made. */
export interface Size {
  width: number
  height: number
  format: 'webp' | 'jpeg' | 'png'
}

/** A size that was made, with its bytes. */
export interface Made extends Size {
  data: Uint8Array
}

/** Digest of everything but the scan that decides the bytes, 8 hex digits. */
export function recipeId(): string {
  const recipe = [WIDTHS.join(), JPEG_WIDTH, WEBP_QUALITY, JPEG_QUALITY, libraryVersions()].join(';')
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

async function makeOne(bytes: Uint8Array, size: Size): Promise<Made> {
  const resized = openScan(bytes).resize(size.width, size.height, { fit: 'fill' })
  const encoded =
    size.format === 'webp'
      ? resized.webp({ quality: WEBP_QUALITY })
      : resized.jpeg({ quality: JPEG_QUALITY, mozjpeg: true })
  return { ...size, data: await encoded.toBuffer() }
}

/** Makes all sizes of a scan. Rejects when the scan is broken, too large or of another format. */
export async function makeSizes(bytes: Uint8Array): Promise<Made[]> {
  const { autoOrient } = await openScan(bytes).metadata()
  const made: Made[] = []
  for (const size of sizesOf(autoOrient.width, autoOrient.height)) made.push(await makeOne(bytes, size))
  return made
}
