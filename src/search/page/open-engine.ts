import type { OpenIndex, SearchEngine, WordIndex } from '../engine.ts'
import { MANIFEST_FILE, type Manifest } from '../format.ts'
import { partLoader, type PartLoader } from '../parts/load.ts'
import { hitsIn } from '../store/hit-list.ts'
import { NAME_UNITS } from '../store/named.ts'
import { openStore } from '../store/open.ts'

/** Milliseconds for which an index that was there counts as there: a reader's one request asks for many phrases. */
const CONFIRMED = 1000

function manifestOf<Own>(load: PartLoader): Promise<Manifest<Own>> {
  return load<Manifest<Own>>({ file: MANIFEST_FILE, version: '' })
}

/** Says whether the index is still the one that was opened; what was confirmed a moment ago is not asked again. */
function confirmer(load: PartLoader, opened: string): () => Promise<void> {
  let [at, confirmed] = [Number.NEGATIVE_INFINITY, Promise.resolve()]
  const confirm = async (): Promise<void> => {
    const { version } = await manifestOf(load)
    if (version !== opened) throw new Error(`the index changed from ${opened} to ${version}`)
  }
  return () => {
    if (performance.now() - at > CONFIRMED) [at, confirmed] = [performance.now(), confirm()]
    confirmed.catch(() => (at = Number.NEGATIVE_INFINITY))
    return confirmed
  }
}

/**
 * Opens the search under `base` (path prefix with slashes at both ends) with the browser side of an engine. Loads the
 * manifest; everything else is loaded when it is first needed, or ahead by `prepare`. Words that are as long as most names are
 * asked of the index when they are no name, all others at once.
 */
export async function openEngine<Own>(base: string, openIndex: OpenIndex<Own>): Promise<SearchEngine> {
  const load = partLoader(base)
  const manifest = await manifestOf<Own>(load)
  const store = openStore(manifest, load)
  const index = openIndex({ base, manifest, load, store })
  const search: WordIndex['search'] = async (units) => {
    const named = store.named(units)
    const found = units.length === NAME_UNITS ? undefined : index.search(units)
    found?.catch(() => undefined)
    const known = await named
    return known ? hitsIn(known.found) : (found ?? index.search(units))
  }
  return { coverage: manifest, ...store, ...index, search, confirm: confirmer(load, manifest.version) }
}
