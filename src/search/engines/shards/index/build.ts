import type { BuildIndex, IndexFile } from '../../../engine.ts'
import { sealed } from '../../../parts/seal.ts'
import { olderOf } from '../../../store/ranges.ts'
import { versionOf } from '../../../store/version.ts'
import type { BitWriter } from '../../../store/bits.ts'
import { filesOf, folderOf, KINDS, type Segment, type ShardFacts } from '../format.ts'
import { placeOf } from '../key.ts'
import { packTable, TEXT } from '../key-table.ts'
import { codedSegment, type Table } from './coded.ts'
import { sortedBy } from './rows.ts'

/** Task of writing a segment. */
interface SegmentTask {
  number: number
  segment: Segment
  /** Articles of the whole archive. */
  all: number
  emit(file: IndexFile): Promise<void>
}

async function writeTable(task: SegmentTask, units: readonly string[], table: Table): Promise<void> {
  const { number, segment, all, emit } = task
  const { kind, prefix, coded } = table
  const { first, second, ends, writer } = coded
  const [files, bits, keys] = [filesOf(kind, segment, all), writer.finish(), ends.length]
  const [fileOf, marks] = [new Uint32Array(keys), new Uint32Array(keys)]
  const placeAt = (at: number): ReturnType<typeof placeOf> => {
    const [one = '', other] = [units[first.at(at)], units[second.at(at)]]
    return placeOf(other ? [one, other] : [one], files)
  }
  for (let at = 0; at < keys; at++) {
    const { file, own } = placeAt(at)
    fileOf[at] = file
    marks[at] = typeof own === 'number' ? own : TEXT
  }
  const { sorted, starts } = sortedBy(fileOf, files)
  const textOf = (at: number): string => String(placeAt(at).own)
  const write = (writer: BitWriter, at: number): void => {
    const [from, to] = [at === 0 ? 0 : ends.at(at - 1), ends.at(at)]
    if (kind === 'places') writer.gamma(to - from + 1)
    writer.copy(bits, from, to)
  }
  for (let file = 0; file < files; file++) {
    const path = `${folderOf(kind, number)}${prefix}${file}.bin`
    const content = packTable(sorted.subarray(starts[file], starts[file + 1]), { files, marks, textOf, write })
    await emit({ path, content: sealed(content, { file: path, version: segment.version }) })
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
    const { units, tables } = codedSegment(documents.made(from, end))
    for (const table of tables) await writeTable({ number, segment, all, emit }, units, table)
  }
  return { segments } satisfies ShardFacts
}
