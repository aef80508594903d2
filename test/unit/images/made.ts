import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

/** An invented page: red above left, paper elsewhere, so that turning and cutting show. */
export async function madePage(
  width: number,
  height: number,
  format: 'jpeg' | 'png' | 'webp' | 'tiff',
): Promise<Buffer> {
  const size = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  const quarter = sharp({ create: { ...size, channels: 3, background: '#a4161a' } })
  const page = sharp({ create: { width, height, channels: 3, background: '#f7f3ea' } })
  const parts = [{ input: await quarter.png().toBuffer(), left: 0, top: 0 }]
  return page.composite(parts).toFormat(format).toBuffer()
}

/** A new temporary folder, and how to remove it. */
export function temporary(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** The bytes of all files below a folder, by path with forward slashes. */
export function bytesBelow(dir: string): Map<string, Buffer> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter((name) => statSync(path.join(dir, name)).isFile()).sort()
  return new Map(files.map((name) => [name, readFileSync(path.join(dir, name))]))
}
