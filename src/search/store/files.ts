import type { IndexContent, IndexFile, KeepFiles } from '../engine.ts'
import { columnFile, dataFile, LARGE, valueFile, yearPeopleFile } from '../format.ts'
import type { Manifest, SearchDocument, YearColumns, YearPeople } from '../format.ts'
import { gbBytes, sealed, sealedList, type PartName } from '../parts/seal.ts'
import { yearRanges, type RowRange } from './ranges.ts'
import { blockFiles, blockRows, packsOf, textFile } from './texts.ts'
import { packPeople } from './year-people.ts'
import { valueParts } from './value-parts.ts'
import { shortVersion, versionOf } from './version.ts'
import { isTraditional } from '../traditional.ts'

/** The bytes of a JSON value as a file of the index, sealed. */
const listFile = (bytes: Uint8Array, name: PartName): IndexFile => ({
  path: name.file,
  content: sealedList(bytes, name),
})

/** A value as a file of the index, sealed. */
export const jsonFile = (value: unknown, name: PartName): IndexFile => listFile(gbBytes(JSON.stringify(value)), name)

/** A value with texts that browsers fold, as the bytes of a `Worded`. The tables of traditional characters must be loaded. */
export function wordedBytes(value: unknown): Uint8Array {
  const text = JSON.stringify(value)
  return gbBytes(`{"value":${text}${isTraditional(text) ? ',"traditional":true' : ''}}`)
}

const wordedFile = (value: unknown, name: PartName): IndexFile => listFile(wordedBytes(value), name)

/** The articles of a year in blocks, in order of row, each with its version: of the articles, and of how many of them share a file. */
function blocksOf({ documents }: IndexContent, { from, to }: RowRange) {
  const articles = documents.keys.length
  const rows = blockRows(articles)
  return Array.from({ length: Math.ceil((to - from) / rows) }, (_, block) => {
    const [first, end] = [from + block * rows, Math.min(to, from + (block + 1) * rows)]
    const packs = (): SearchDocument[][] => packsOf(documents.made(first, end), articles)
    return { packs, version: shortVersion([articles < LARGE, documents.keys.slice(first, end)]) }
  })
}

/** Files of a year with versions of their own. */
interface YearFiles {
  year: string
  columns: YearColumns | undefined
  people: YearPeople
  version: string
  blocks: ReturnType<typeof blocksOf>
}

/** The years in order of row. */
export function yearFiles(content: IndexContent): YearFiles[] {
  return yearRanges(content).map((range, at) => {
    const { columns, people = { leader: [], reporter: [] } } = content.years[at] ?? {}
    return { year: range.key, columns, people, version: versionOf(columns, people), blocks: blocksOf(content, range) }
  })
}

/** The years as the manifest tells them. */
export function manifestYears(years: readonly YearFiles[]): Manifest['years'] {
  return years.map(({ year, version, blocks }) => [year, version, blocks.map(({ version }) => version).join('')])
}

function* textFiles({ year, blocks }: YearFiles, keep: KeepFiles): Generator<IndexFile> {
  for (const [block, { packs, version }] of blocks.entries()) {
    if (keep([blockFiles(year, block)], version)) continue
    for (const [pack, some] of packs().entries()) yield wordedFile(some, { file: textFile(year, block, pack), version })
  }
}

/** Files of what is shown of articles and what they are counted by, all but those of the years under `version`. */
export function* storeFiles({ values, offices, names }: IndexContent, version: string): Generator<IndexFile> {
  const { head, parts } = valueParts(values)
  yield wordedFile(head, { file: dataFile('columns', 'values'), version })
  for (const { name, part, values, version } of parts)
    yield wordedFile(values, { file: valueFile(name, part), version })
  yield wordedFile(offices, { file: dataFile('offices'), version })
  for (const [part, table] of names.entries()) yield wordedFile(table, { file: dataFile('names', part), version })
}

/** Files of a year. What is the same is kept. */
export function* filesOfYear(year: YearFiles, keep: KeepFiles): Generator<IndexFile> {
  const [{ columns, people, version }, file, path] = [year, columnFile(year.year), yearPeopleFile(year.year)]
  if (!keep([file, path], version)) {
    yield jsonFile(columns, { file, version })
    yield { path, content: sealed(packPeople(people), { file: path, version }) }
  }
  yield* textFiles(year, keep)
}
