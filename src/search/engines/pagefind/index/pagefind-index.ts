import { gunzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { IndexFile } from '../../../engine.ts'
import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import { INDEX_LANGUAGE, type PagefindFacts } from '../format.ts'
import { pageNames, SIGNATURE } from '../page-table.ts'
import { pairsOf } from '../pairs.ts'

/** Pagefind's part of the index, its files by path relative to Pagefind's folder. */
interface PagefindFiles extends Omit<PagefindFacts, 'parts' | 'pairs'> {
  files: IndexFile[]
  /** Pagefind's names of the articles, in the order of the documents. */
  names: string[]
}

/** A word that Pagefind gives a position and never indexes: keeps a phrase from running on into the next segment. */
const BREAK = ','
/** Most words that a headline is filled up to: one headline as long as an article must not make the index of all others grow. */
const MOST_FILLED = 64
/** Files of Pagefind for pages of another make, which this site never loads: its main script too, for our own speaks to the worker. */
const UNUSED = /^pagefind(?:-ui|-modular-ui|-component-ui|-highlight)?\.(?:js|css)$/
const FRAGMENT = /^fragment\/([^/]+)\.pf_fragment$/
const TABLE = /^pagefind\.([^/]+)\.pf_meta$/

function pairedSegments(document: SearchDocument): string[][] {
  return segmentsOf(document).map((text) => pairsOf(unitsOf(text)))
}

/**
 * Pairs of all segments; the headline's are filled up to `titleEnd` words, so that a position tells a headline hit. A longer
 * headline is not filled.
 */
function recordOf(segments: readonly string[][], titleEnd: number): string {
  const [title = [], ...rest] = segments
  const filled = [...title, ...Array<string>(Math.max(1, titleEnd - title.length)).fill(BREAK)]
  return [...filled, ...rest.flatMap((words) => [...words, BREAK])].join(' ')
}

const byPath = (a: IndexFile, b: IndexFile): number => (a.path < b.path ? -1 : 1)

type Titles = Pick<PagefindFiles, 'titleEnd' | 'longTitles'>

/** Ends of headlines in the rows' positions: at one place for all but the few that are longer than most. */
function titlesOf(segments: readonly string[][][]): Titles {
  const lengths = segments.map(([title = []]) => title.length)
  const titleEnd =
    Math.min(
      MOST_FILLED,
      lengths.reduce((most, length) => Math.max(most, length), 0),
    ) + 1
  return { titleEnd, longTitles: lengths.flatMap((length, row) => (length > MOST_FILLED ? [[row, length + 1]] : [])) }
}

async function addAll(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<Titles> {
  const segments = documents.map(pairedSegments)
  const titles = titlesOf(segments)
  for (const [row, document] of documents.entries()) {
    const content = recordOf(segments[row] as string[][], titles.titleEnd)
    const { errors } = await index.addCustomRecord({ url: `/${document.id}`, content, language: INDEX_LANGUAGE })
    if (errors.length > 0) throw new Error(`${document.id}: ${errors.join('; ')}`)
  }
  return titles
}

/** Ids of the articles by Pagefind's names of them. */
function idsOf(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { path, content } of files) {
    const name = FRAGMENT.exec(path)?.[1]
    if (!name) continue
    const record = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as { url: string }
    ids.set(name, record.url.slice(1))
  }
  return ids
}

/**
 * The browser takes row numbers from the order of Pagefind's page table, so that order must be that of the documents:
 * throws when it is not.
 */
function pagesOf(
  files: readonly IndexFile[],
  documents: readonly SearchDocument[],
): Omit<PagefindFiles, 'files' | keyof Titles> {
  const found = files.find(({ path }) => TABLE.test(path))
  const names = found ? pageNames(gunzipSync(found.content)) : []
  const ids = idsOf(files)
  const paged = new Set(ids.values())
  const absent = documents.flatMap(({ id }, row) => (paged.has(id) ? [] : [row]))
  const inOrder = documents.filter(({ id }) => paged.has(id)).every(({ id }, at) => ids.get(names[at] ?? '') === id)
  if (!inOrder || names.length + absent.length !== documents.length) throw new Error('page table in another order')
  return { table: TABLE.exec(found?.path ?? '')?.[1] ?? '', names, absent }
}

async function build(documents: readonly SearchDocument[]): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE, keepIndexUrl: true })
  if (!index) throw new Error(errors.join('; '))
  const titles = await addAll(index, documents)
  const made = await index.getFiles()
  if (made.errors.length > 0) throw new Error(made.errors.join('; '))
  const all = made.files.map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }))
  /** By path: Pagefind gives its files in the order in which its threads are done. */
  const files = all.filter(({ path }) => !UNUSED.test(path) && !FRAGMENT.test(path)).sort(byPath)
  return { files, ...pagesOf(all, documents), ...titles }
}

/**
 * Indexes the documents with Pagefind and gives its files back instead of letting it write them: `writeFiles` is done
 * before its last files are, and its fragments are not needed. Errors of Pagefind are thrown.
 */
export async function pagefindFiles(documents: readonly SearchDocument[]): Promise<PagefindFiles> {
  try {
    return await build(documents)
  } finally {
    await close()
  }
}
