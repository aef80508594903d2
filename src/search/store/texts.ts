import { DATA_DIR, LARGE, SHORT_VERSION, type Manifest } from '../format.ts'
import type { PartName } from '../parts/seal.ts'
import { rangeOf, type RowRange } from './ranges.ts'

/** Fewest articles whose texts have a version in common; most blocks of an archive, but for what the ends of years add. */
const SIZES = { block: 64, blocks: 128 }
/** Number of articles whose texts share a file: few in a large archive, for a result needs one of them; more in a small one, so that it has few files. */
function packRows(articles: number): number {
  return articles < LARGE ? 16 : 4
}

/** Number of articles of a year, in order of row, in a block: one version stands for them, so that an issue more changes few files. */
export function blockRows(articles: number): number {
  return Math.max(SIZES.block, 2 ** Math.ceil(Math.log2(articles / SIZES.blocks)))
}

/** Beginning of the paths of all files of a block. */
export function blockFiles(year: string, block: number): string {
  return `${DATA_DIR}text/${year || 'unknown'}-${block}-`
}

/** Files of a block of texts in order, in an archive of so many articles. */
export function packsOf<T>(texts: readonly T[], articles: number): T[][] {
  const rows = packRows(articles)
  const count = Math.ceil(texts.length / rows)
  return Array.from({ length: count }, (_, pack) => texts.slice(pack * rows, (pack + 1) * rows))
}

/** Path of one of the files of a block. */
export function textFile(year: string, block: number, pack: number): string {
  return `${blockFiles(year, block)}${pack}.json`
}

/** File of an article's text, and its place there; `ranges` are the years'. */
export function textPlace(
  { articles, years }: Pick<Manifest, 'articles' | 'years'>,
  ranges: readonly RowRange[],
  row: number,
): { name: PartName; at: number } {
  const { key = '', from = 0 } = rangeOf(ranges, row) ?? {}
  const [rows, own] = [blockRows(articles), row - from]
  const [block, inside] = [Math.floor(own / rows), own % rows]
  const versions = years.find(([year]) => year === key)?.[2] ?? ''
  const version = versions.slice(block * SHORT_VERSION, (block + 1) * SHORT_VERSION)
  const pack = packRows(articles)
  return { name: { file: textFile(key, block, Math.floor(inside / pack)), version }, at: inside % pack }
}
