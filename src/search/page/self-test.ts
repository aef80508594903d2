import { fold, unitsOf } from '../fold.ts'
import { segmentsOf } from '../format.ts'
import { stretchesOf } from '../match.ts'
import type { Searcher } from './searcher.ts'

/** Articles drawn for the test, and units of the longer strings taken from them. */
const DRAWN = 10
const LENGTHS = [2, 3, 5, 9]
/** Most found articles whose text is read again. */
const READ = 5

/** One known item: what was asked, from which article it was taken, whether that was found, and whether all read hold it. */
export interface Tried {
  asked: string
  found: number
  ok: boolean
}

/** Strings that stand in a text, as units of it, of several lengths. */
function stringsOf(text: string, at: number): string[] {
  const { units, from, to } = fold(text)
  const length = Math.min(LENGTHS[at % LENGTHS.length] ?? 2, units.length)
  const first = Math.floor((units.length - length) / 2)
  return length === 0 ? [] : [text.slice(from[first], to[first + length - 1])]
}

async function tryString(searcher: Searcher, asked: string, row: number): Promise<Tried> {
  const { hits } = await searcher.ask(`"${asked.replaceAll('"', '')}"`)
  const others = hits.slice(0, READ).map((hit) => searcher.engine.document(hit.row))
  const units = unitsOf(asked)
  const hold = (await Promise.all(others)).every((found) =>
    segmentsOf(found).some((text) => stretchesOf(fold(text), units).length > 0),
  )
  return { asked, found: hits.length, ok: hold && hits.some((hit) => hit.row === row) }
}

/**
 * Takes headlines and strings from articles spread over the whole archive and searches them in this browser: the article
 * must be found, and the first found must hold the string. Refused when a file cannot be had.
 */
export async function selfTest(searcher: Searcher): Promise<Tried[]> {
  const { articles } = searcher.engine.coverage
  const count = Math.min(DRAWN, articles)
  const tried: Tried[] = []
  for (let at = 0; at < count; at++) {
    const row = Math.floor((at * articles) / count)
    const document = await searcher.engine.document(row)
    const strings = [document.headline, ...stringsOf(document.paragraphs[0] ?? '', at)]
    for (const string of strings.filter((each) => unitsOf(each).length > 0))
      tried.push(await tryString(searcher, string, row))
  }
  return tried
}
