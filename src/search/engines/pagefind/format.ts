import type { HitList } from '../../format.ts'

/** Facts that the browser needs before it can ask the Pagefind index anything. */
export interface PagefindFacts {
  /** Positions below this one belong to the headline. */
  titleEnd: number
  /** Articles whose headlines end at a later position, with that position. */
  longTitles: [row: number, end: number][]
  /** Number of files that the tables of units and of {@link pairs} are cut into. */
  parts: Record<'units' | 'pairs', number>
  /** Pagefind's name of the index, in the name of its page table: `und_60376078c99`. */
  table: string
  /** Rows that Pagefind's page table leaves out: articles in which no two units stand together. */
  absent: number[]
  /** Pairs of units that stand in very many articles, spelled as words of the index: they have a table of their own. */
  pairs: string[]
}

/** `rows.json`, for browsers that cannot read Pagefind's page table: its names of the articles in order of row. */
export interface Rows {
  names: string[]
}

/** Checksums of Pagefind's own files, which carry none of their own, by path relative to its folder. */
export type Sums = Record<string, string>

/** One part of the table of units, or of frequent pairs: the articles that hold each. */
export type UnitTable = Record<string, HitList>

/** Folder of Pagefind's files inside the site. */
export const PAGEFIND_DIR = 'pagefind/'
/** Pagefind's worker, relative to its folder; our guard stands at its head. */
export const WORKER_FILE = 'pagefind-worker.js'
/** Language under which Pagefind indexes and searches: none, so that it cuts words at spaces only. */
export const INDEX_LANGUAGE = 'und'

/** Path of Pagefind's page table, relative to its folder. */
export function tableFile(table: string): string {
  return `pagefind.${table}.pf_meta`
}
