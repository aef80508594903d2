import type { Hit, SearchEngine } from '../engine.ts'
import {
  columnFile,
  documentFile,
  MANIFEST_FILE,
  nameFile,
  pairFile,
  partOf,
  peopleFile,
  unitFile,
  VALUES_FILE,
} from '../format.ts'
import type { Manifest, NameTable, Postings, SearchDocument, UnitTable } from '../format.ts'
import type { ValueHead, Values, YearColumns } from '../format.ts'
import { pairsOf } from '../pairs.ts'
import { searchCovered } from './covered.ts'
import { fetchJson, kept, once } from './fetch-json.ts'
import type { PagefindResult } from './pagefind-api.ts'
import { openPagefind, searchPhrase } from './pagefind.ts'
import { loadRowTable, type RowTable } from './row-table.ts'
import { hitsIn, unitHits } from './unit-hits.ts'

function hitOf(result: PagefindResult, rows: RowTable, endOf: (row: number) => number): Hit {
  const row = rows.get(result.id)
  if (row === undefined) throw new Error(`unknown article in the index: ${result.id}`)
  return { row, inTitle: (result.words[0] ?? Number.POSITIVE_INFINITY) < endOf(row) }
}

function ownValue<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined
}

/** Milliseconds for which an index that was there counts as there: a reader's one request asks for many phrases. */
const CONFIRMED = 1000

/**
 * Pagefind passes over files that it cannot load, and then finds nothing. So "nothing" holds only while the index can be
 * reached and is still the one that was opened; otherwise this is refused.
 */
function confirmer(base: string, opened: Manifest): () => Promise<void> {
  let [at, confirmed] = [Number.NEGATIVE_INFINITY, Promise.resolve()]
  const confirm = async (): Promise<void> => {
    const { version } = await fetchJson<Manifest>(base + MANIFEST_FILE, 'no-store')
    if (version !== opened.version) throw new Error(`the index changed from ${opened.version} to ${version}`)
  }
  return () => {
    if (performance.now() - at > CONFIRMED) [at, confirmed] = [performance.now(), confirm()]
    confirmed.catch(() => (at = Number.NEGATIVE_INFINITY))
    return confirmed
  }
}

/** Loaders of the files of our own, each of them once. */
function ownFiles(base: string, manifest: Manifest) {
  const load = <T>(file: string): Promise<T> => fetchJson<T>(`${base}${file}?v=${manifest.version}`)
  return {
    document: kept((row: number) => load<SearchDocument>(documentFile(row))),
    names: kept((part: number) => load<NameTable>(nameFile(part))),
    units: kept((part: number) => load<UnitTable>(unitFile(part))),
    people: kept((file: string) => load<Values>(file)),
    frequent: kept(async (number: number) => hitsIn(await load<Postings>(pairFile(number)))),
    values: once(() => load<ValueHead>(VALUES_FILE)),
    columns: kept((year: string) => load<YearColumns>(columnFile(year))),
  }
}

/** Finds the articles that hold two or more units one after the other. */
function phraseSearch(base: string, manifest: Manifest, { document, frequent }: ReturnType<typeof ownFiles>) {
  const rows = once(() => loadRowTable(base, manifest))
  const pagefind = once(() => openPagefind(base, manifest.version))
  const confirm = confirmer(base, manifest)
  const longTitles = new Map(manifest.longTitles)
  const endOf = (row: number): number => longTitles.get(row) ?? manifest.titleEnd
  const whole = async (units: readonly string[]): Promise<Hit[]> => {
    const [results, table] = await Promise.all([pagefind().then((instance) => searchPhrase(instance, units)), rows()])
    return results.map((result) => hitOf(result, table, endOf))
  }
  const pair = (units: readonly string[]): Promise<Hit[]> => {
    const number = manifest.pairs.indexOf(pairsOf(units)[0] ?? '')
    return number === -1 ? whole(units) : frequent(number)
  }
  const phrase = async (units: readonly string[]): Promise<Hit[]> => {
    if (manifest.absent.length === manifest.articles) return []
    const covered = units.length === 2 ? await pair(units) : await searchCovered({ pair, document }, units)
    const hits = covered ?? (await whole(units))
    if (hits.length === 0) await confirm()
    return hits
  }
  return { phrase, prepare: () => void Promise.all([rows(), pagefind()]).catch(() => undefined) }
}

/**
 * Opens the index under `base` (path prefix with slashes at both ends). Loads the manifest; everything else is loaded
 * when a search first needs it, or ahead by `prepare`. Two or more units are searched by Pagefind (very frequent pairs by
 * lists of our own, long phrases by some of their pairs), one by our own table.
 */
export async function openEngine(base: string): Promise<SearchEngine> {
  const manifest = await fetchJson<Manifest>(base + MANIFEST_FILE, 'no-cache')
  const files = ownFiles(base, manifest)
  const { phrase, prepare } = phraseSearch(base, manifest, files)
  const one = async (unit: string): Promise<Hit[]> => unitHits(await files.units(partOf(unit, manifest.parts)), unit)
  return {
    coverage: manifest,
    prepare,
    search: async (units) => {
      if (units.length === 0 || manifest.articles === 0) return []
      return units.length === 1 ? one(units[0] as string) : phrase(units)
    },
    document: files.document,
    names: async (lead) => ownValue(await files.names(partOf(lead, manifest.nameParts)), lead) ?? [],
    values: files.values,
    people: (name, part) => files.people(peopleFile(name, part)),
    columns: files.columns,
  }
}
