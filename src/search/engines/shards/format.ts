import { DATA_DIR, LARGE } from '../../format.ts'

/** Articles that are indexed together: all but the last ones, and these, so that a new issue changes little. */
export interface Segment {
  /** Digest of all that is indexed in it; its files are sealed with it. */
  version: string
  /** Number of its first article, and of articles in it. */
  from: number
  articles: number
}

/** Facts that the browser needs before it can ask the index anything. */
export interface ShardFacts {
  segments: Segment[]
}

/** Kinds of files: pairs of units and rarer units → articles, common Han characters → articles, pairs of units → their positions in these. */
export const KINDS = ['pairs', 'units', 'places'] as const
/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number]

/** Articles for a file of each kind. */
const ARTICLES_A_FILE = {
  large: { pairs: 6, units: 72, places: 40 },
  small: { pairs: 36, units: 600, places: 240 },
  tail: { pairs: 3, units: 100, places: 30 },
} as const satisfies Record<string, Record<Kind, number>>

/** Articles whose positions stand in files of their own, so that no file grows with the archive: those of the commonest pair stay below 64 KB. */
export const BLOCK = 13_000

/** Number of files of a kind that a segment has, of places each block of it, in an archive of so many articles. */
export function filesOf(kind: Kind, { from, articles }: Pick<Segment, 'from' | 'articles'>, all: number): number {
  const size = all < LARGE ? 'small' : from === 0 ? 'large' : 'tail'
  return Math.ceil((kind === 'places' ? Math.min(articles, BLOCK) : articles) / ARTICLES_A_FILE[size][kind])
}

/** Entries of a pair up to which its positions are not kept: the texts of so few articles tell them. */
export const FEW = 28

/** Beginning of the paths of all files of a kind in a segment. */
export function folderOf(kind: Kind, segment: number): string {
  return `${DATA_DIR}${kind}/${segment}/`
}
