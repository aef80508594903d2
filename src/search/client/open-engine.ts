import type { Hit, SearchEngine } from '../engine.ts'
import {
  columnFile,
  documentFile,
  MANIFEST_FILE,
  nameFile,
  pairFile,
  partOf,
  unitFile,
  VALUES_FILE,
} from '../format.ts'
import type { ColumnValues, Manifest, NameTable, Postings, SearchDocument, UnitTable, YearColumns } from '../format.ts'
import { pairsOf } from '../pairs.ts'
import { fetchJson, once } from './fetch-json.ts'
import type { PagefindResult } from './pagefind-api.ts'
import { openPagefind, searchPhrase } from './pagefind.ts'
import { loadRowTable, type RowTable } from './row-table.ts'
import { hitsIn, unitHits } from './unit-hits.ts'

function hitOf(result: PagefindResult, rows: RowTable, titleEnd: number): Hit {
  const row = rows.get(result.id)
  if (row === undefined) throw new Error(`unknown article in the index: ${result.id}`)
  return { row, inTitle: (result.words[0] ?? titleEnd) < titleEnd }
}

function ownValue<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined
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
  const rows = once(() => loadRowTable(base, manifest))
  const pagefind = once(() => openPagefind(base, manifest.version))

  const one = async (unit: string): Promise<Hit[]> =>
    unitHits(await load<UnitTable>(unitFile(partOf(unit, manifest.parts))), unit)
  /** The hits of a pair that has a file of its own. */
  const frequent = async (units: readonly string[]): Promise<Hit[] | null> => {
    const number = units.length === 2 ? manifest.pairs.indexOf(pairsOf(units)[0] ?? '') : -1
    return number === -1 ? null : hitsIn(await load<Postings>(pairFile(number)))
  }
  const phrase = async (units: readonly string[]): Promise<Hit[]> => {
    const found = pagefind().then((instance) => searchPhrase(instance, units))
    const [results, table] = await Promise.all([found, rows()])
    if (results.length === 0) await confirmWhole(base, manifest)
    return results.map((result) => hitOf(result, table, manifest.titleEnd))
  }
  return {
    coverage: manifest,
    prepare: () => void Promise.all([rows(), pagefind()]).catch(() => undefined),
    search: async (units) => {
      if (units.length === 0 || manifest.articles === 0) return []
      return units.length === 1 ? one(units[0] as string) : ((await frequent(units)) ?? phrase(units))
    },
    document: (row) => load<SearchDocument>(documentFile(row)),
    names: async (lead) => ownValue(await load<NameTable>(nameFile(partOf(lead, manifest.nameParts))), lead) ?? [],
    values: once(() => load<ColumnValues>(VALUES_FILE)),
    columns: (year) => load<YearColumns>(columnFile(year)),
  }
}
