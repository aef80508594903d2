import type { BuildIndex, IndexFile } from '../../../engine.ts'
import { DATA_DIR, type SearchDocument } from '../../../format.ts'
import { sealed } from '../../../parts/seal.ts'
import { versionOf } from '../../../store/files.ts'
import { keyFile, moreFile, type Segment, type ShardFacts } from '../format.ts'
import { placeOf } from '../key.ts'
import { packKeys, type KeyEntry } from '../key-table.ts'
import { packPostings, type Postings } from '../postings.ts'
import { Occurrences } from './occurrences.ts'
import { sortedBy } from './rows.ts'

/** Number of the form of these files: raised when the same texts are written otherwise. */
const FORM = 2
/** Articles of the newest year after which its older ones are a segment of their own: mostly no more are indexed anew with an issue more. */
const TAIL = 512
/** Articles for a file of keys; of a small segment, which nearly every issue changes, files are fewer. */
const ARTICLES_A_FILE = { large: 5, small: 8 }
/** Entries that one piece of postings holds at most, of pairs and of single units: about 8 KiB; keys with more have files of their own. */
const PIECE = { pair: 4096, unit: 16_384 }

/** A power of two. */
function filesFor(articles: number): number {
  const each = articles > TAIL ? ARTICLES_A_FILE.large : ARTICLES_A_FILE.small
  return 2 ** Math.max(0, Math.round(Math.log2(articles / each)))
}

/** Postings in pieces of at most so many entries, oldest first. */
function pieces({ entries, positions }: Postings, most: number): Postings[] {
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) => ({
    entries: entries.slice(at * most, (at + 1) * most),
    positions: positions.slice(at * most, (at + 1) * most),
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
    const shape = { files: this.segment.files, end: 2 * this.segment.articles }
    const { keys, unitsOf, postings } = occurrences.concordance()
    const files = Uint32Array.from({ length: keys }, (_, key) => placeOf(unitsOf(key), shape.files).file)
    const { sorted, starts } = sortedBy(files, shape.files)
    for (let file = 0; file < shape.files; file++) {
      const entries: KeyEntry[] = []
      for (const key of sorted.subarray(starts[file], starts[file + 1])) {
        const units = unitsOf(key)
        const isPlaced = units.length === 2
        const { own } = placeOf(units, shape.files)
        entries.push({ own, isPlaced, ...(await this.kept(postings(key), isPlaced)) })
      }
      await this.file(keyFile(this.number, file), packKeys(entries, shape))
    }
  }

  /** What a file of keys holds of postings: themselves, or where they are written when they are very many. */
  private async kept(postings: Postings, isPlaced: boolean): Promise<Omit<KeyEntry, 'own' | 'isPlaced'>> {
    const most = isPlaced ? PIECE.pair : PIECE.unit
    if (postings.entries.length <= most) return { counts: [postings.entries.length], more: -1, postings }
    const [cut, end] = [pieces(postings, most), 2 * this.segment.articles]
    const more = this.further
    for (const piece of cut) await this.file(moreFile(this.number, this.further++), packPostings(piece, end))
    return { counts: cut.map(({ entries }) => entries.length), more, postings: { entries: [], positions: [] } }
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

/** The articles by segment, as numbers of the first ones: the older years, the newest one, and the last articles of it. */
function cuts(documents: readonly SearchDocument[]): number[] {
  if (documents.length === 0) return []
  const cut = cutOf(documents)
  const tail = cut + Math.floor((documents.length - 1 - cut) / TAIL) * TAIL
  return [...new Set([0, cut, tail])]
}

/** Builds the index of overlapping pairs of units, and of units, with the positions of the pairs. */
export const buildIndex: BuildIndex = async ({ documents, emit, keep }) => {
  const segments: Segment[] = []
  const starts = cuts(documents)
  for (const [number, from] of starts.entries()) {
    const own = documents.slice(from, starts[number + 1])
    const segment = { version: versionOf(FORM, own), from, articles: own.length, files: filesFor(own.length) }
    segments.push(segment)
    const folders = ['keys', 'more'].map((folder) => `${DATA_DIR}${folder}/${number}/`)
    if (keep(folders, segment.version)) continue
    const occurrences = new Occurrences()
    for (const document of own) occurrences.add(document)
    await new SegmentWriter(number, segment, emit).write(occurrences)
  }
  return { segments } satisfies ShardFacts
}
