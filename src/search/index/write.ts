import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error as messageOf } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import type { IndexContent, IndexWriter } from '../engine.ts'
import { columnFile, DATA_DIR, documentFile, MANIFEST_FILE, nameFile, pairFile, PAGEFIND_DIR } from '../format.ts'
import { peopleFile, ROWS_FILE, unitFile, VALUES_FILE, type ColumnValues, type Manifest, type Rows } from '../format.ts'
import { contentOf, type Searched } from './content.ts'
import { pagefindFiles, type IndexFile, type PagefindFiles } from './pagefind-index.ts'
import { pairTable } from './pair-table.ts'
import { unitTables } from './unit-table.ts'
import { valueParts } from './value-parts.ts'

/** Length of the index version in hexadecimal digits. */
const VERSION_LENGTH = 12

function json(path: string, value: unknown): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(value), 'utf8') }
}

function versionOf(files: readonly IndexFile[]): string {
  const hash = createHash('sha256')
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, content } of sorted) hash.update(`${path}\0${content.length}\0`).update(content)
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}

function valueFiles(values: ColumnValues): IndexFile[] {
  const { head, parts } = valueParts(values)
  return [json(VALUES_FILE, head), ...parts.map(({ name, part, values }) => json(peopleFile(name, part), values))]
}

/** All files of the index, paths relative to the site folder. */
function filesOf(content: IndexContent, pagefind: PagefindFiles): IndexFile[] {
  const { documents, years, values, names, ...facts } = content
  const tables = unitTables(documents)
  const pairs = pairTable(documents)
  const files = [
    ...pagefind.files.map(({ path, content }) => ({ path: PAGEFIND_DIR + path, content })),
    json(ROWS_FILE, { names: pagefind.names } satisfies Rows),
    ...tables.map((table, part) => json(unitFile(part), table)),
    ...pairs.map(([, articles], number) => json(pairFile(number), articles)),
    ...valueFiles(values),
    ...years.map(({ year, columns }) => json(columnFile(year), columns)),
    ...names.map((table, part) => json(nameFile(part), table)),
    ...documents.map((document, row) => json(documentFile(row), document)),
  ]
  const { titleEnd, longTitles, table, absent } = pagefind
  const sizes = { articles: documents.length, titleEnd, longTitles, parts: tables.length, nameParts: names.length }
  const manifest: Manifest = {
    version: versionOf(files),
    ...sizes,
    table,
    absent,
    pairs: pairs.map(([pair]) => pair),
    ...facts,
  }
  return [...files, json(MANIFEST_FILE, manifest)]
}

async function writeAll(files: readonly IndexFile[], outDir: string): Promise<void> {
  for (const dir of [PAGEFIND_DIR, DATA_DIR]) await rm(path.join(outDir, dir), { recursive: true, force: true })
  for (const file of files) {
    const target = path.join(outDir, ...file.path.split('/'))
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, file.content)
  }
}

function failure(error: unknown): Message {
  const cause = error instanceof Error ? error.message : String(error)
  return messageOf({
    file: '',
    what: `检索索引没有建成：${cause}`,
    todo: '请重新运行 npm install 与 npm run build；仍不行，请把这一行发给维护者。',
    rule: 'search-index',
  })
}

async function write(content: IndexContent, outDir: string): Promise<Message[]> {
  try {
    await writeAll(filesOf(content, await pagefindFiles(content.documents)), outDir)
    return []
  } catch (error) {
    return [failure(error)]
  }
}

/** Build side of the search over Pagefind: writes `pagefind/` and `search/data/`, anew each time, the same bytes for the same content. */
export const pagefindWriter: IndexWriter = { write }

/**
 * Writes the search index of the archive into the site folder `outDir`, which must be the folder the site is served
 * from. Errors of Pagefind and of the disk come back as one message (rule `search-index`).
 */
export async function writeSearchIndex(archive: Searched, outDir: string): Promise<Message[]> {
  return pagefindWriter.write(contentOf(archive), outDir)
}
