import { createHash } from 'node:crypto'
import type { IndexContent, IndexFile, KeepFiles } from '../engine.ts'
import {
  columnFile,
  nameFile,
  OFFICES_FILE,
  peopleFile,
  TEXT_PACK,
  textFile,
  textFiles,
  VALUES_FILE,
} from '../format.ts'
import type { Manifest, SearchDocument } from '../format.ts'
import { sealedJson, type PartName } from '../parts/seal.ts'
import { yearRanges } from './ranges.ts'
import { valueParts } from './value-parts.ts'

/** Length of a version in hexadecimal digits. */
const VERSION_LENGTH = 12

/** Version of a value: a digest of its JSON. */
export function versionOf(...values: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const value of values) hash.update(JSON.stringify(value)).update('\n')
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}

/** A value as a file of the index, sealed. */
export function jsonFile(value: unknown, name: PartName): IndexFile {
  return { path: name.file, content: sealedJson(value, name) }
}

/** The years in order of row, each with its articles and the versions of what is written of it. */
function yearsOf({ documents, years, months }: IndexContent) {
  return yearRanges({ months }).map(({ key, from, to }, at) => {
    const [columns, texts] = [years[at]?.columns, documents.slice(from, to)]
    return { year: key, columns, texts, versions: { columns: versionOf(columns), texts: versionOf(texts) } }
  })
}

function packs(texts: readonly SearchDocument[]): SearchDocument[][] {
  const count = Math.ceil(texts.length / TEXT_PACK)
  return Array.from({ length: count }, (_, pack) => texts.slice(pack * TEXT_PACK, (pack + 1) * TEXT_PACK))
}

/** The years as the manifest tells them. */
export function manifestYears(content: IndexContent): Manifest['years'] {
  return yearsOf(content).map(({ year, versions }) => [year, versions.columns, versions.texts])
}

/** Files of what is shown of articles and what they are counted by; those that no year has for itself under `version`. Texts of a year are kept where they are the same. */
export function* storeFiles(content: IndexContent, version: string, keep: KeepFiles): Generator<IndexFile> {
  const { head, parts } = valueParts(content.values)
  yield jsonFile(head, { file: VALUES_FILE, version })
  for (const { name, part, values } of parts) yield jsonFile(values, { file: peopleFile(name, part), version })
  yield jsonFile(content.offices, { file: OFFICES_FILE, version })
  for (const [part, table] of content.names.entries()) yield jsonFile(table, { file: nameFile(part), version })
  for (const { year, columns, texts, versions } of yearsOf(content)) {
    yield jsonFile(columns, { file: columnFile(year), version: versions.columns })
    if (keep([textFiles(year)], versions.texts)) continue
    for (const [pack, some] of packs(texts).entries()) {
      yield jsonFile(some, { file: textFile(year, pack), version: versions.texts })
    }
  }
}
