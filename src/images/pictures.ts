import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { warning } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { isUsable, cacheKey, pruneCache, readMade, writeCache } from './cache.ts'
import { MAX_PIXELS } from './loaders.ts'
import { makeSizes } from './recipe.ts'
import type { Made } from './recipe.ts'

/** A file of a picture: its site-absolute URL and its size in pixels. */
export interface PictureFile {
  url: string
  width: number
  height: number
}

/** The picture of a page: WebP from small to large, and one JPEG. */
export interface Picture {
  webp: PictureFile[]
  jpeg: PictureFile
}

/** Pictures of pages, by {@link pictureKey}. */
export type Pictures = ReadonlyMap<string, Picture>

/** The key of a page's picture: the issue's folder and the page's number. */
export function pictureKey(issue: string, page: string): string {
  return `${issue}/${page}`
}

/** A scan to make pictures of: what page it shows, its path for messages, and how its bytes are read. */
export interface ScanSource {
  issue: string
  page: string
  file: string
  read: () => Result<Uint8Array | null>
}

/** The site's folder, without which only the cache is filled, and the folder of the cache. */
export interface PictureFolders {
  outDir?: string | undefined
  cacheDir: string
}

function broken(file: string, problem: unknown): Message {
  const isLarge = /pixel limit/i.test(String(problem))
  const what = isLarge
    ? `版面图超过 ${MAX_PIXELS / 1e8} 亿像素，没有用`
    : '版面图已损坏，或不是 JPEG、PNG、WebP、TIFF，没有用'
  const todo = isLarge ? '把图片缩小到长边 8000 像素左右，再运行一次' : '重新扫描或换一张，再运行一次；文字照常发布'
  return warning({ file, what, todo, rule: 'scan-broken' })
}

async function made(bytes: Uint8Array, key: string, cacheDir: string | null): Promise<Made[]> {
  const kept = cacheDir === null ? null : await readMade(cacheDir, key)
  if (kept) return kept
  const sizes = await makeSizes(bytes)
  if (cacheDir !== null) await writeCache(cacheDir, key, sizes)
  return sizes
}

function urlOf({ issue, page }: ScanSource, key: string, { width, format }: Made): string {
  return `/scans/${issue}/${page}-${key.slice(0, 8)}-${width}.${format === 'jpeg' ? 'jpg' : format}`
}

/** Writes the files of a picture into the site. */
async function writeSizes(files: readonly { size: Made; url: string }[], outDir: string): Promise<void> {
  for (const { size, url } of files) {
    const target = path.join(outDir, ...url.slice(1).split('/'))
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, size.data)
  }
}

function pictureOf(files: readonly { size: Made; url: string }[]): Picture | null {
  const of = (format: Made['format']): PictureFile[] =>
    files
      .filter(({ size }) => size.format === format)
      .map(({ size: { width, height }, url }) => ({ url, width, height }))
  const [jpeg] = of('jpeg')
  return jpeg ? { webp: of('webp'), jpeg } : null
}

interface Outcome {
  picture: Picture | null
  key: string
  messages: Message[]
}

async function makePicture(source: ScanSource, outDir: string | undefined, cacheDir: string | null): Promise<Outcome> {
  const { value: bytes, messages } = source.read()
  if (bytes === null) return { picture: null, key: '', messages }
  const key = cacheKey(bytes)
  let sizes: Made[]
  try {
    sizes = await made(bytes, key, cacheDir)
  } catch (problem) {
    return { picture: null, key, messages: [...messages, broken(source.file, problem)] }
  }
  const files = sizes.map((size) => ({ size, url: urlOf(source, key, size) }))
  if (outDir !== undefined) await writeSizes(files, outDir)
  return { picture: pictureOf(files), key, messages }
}

/**
 * Makes the pictures of scans, writes them into the site and keeps them in the cache, from which what belongs to no scan is
 * removed. A scan that cannot be used is told (`scan-broken`, a warning) and has no picture. One scan after the other:
 * libvips uses all cores by itself.
 */
export async function makePictures(
  scans: readonly ScanSource[],
  { outDir, cacheDir }: PictureFolders,
): Promise<Result<Pictures>> {
  const cache = (await isUsable(cacheDir)) ? cacheDir : null
  const pictures = new Map<string, Picture>()
  const messages: Message[] = []
  const used = new Set<string>()
  for (const scan of scans) {
    const outcome = await makePicture(scan, outDir, cache)
    messages.push(...outcome.messages)
    used.add(outcome.key)
    if (outcome.picture) pictures.set(pictureKey(scan.issue, scan.page), outcome.picture)
  }
  if (cache !== null && outDir !== undefined) await pruneCache(cache, used)
  return { value: pictures, messages }
}
