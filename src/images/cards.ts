import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { OverlayOptions } from 'sharp'
import { isUsable, pruneCache, readMade, writeCache } from './cache.ts'
import { libraryVersions } from './loaders.ts'
import type { PictureFile, PictureFolders } from './pictures.ts'
import type { Made } from './recipe.ts'

/** Texts of a card: the paper above, the headline, a line of facts below. */
export interface ShareCard {
  /** ASCII: the name of its file. */
  id: string
  paper: string
  headline: string
  facts: string
}

/** Size in pixels that sites which show links ask for. */
const SIZE = { width: 1200, height: 630 }
const MARGIN = 60
const FONTS = 'Noto Serif CJK SC, Source Han Serif SC, Noto Serif SC, Songti SC, STSong, SimSun'
/** Linux's list of fonts; asked for a font without it, the library would complain on the terminal. */
const FONT_CONFIG = '/etc/fonts/fonts.conf'
/** Changes when cards are drawn in another way. */
const DRAWING = 'card 1'

interface Line {
  text: string
  /** Type size in pixels, and weight. */
  size: number
  weight: 'Bold' | 'Regular'
  color: string
  top: number
}

/** Pango takes markup: what it could take for it is escaped, what it cannot draw is left out. */
function markup(text: string, color: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<span foreground="${color}">${plain}</span>`
}

function layer({ text, size, weight, color, top }: Line): OverlayOptions {
  const font = `${FONTS} ${weight} ${size}`
  const width = SIZE.width - 2 * MARGIN
  return {
    input: { text: { text: markup(text, color), font, width, dpi: 72, rgba: true, wrap: 'word-char' } },
    left: MARGIN,
    top,
  }
}

async function draw({ paper, headline, facts }: ShareCard): Promise<Made> {
  const rule = sharp({ create: { width: SIZE.width - 2 * MARGIN, height: 8, channels: 3, background: '#1f1d1a' } })
  const image = sharp({ create: { ...SIZE, channels: 3, background: '#faf8f3' } }).composite([
    { input: await rule.png().toBuffer(), left: MARGIN, top: 130 },
    layer({ text: paper, size: 44, weight: 'Bold', color: '#a4161a', top: 58 }),
    layer({ text: headline, size: 62, weight: 'Bold', color: '#1f1d1a', top: 190 }),
    layer({ text: facts, size: 32, weight: 'Regular', color: '#5c5750', top: 545 }),
  ])
  return { ...SIZE, format: 'png', data: await image.png({ palette: true, compressionLevel: 9 }).toBuffer() }
}

async function glyphs(text: string): Promise<{ height: number; digest: string }> {
  const drawn = sharp({ text: { text, font: `${FONTS} 40`, dpi: 72, rgba: true } }).raw()
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  return { height: info.height, digest: createHash('sha256').update(data).digest('hex') }
}

/**
 * A digest of the look of this machine's Chinese type; null when it has none. A machine without such a font draws boxes of
 * one height for all characters; 一 is much lower than 口.
 */
export async function chineseFont(): Promise<string | null> {
  if (process.platform === 'linux' && !existsSync(FONT_CONFIG)) return null
  try {
    const [low, high, sample] = [await glyphs('一'), await glyphs('口'), await glyphs('永福报')]
    return low.height * 2 < high.height ? sample.digest : null
  } catch {
    return null
  }
}

function keyOf(card: ShareCard, font: string): string {
  const whole = createHash('sha256')
    .update(JSON.stringify([card, font]))
    .digest('hex')
    .slice(0, 32)
  return `${whole}-${createHash('sha256')
    .update(DRAWING + libraryVersions())
    .digest('hex')
    .slice(0, 8)}`
}

async function made(card: ShareCard, key: string, cacheDir: string | null): Promise<Made | null> {
  const kept = cacheDir === null ? null : await readMade(cacheDir, key)
  if (kept?.[0]) return kept[0]
  const drawn = await draw(card).catch(() => null)
  if (drawn && cacheDir !== null) await writeCache(cacheDir, key, [drawn])
  return drawn
}

/**
 * Draws cards into the site and keeps them in the cache; by the id of the card. None on a machine without a Chinese font,
 * and none of what cannot be drawn: a page does without.
 */
export async function makeCards(
  cards: readonly ShareCard[],
  { outDir, cacheDir }: PictureFolders,
): Promise<ReadonlyMap<string, PictureFile>> {
  const found = new Map<string, PictureFile>()
  const font = cards.length > 0 ? await chineseFont() : null
  if (font === null) return found
  const cache = (await isUsable(cacheDir)) ? cacheDir : null
  if (outDir !== undefined) await mkdir(path.join(outDir, 'cards'), { recursive: true })
  const keys = cards.map((card) => keyOf(card, font))
  for (const [index, card] of cards.entries()) {
    const drawn = await made(card, keys[index] ?? '', cache)
    if (!drawn) continue
    if (outDir !== undefined) await writeFile(path.join(outDir, 'cards', `${card.id}.png`), drawn.data)
    found.set(card.id, { url: `/cards/${card.id}.png`, ...SIZE })
  }
  if (cache !== null && outDir !== undefined) await pruneCache(cache, new Set(keys))
  return found
}
