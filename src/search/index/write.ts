import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error as messageOf } from '../../messages/message.ts'
import type { Archive } from '../../model/archive.ts'
import type { Message } from '../../model/message.ts'
import type { IndexWriter } from '../engine.ts'
import { DATA_DIR, documentFile, MANIFEST_FILE, PAGEFIND_DIR, ROWS_FILE, unitFile } from '../format.ts'
import type { Manifest, Rows, SearchDocument } from '../format.ts'
import { documentsOf } from './documents.ts'
import { pagefindFiles, type IndexFile, type PagefindFiles } from './pagefind-index.ts'
import { unitTables } from './unit-table.ts'

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

/** All files of the index, paths relative to the site folder. */
function filesOf(documents: readonly SearchDocument[], pagefind: PagefindFiles): IndexFile[] {
  const keys = documents.map(({ id }) => pagefind.keys.get(id) ?? id)
  const tables = unitTables(documents)
  const files = [
    ...pagefind.files.map(({ path, content }) => ({ path: PAGEFIND_DIR + path, content })),
    json(ROWS_FILE, { keys } satisfies Rows),
    ...tables.map((table, part) => json(unitFile(part), table)),
    ...documents.map((document, row) => json(documentFile(keys[row] as string), document)),
  ]
  const { titleEnd } = pagefind
  const manifest: Manifest = { version: versionOf(files), articles: keys.length, titleEnd, parts: tables.length }
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

async function write(documents: readonly SearchDocument[], outDir: string): Promise<Message[]> {
  try {
    await writeAll(filesOf(documents, await pagefindFiles(documents)), outDir)
    return []
  } catch (error) {
    return [failure(error)]
  }
}

/** Build side of the search over Pagefind: writes `pagefind/` and `search/data/`, anew each time, the same bytes for the same documents. */
export const pagefindWriter: IndexWriter = { write }

/**
 * Writes the search index of the archive into the site folder `outDir`, which must be the folder the site is served
 * from. Errors of Pagefind and of the disk come back as one message (rule `search-index`).
 */
export async function writeSearchIndex(archive: Archive, outDir: string): Promise<Message[]> {
  return pagefindWriter.write(documentsOf(archive), outDir)
}
