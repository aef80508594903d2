import type { Hit, IndexContext, WordIndex } from '../../../engine.ts'
import { dataFile, partOf } from '../../../format.ts'
import { kept, once } from '../../../parts/once.ts'
import { placesInTexts } from '../../../places.ts'
import { hitsIn } from '../../../store/hit-list.ts'
import { ownValue } from '../../../store/own-value.ts'
import type { PagefindFacts, Sums, UnitTable } from '../format.ts'
import { pairsOf } from '../pairs.ts'
import { searchCovered, type Cover } from './covered.ts'
import { loadRowTable, type RowTable } from './row-table.ts'
import { Pagefind, type PagefindResult } from './worker.ts'

/** A phrase of four units or more is looked for by some of its pairs. */
const COVER: Cover = { fewest: 4, read: 20, first: 8, more: 32 }

function hitOf(result: PagefindResult, rows: RowTable, endOf: (row: number) => number): Hit {
  const row = rows.get(result.id)
  if (row === undefined) throw new Error(`unknown article in the index: ${result.id}`)
  return { row, inTitle: (result.words[0] ?? Number.POSITIVE_INFINITY) < endOf(row) }
}

/** Opens a worker when it is first needed, and another one in the place of one that lost a file. */
function workers(open: () => Promise<Pagefind>) {
  let running: Pagefind | undefined
  let opening = once(open)
  const get = async (): Promise<Pagefind> => {
    if (running?.isBroken) [running, opening] = [undefined, once(open)]
    return (running = await opening())
  }
  return { get, close: (): void => running?.close() }
}

/** Asks Pagefind for phrases as they are. */
function wholePhrases(context: IndexContext<PagefindFacts>) {
  const { base, manifest, load } = context
  const { version, own } = manifest
  const sums = once(() => load<Sums>({ file: dataFile('pagefind'), version }))
  const rows = once(async () => loadRowTable(context, await sums()))
  const pagefind = workers(async () => Pagefind.open({ base, version, sums: await sums() }))
  const longTitles = new Map(own.longTitles)
  const endOf = (row: number): number => longTitles.get(row) ?? own.titleEnd
  const search = async (units: readonly string[]): Promise<Hit[]> => {
    const [results, table] = await Promise.all([pagefind.get().then((instance) => instance.search(units)), rows()])
    return results.map((result) => hitOf(result, table, endOf))
  }
  return {
    search,
    prepare: () => void Promise.all([rows(), pagefind.get()]).catch(() => undefined),
    close: pagefind.close,
  }
}

/**
 * Opens the index over Pagefind. Two or more units are searched by Pagefind (very frequent pairs by lists of our own, long
 * phrases by some of their pairs), one by our own table.
 */
export function openIndex(context: IndexContext<PagefindFacts>): WordIndex {
  const { manifest, load, store } = context
  const { version, own, articles } = manifest
  const tables = kept((file: string) => load<UnitTable>({ file, version }))
  const listed = async (key: string, file: string): Promise<Hit[]> => hitsIn(ownValue(await tables(file), key) ?? [])
  const whole = wholePhrases(context)
  const pair = (pair: readonly string[]): Promise<Hit[]> => {
    const [word = ''] = pairsOf(pair)
    return own.pairs.includes(word)
      ? listed(word, dataFile('pairs', partOf(word, own.parts.pairs)))
      : whole.search(pair)
  }
  const phrase = async (phrase: readonly string[]): Promise<Hit[]> => {
    if (own.absent.length === articles) return []
    if (phrase.length === 2) return pair(phrase)
    return (await searchCovered({ pair, document: store.document }, phrase, COVER)) ?? whole.search(phrase)
  }
  return {
    prepare: whole.prepare,
    places: (units, rows) => placesInTexts(store.document, units, rows),
    close: whole.close,
    search: async (asked) => {
      const [first = '', ...others] = asked
      if (first === '' || articles === 0) return []
      return others.length > 0 ? phrase(asked) : listed(first, dataFile('units', partOf(first, own.parts.units)))
    },
  }
}
