import { mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { error as messageOf } from '../../messages/message.ts'
import { explained, KNOWN_CODES, systemCode } from '../../messages/system-problems.ts'
import type { Message } from '../../model/message.ts'
import type { IndexContent, IndexFile, KeepFiles, ReadFiles } from '../engine.ts'
import type { EngineName } from '../../model/site.ts'
import { ENGINES } from '../engines/engines.ts'
import { DATA_DIR, MANIFEST_FILE, type Manifest } from '../format.ts'
import { filesOfYear, jsonFile, manifestYears, storeFiles, yearFiles } from '../store/files.ts'
import { versionOf } from '../store/version.ts'
import { loadTraditional } from '../traditional.ts'
import { contentOf, type Searched } from './content.ts'
import { namedFiles, namedTables } from './named-files.ts'
import { scriptFile } from './script-file.ts'

/** Writer of files into a folder, one after the other: of many small ones the quickest. */
function writerInto(outDir: string): (file: IndexFile) => void {
  const folders = new Set<string>()
  return ({ path: file, content }) => {
    const target = path.join(outDir, ...file.split('/'))
    const folder = path.dirname(target)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(target, content)
  }
}

/** Folders of an index. */
const FOLDERS = ['pagefind/', DATA_DIR]

/** Engine of an index, and whether it is of the offline edition. */
export interface IndexKind {
  engine?: EngineName
  isOffline?: boolean
  /** Take files over from the last index, and read them; without these all are made. */
  keep?: KeepFiles
  read?: ReadFiles
}

async function writeAll(content: IndexContent, outDir: string, kind: IndexKind): Promise<void> {
  const { engine = 'pagefind', isOffline = false, keep = () => false } = kind
  for (const dir of FOLDERS) await rm(path.join(outDir, dir), { recursive: true, force: true })
  const { documents, values, names, named, lastNamed, offices, months, reviewed, pages } = content
  const articles = documents.keys.length
  const years = yearFiles(content)
  const officeEnds = [...new Set(offices.map(({ title }) => title.slice(-1)))].sort().join('')
  const facts = { years: manifestYears(years), months, reviewed, pages, officeEnds }
  const version = versionOf(engine, values, names, offices, facts)
  if (keep(FOLDERS, version, [MANIFEST_FILE])) return
  const tables = namedTables(named, articles)
  const write = writerInto(outDir)
  const emit = async (file: IndexFile): Promise<void> => write(isOffline ? scriptFile(file) : file)
  for (const file of [...storeFiles(content, version), ...namedFiles(tables, lastNamed)]) await emit(file)
  for (const year of years) for (const file of filesOfYear(year, keep)) await emit(file)
  const build = await ENGINES[engine]()
  const own = await build({ documents, version, emit, keep })
  const sizes = { articles, nameParts: names.length, namedParts: tables.length }
  const manifest: Manifest = { version, ...sizes, ...facts, own }
  await emit(jsonFile(manifest, { file: MANIFEST_FILE, version: '' }))
}

const AGAIN = '请重新运行 npm install 与 npm run build；仍不行，请把这一行发给维护者。'

/** Tells what the disk refused with its remedy; what else went wrong, a program that does not start too, in its own words. */
function failure(problem: unknown): Message {
  const isOfDisk = KNOWN_CODES.includes(systemCode(problem)) && !String(problem).includes('spawn')
  const cause = problem instanceof Error ? problem.message : String(problem)
  const { what, todo } = isOfDisk ? explained(problem) : { what: cause, todo: AGAIN }
  return messageOf({ file: '', what: `检索索引没有建成：${what}`, todo, rule: 'search-index' })
}

/**
 * Writes the search index of the archive into the site folder `outDir`, which must be the folder the site is served
 * from, anew each time, the same bytes for the same content; for the offline edition as scripts. What goes wrong comes back as one message (rule `search-index`).
 */
export async function writeSearchIndex(archive: Searched, outDir: string, kind: IndexKind = {}): Promise<Message[]> {
  try {
    await loadTraditional()
    await writeAll(contentOf(archive, kind.read), outDir, kind)
    return []
  } catch (problem) {
    return [failure(problem)]
  }
}
