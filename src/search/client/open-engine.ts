import type { Hit, SearchEngine } from '../engine.ts'
import { documentFile, INDEX_LANGUAGE, MANIFEST_FILE, partOf, ROWS_FILE, unitFile } from '../format.ts'
import type { Manifest, Rows, SearchDocument, UnitTable } from '../format.ts'
import { fetchJson, once } from './fetch-json.ts'
import { openPagefind, searchPhrase, type PagefindResult } from './pagefind.ts'
import { unitHits } from './unit-hits.ts'

/** Pagefind names an article by the language of the index and our key. */
const ID_PREFIX = `${INDEX_LANGUAGE}_`

/** Keys, newest first, and the row of each. */
interface RowTable {
  keys: readonly string[]
  rows: ReadonlyMap<string, number>
}

function rowTable({ keys }: Rows): RowTable {
  return { keys, rows: new Map(keys.map((key, row) => [key, row])) }
}

function hitOf(result: PagefindResult, rows: ReadonlyMap<string, number>, titleEnd: number): Hit {
  const key = result.id.slice(ID_PREFIX.length)
  const row = rows.get(key)
  if (row === undefined) throw new Error(`unknown article in the index: ${result.id}`)
  return { key, row, inTitle: (result.words[0] ?? titleEnd) < titleEnd }
}

/**
 * Pagefind passes over files that it cannot load, and then finds nothing. So "nothing" holds only while the index can be
 * reached and is still the one that was opened; otherwise this is refused.
 */
async function confirmWhole(base: string, opened: Manifest): Promise<void> {
  const { version } = await fetchJson<Manifest>(base + MANIFEST_FILE, 'no-store')
  if (version !== opened.version) throw new Error(`the index changed from ${opened.version} to ${version}`)
}

/**
 * Opens the index under `base` (path prefix with slashes at both ends). Loads the manifest; everything else is loaded
 * when a search first needs it, or ahead by `prepare`. Two or more units are searched by Pagefind, one by our own table.
 */
export async function openEngine(base: string): Promise<SearchEngine> {
  const manifest = await fetchJson<Manifest>(base + MANIFEST_FILE, 'no-cache')
  const load = <T>(file: string): Promise<T> => fetchJson<T>(`${base}${file}?v=${manifest.version}`)
  const rows = once(async () => rowTable(await load<Rows>(ROWS_FILE)))
  const pagefind = once(() => openPagefind(base, manifest.version))

  const one = async (unit: string): Promise<Hit[]> => {
    const part = load<UnitTable>(unitFile(partOf(unit, manifest.parts)))
    const [table, { keys }] = await Promise.all([part, rows()])
    return unitHits(table, unit, keys)
  }
  const phrase = async (units: readonly string[]): Promise<Hit[]> => {
    const found = pagefind().then((instance) => searchPhrase(instance, units))
    const [results, table] = await Promise.all([found, rows()])
    if (results.length === 0) await confirmWhole(base, manifest)
    const hits = results.map((result) => hitOf(result, table.rows, manifest.titleEnd))
    return hits.sort((a, b) => a.row - b.row)
  }
  return {
    coverage: { articles: manifest.articles },
    prepare: () => void Promise.all([rows(), pagefind()]).catch(() => undefined),
    search: async (units) => {
      if (units.length === 0 || manifest.articles === 0) return []
      return units.length === 1 ? one(units[0] as string) : phrase(units)
    },
    document: (key) => load<SearchDocument>(documentFile(key)),
  }
}
