import { DATA_DIR, type Manifest } from '../format.ts'
import type { PartName } from '../parts/seal.ts'
import { rangeOf, type RowRange } from './ranges.ts'

/** Articles whose texts stand in one file, and fewest that have a version in common; most blocks of an archive, but for what the ends of years add. */
const SIZES = { pack: 4, block: 64, blocks: 128 }
/** Hexadecimal digits of the version of a block. */
export const BLOCK_VERSION = 6

/** How many articles of a year, in order of row, are a block: one version stands for them, so that an issue more changes few files. */
export function blockRows(articles: number): number {
  return Math.max(SIZES.block, 2 ** Math.ceil(Math.log2(articles / SIZES.blocks)))
}

/** How the paths of all files of a block begin. */
export function blockFiles(year: string, block: number): string {
  return `${DATA_DIR}text/${year || 'unknown'}-${block}-`
}

/** Files of a block of texts in order, cut by {@link SIZES}. */
export function packsOf<T>(texts: readonly T[]): T[][] {
  const count = Math.ceil(texts.length / SIZES.pack)
  return Array.from({ length: count }, (_, pack) => texts.slice(pack * SIZES.pack, (pack + 1) * SIZES.pack))
}

/** Path of one of the files of a block. */
export function textFile(year: string, block: number, pack: number): string {
  return `${blockFiles(year, block)}${pack}.json`
}

/** Which file the text of an article stands in, and its place there; `ranges` are the years'. */
export function textPlace(
  { articles, years }: Pick<Manifest, 'articles' | 'years'>,
  ranges: readonly RowRange[],
  row: number,
): { name: PartName; at: number } {
  const { key = '', from = 0 } = rangeOf(ranges, row) ?? {}
  const [rows, own] = [blockRows(articles), row - from]
  const [block, inside] = [Math.floor(own / rows), own % rows]
  const versions = years.find(([year]) => year === key)?.[2] ?? ''
  const version = versions.slice(block * BLOCK_VERSION, (block + 1) * BLOCK_VERSION)
  return { name: { file: textFile(key, block, Math.floor(inside / SIZES.pack)), version }, at: inside % SIZES.pack }
}
