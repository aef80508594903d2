import sharp from 'sharp'
import type { OutputInfo, Sharp } from 'sharp'

/** Most pixels of a scan: 100 million (a broadsheet page at 500 dpi has 80). */
export const MAX_PIXELS = 100_000_000

/** Longest time for one picture, in seconds. */
const MAX_SECONDS = 120

const ALLOWED = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadTiff']
const SVG = ['VipsForeignLoadSvg']

let isRestricted = false

/** Blocks every loader of libvips but those of the four formats that scans come in. For the whole process, once. */
function restrict(): void {
  if (isRestricted) return
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ALLOWED })
  sharp.cache(false)
  isRestricted = true
}

/**
 * Opens a scan: the right way up, in sRGB, on white. Its size is checked when it is read; a broken, too large or foreign
 * file rejects then.
 */
export function openScan(bytes: Uint8Array): Sharp {
  restrict()
  return sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS })
    .timeout({ seconds: MAX_SECONDS })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
}

/** Opens pixels that were decoded before, as sharp gave them. */
export function openPixels({ data, info }: { data: Buffer; info: OutputInfo }): Sharp {
  const { width, height, channels } = info
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MAX_PIXELS })
}

/** Draws an SVG of the project itself, and only that, as PNG of `size` × `size` pixels. */
export async function drawSvg(svg: Uint8Array, size: number): Promise<Buffer> {
  restrict()
  sharp.unblock({ operation: SVG })
  try {
    const { width } = await sharp(svg).metadata()
    const drawn = sharp(svg, { density: (72 * size) / width })
    return await drawn.resize(size, size).png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer()
  } finally {
    sharp.block({ operation: SVG })
  }
}

/** Versions of sharp and its libraries: another version may give other bytes. */
export function libraryVersions(): string {
  const { vips, webp, mozjpeg } = sharp.versions
  return [sharp.versions.sharp, vips, webp, mozjpeg].join(' ')
}
