import type { BuildIndex, IndexFile } from '../../../engine.ts'
import { partOf, type SearchDocument } from '../../../format.ts'
import { sealed } from '../../../parts/seal.ts'
import { versionOf } from '../../../store/files.ts'
import { keyFile, moreFile, type Segment, type ShardFacts } from '../format.ts'
import { packKeys, type KeyEntry } from '../key-table.ts'
import { packPostings, type Postings } from '../postings.ts'
import { Occurrences } from './occurrences.ts'

/** Number of the form of these files: raised when the same texts are written otherwise. */
const FORM = 1
/** Articles for a file of keys. */
const ARTICLES_A_FILE = 5
/** Entries that one piece of postings holds at most: about 8 KiB; keys with more have files of their own. */
const PIECE = 4096

/** A power of two. */
function filesFor(articles: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(articles / ARTICLES_A_FILE)))
}

/** Postings in pieces of at most {@link PIECE} entries, oldest first. */
function pieces({ entries, positions }: Postings): Postings[] {
  return Array.from({ length: Math.ceil(entries.length / PIECE) }, (_, at) => ({
    entries: entries.slice(at * PIECE, (at + 1) * PIECE),
    positions: positions.slice(at * PIECE, (at + 1) * PIECE),
  }))
}

/** Writes one segment's files. */
class SegmentWriter {
  private further = 0

  constructor(
    private readonly number: number,
    private readonly segment: Segment,
    private readonly emit: (file: IndexFile) => Promise<void>,
  ) {}

  async write(occurrences: Occurrences): Promise<void> {
    const files = Array.from({ length: this.segment.files }, (): KeyEntry[] => [])
    for (const key of occurrences.keys()) {
      files[partOf(key, files.length)]?.push(await this.entry(key, occurrences.postings(key)))
    }
    for (const [at, entries] of files.entries()) await this.file(keyFile(this.number, at), packKeys(entries))
  }

  private async entry(key: string, postings: Postings): Promise<KeyEntry> {
    const end = 2 * this.segment.articles
    const packed = pieces(postings).map((piece) => ({ count: piece.entries.length, bytes: packPostings(piece, end) }))
    const counts = packed.map(({ count }) => count)
    const [only] = packed
    if (packed.length === 1 && only) return { key, counts, more: -1, postings: only.bytes }
    const more = this.further
    for (const { bytes } of packed) await this.file(moreFile(this.number, this.further++), bytes)
    return { key, counts, more, postings: new Uint8Array() }
  }

  private async file(path: string, payload: Uint8Array): Promise<void> {
    await this.emit({ path, content: sealed(payload, { file: path, version: this.segment.version }) })
  }
}

function yearOf({ date }: SearchDocument): string {
  return /\d{4}/.exec(date.text)?.[0] ?? ''
}

/** Where the newest year begins, when there are older ones. */
function cutOf(documents: readonly SearchDocument[]): number {
  const newest = yearOf(documents[documents.length - 1] as SearchDocument)
  return documents.findIndex((document) => yearOf(document) === newest)
}

/** The articles by segment, as numbers of the first ones: the older years, and the newest one. */
function cuts(documents: readonly SearchDocument[]): number[] {
  if (documents.length === 0) return []
  const cut = cutOf(documents)
  return cut > 0 ? [0, cut] : [0]
}

/** Builds the index of overlapping pairs of units, and of units, with the positions of the pairs. */
export const buildIndex: BuildIndex = async ({ documents, emit }) => {
  const segments: Segment[] = []
  const starts = cuts(documents)
  for (const [number, from] of starts.entries()) {
    const own = documents.slice(from, starts[number + 1])
    const segment = { version: versionOf(FORM, own), from, articles: own.length, files: filesFor(own.length) }
    const occurrences = new Occurrences()
    own.forEach((document, at) => occurrences.add(document, at))
    await new SegmentWriter(number, segment, emit).write(occurrences)
    segments.push(segment)
  }
  return { segments } satisfies ShardFacts
}
