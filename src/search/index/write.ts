import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error as messageOf } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import type { IndexContent, IndexFile, KeepFiles } from '../engine.ts'
import type { EngineName } from '../../model/site.ts'
import { ENGINES } from '../engines/engines.ts'
import { DATA_DIR, MANIFEST_FILE, type Manifest } from '../format.ts'
import { filesOfYear, jsonFile, manifestYears, storeFiles, versionOf, yearFiles } from '../store/files.ts'
import { loadTraditional } from '../traditional.ts'
import { contentOf, type Searched } from './content.ts'
import { scriptFile } from './script-file.ts'

/** Number of the form of the files: raised when the same content is written otherwise, so that no browser mixes old and new. */
const FORM = 3

async function writeInto(outDir: string, { path: file, content }: IndexFile): Promise<void> {
  const target = path.join(outDir, ...file.split('/'))
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content)
}

/** What finds words in an index, and whether it is of the offline edition. */
export interface IndexKind {
  engine?: EngineName
  isOffline?: boolean
  /** Takes files over from the last index; without it all are made. */
  keep?: KeepFiles
}

async function writeAll(content: IndexContent, outDir: string, kind: IndexKind): Promise<void> {
  const { engine = 'pagefind', isOffline = false, keep = () => false } = kind
  for (const dir of ['pagefind', DATA_DIR]) await rm(path.join(outDir, dir), { recursive: true, force: true })
  const { documents, values, names, ...facts } = content
  const version = versionOf(FORM, engine, documents, values, names, facts)
  const emit = (file: IndexFile): Promise<void> => writeInto(outDir, isOffline ? scriptFile(file) : file)
  const years = yearFiles(content)
  for (const file of storeFiles(content, version)) await emit(file)
  for (const year of years) for (const file of filesOfYear(year, keep)) await emit(file)
  const build = await ENGINES[engine]()
  const own = await build({ documents, version, emit, keep })
  const { months, reviewed, pages } = facts
  const sizes = { articles: documents.length, nameParts: names.length, years: manifestYears(years) }
  const manifest: Manifest = { version, ...sizes, months, reviewed, pages, own }
  await emit(jsonFile(manifest, { file: MANIFEST_FILE, version: '' }))
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

/**
 * Writes the search index of the archive into the site folder `outDir`, which must be the folder the site is served
 * from, anew each time, the same bytes for the same content; for the offline edition as scripts. What goes wrong comes back as one message (rule `search-index`).
 */
export async function writeSearchIndex(archive: Searched, outDir: string, kind: IndexKind = {}): Promise<Message[]> {
  try {
    await loadTraditional()
    await writeAll(contentOf(archive), outDir, kind)
    return []
  } catch (error) {
    return [failure(error)]
  }
}
