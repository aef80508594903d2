/** The day shown with a result; `note` is present when the day is inferred and says from what. */
export interface DateLabel {
  text: string
  note?: string
}

/** An article as search indexes and shows it. Texts are as printed. */
export interface SearchDocument {
  /** Id of the article. */
  id: string
  /** Site-absolute URL without the path prefix. */
  url: string
  headline: string
  /** True when the page prints no headline and this one is ours. */
  ours?: true
  kicker?: string
  date: DateLabel
  /** Page as shown: 第01版. */
  page: string
  /** Byline as shown: 记者 刘坤; the dateline when unsigned; empty when neither is printed. */
  byline: string
  /** Everything searched besides headline and kicker, one title, paragraph, caption or byline each. */
  paragraphs: string[]
}

/** `manifest.json`: what a browser must know before it can ask for anything else. */
export interface Manifest {
  /** Digest of the whole index; every other file is asked for with it, so that no cache mixes two builds. */
  version: string
  /** Number of articles. */
  articles: number
  /** Pagefind's positions below this one belong to the headline. */
  titleEnd: number
  /** Number of files that the table of units is cut into. */
  parts: number
}

/** `rows.json`: keys of all articles, newest first; a row is an index into it. */
export interface Rows {
  keys: string[]
}

/**
 * One part of the table of units: unit → ascending list of `2 × row + 1` (unit in the headline) or `2 × row` (elsewhere
 * only), each written as the difference to the one before.
 */
export type UnitTable = Record<string, number[]>

/** Folder of Pagefind's files inside the site. */
export const PAGEFIND_DIR = 'pagefind/'
/** Folder of our own index files inside the site. */
export const DATA_DIR = 'search/data/'
/** Language under which Pagefind indexes and searches: none, so that it cuts words at spaces only. */
export const INDEX_LANGUAGE = 'und'

/** Path of the manifest inside the site. */
export const MANIFEST_FILE = `${DATA_DIR}manifest.json`
/** Path of the rows inside the site. */
export const ROWS_FILE = `${DATA_DIR}rows.json`

/** Path of one article's document inside the site. */
export function documentFile(key: string): string {
  return `${DATA_DIR}text/${key}.json`
}

/** Path of one part of the table of units inside the site. */
export function unitFile(part: number): string {
  return `${DATA_DIR}units/${part}.json`
}

/** Which of `parts` files holds a unit: FNV-1a (32 bits, offset 2166136261, prime 16777619) over its UTF-16 units. */
export function partOf(unit: string, parts: number): number {
  let hash = 2166136261
  for (let at = 0; at < unit.length; at++) hash = Math.imul(hash ^ unit.charCodeAt(at), 16777619)
  return (hash >>> 0) % parts
}

/** Everything of a document that is searched, the headline first. */
export function segmentsOf(document: SearchDocument): string[] {
  return [document.headline, ...(document.kicker ? [document.kicker] : []), ...document.paragraphs]
}
