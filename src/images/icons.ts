import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { drawSvg } from './loaders.ts'

/** Sizes in pixels: for browsers that take no SVG, and for the home screens of telephones. */
const SIZES = [48, 180] as const

/** Draws the site's icon (an SVG file of the project) as PNG in all sizes into a folder: `icon-48.png`, `icon-180.png`. */
export async function writeIcons(svgFile: string, dir: string): Promise<void> {
  const svg = await readFile(svgFile)
  await mkdir(dir, { recursive: true })
  for (const size of SIZES) await writeFile(path.join(dir, `icon-${size}.png`), await drawSvg(svg, size))
}
