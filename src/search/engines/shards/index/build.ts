import type { BuildIndex, IndexFile } from '../../../engine.ts'
import { sealed } from '../../../parts/seal.ts'
import { olderOf } from '../../../store/ranges.ts'
import { versionOf } from '../../../store/version.ts'
import { BitWriter } from '../../../store/bits.ts'
import { BLOCK, FEW, filesOf, folderOf, KINDS, type Kind, type Segment, type ShardFacts } from '../format.ts'
import { kindOf, placeOf } from '../key.ts'
import { packTable, TEXT } from '../key-table.ts'
import { writeEntries, writePositions, type Postings } from '../postings.ts'
import { Occurrences, type Concordance } from './occurrences.ts'
import { sortedBy } from './rows.ts'

/** Task of writing a segment. */
interface SegmentTask {
  number: number
  segment: Segment
  /** Articles of the whole archive. */
  all: number
  emit(file: IndexFile): Promise<void>
}

/** Files of one kind: which keys they hold, and what is written of each. */
interface Table {
  kind: Kind
  keys: readonly number[]
  /** Beginning of the names of the files. */
  prefix?: string
  write(writer: BitWriter, key: number): void
}

async function writeTable(task: SegmentTask, { unitsOf }: Concordance, table: Table): Promise<void> {
  const { number, segment, all, emit } = task
  const { kind, keys, prefix = '' } = table
  const files = filesOf(kind, segment, all)
  const [fileOf, marks] = [new Uint32Array(keys.length), new Uint32Array(keys.length)]
  const placeAt = (at: number): ReturnType<typeof placeOf> => placeOf(unitsOf(keys[at] ?? 0), files)
  for (let at = 0; at < keys.length; at++) {
    const { file, own } = placeAt(at)
    fileOf[at] = file
    marks[at] = typeof own === 'number' ? own : TEXT
  }
  const { sorted, starts } = sortedBy(fileOf, files)
  const textOf = (at: number): string => String(placeAt(at).own)
  const write = (writer: BitWriter, at: number): void => table.write(writer, keys[at] ?? 0)
  for (let file = 0; file < files; file++) {
    const path = `${folderOf(kind, number)}${prefix}${file}.bin`
    const content = packTable(sorted.subarray(starts[file], starts[file + 1]), { files, marks, textOf, write })
    await emit({ path, content: sealed(content, { file: path, version: segment.version }) })
  }
}

/** Of postings those whose articles are of a block. */
function within({ entries, positions }: Postings, block: number): Postings {
  const inside = (_: unknown, at: number): boolean => Math.floor(((entries[at] ?? 0) >> 1) / BLOCK) === block
  return { entries: entries.filter(inside), positions: positions.filter(inside) }
}

async function writeSegment(task: SegmentTask, concordance: Concordance): Promise<void> {
  const { articles } = task.segment
  const { keys, unitsOf, entries, postings } = concordance
  const counts = new Uint32Array(keys)
  const writeList = (writer: BitWriter, key: number): void => {
    const own = entries(key)
    counts[key] = own.length
    writeEntries(writer, own, articles)
  }
  const listed: Record<'units' | 'pairs', number[]> = { units: [], pairs: [] }
  for (let key = 0; key < keys; key++) listed[kindOf(unitsOf(key))].push(key)
  for (const kind of ['units', 'pairs'] as const)
    await writeTable(task, concordance, { kind, keys: listed[kind], write: writeList })
  const placed = listed.pairs.filter((key) => (counts[key] ?? 0) > FEW && unitsOf(key).length === 2)
  for (let block = 0; block * BLOCK < articles; block++) {
    const own = new BitWriter()
    const write = (writer: BitWriter, key: number): void => {
      own.clear()
      writePositions(own, articles > BLOCK ? within(postings(key), block) : postings(key))
      writer.gamma(own.at + 1)
      writer.append(own)
    }
    await writeTable(task, concordance, { kind: 'places', keys: placed, prefix: `${block}-`, write })
  }
}

/** Builds the index of overlapping pairs of units, and of units, with the positions of the pairs. */
export const buildIndex: BuildIndex = async ({ documents, emit, keep }) => {
  const segments: Segment[] = []
  const all = documents.keys.length
  const older = olderOf(all)
  for (const [number, from] of [0, older].filter((each) => each < all).entries()) {
    const end = from < older ? older : all
    const stretch = { from, articles: end - from }
    const size = KINDS.map((kind) => filesOf(kind, stretch, all))
    const segment = { ...stretch, version: versionOf(size, documents.keys.slice(from, end)) }
    segments.push(segment)
    const folders = KINDS.map((kind) => folderOf(kind, number))
    if (keep(folders, segment.version)) continue
    const occurrences = new Occurrences()
    for (const document of documents.made(from, end)) occurrences.add(document)
    await writeSegment({ number, segment, all, emit }, occurrences.concordance())
  }
  return { segments } satisfies ShardFacts
}
