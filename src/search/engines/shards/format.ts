import { DATA_DIR } from '../../format.ts'

/** Articles that are indexed together: all before the newest year, the newest year but for its last articles, and these, so that a new issue changes little. */
export interface Segment {
  /** Digest of all that is indexed in it; its files are sealed with it. */
  version: string
  /** Number of its first article, and of articles in it. */
  from: number
  articles: number
  /** Number of files that its keys are spread over. */
  files: number
}

/** What the browser must know of the index before it can ask for anything. */
export interface ShardFacts {
  segments: Segment[]
}

/** Path of the file of keys of one number in a segment, inside the site. */
export function keyFile(segment: number, file: number): string {
  return `${DATA_DIR}keys/${segment}/${file}.bin`
}

/** Path of one of the further files of a key with very many articles, inside the site. */
export function moreFile(segment: number, number: number): string {
  return `${DATA_DIR}more/${segment}/${number}.bin`
}
