import type { SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { Term } from '../query/query.ts'

/** Another form under which a word is searched too, or offered: in simplified characters, the name behind a pinyin or an alias. */
export interface Form {
  kind: 'simplified' | 'pinyin' | 'alias'
  /** As typed. */
  typed: string
  /** The other form. */
  text: string
  /** False when the typed text may just as well mean itself: then it is, where it stands in the texts, all that is found. */
  isSure: boolean
}

const HAN = /^\p{Script=Han}$/u
const LATIN = /^[a-z]{2,}$/
/** Characters of GB 2312 that traditional texts use for others, so that they alone do not show which script it is. */
const GB2312 = { first: 0xb0, last: 0xf7, cells: 94, cell: 0xa1 }

/** The Han characters of GB 2312, decoded by the browser: what is not among them may be traditional. */
function commonCharacters(): Set<string> {
  const bytes: number[] = []
  for (let row = GB2312.first; row <= GB2312.last; row++) {
    for (let at = 0; at < GB2312.cells; at++) bytes.push(row, GB2312.cell + at)
  }
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)))
}

let common: Set<string> | undefined

/** Whether a text is in traditional characters, as far as its characters alone show. */
function scriptOf(units: readonly string[]): 'traditional' | 'either' | 'simplified' {
  const known = (common ??= commonCharacters())
  if (units.some((unit) => HAN.test(unit) && !known.has(unit))) return 'traditional'
  return units.some((unit) => AMBIGUOUS.has(unit)) ? 'either' : 'simplified'
}

/** Characters of GB 2312 that stand for other ones in simplified texts. Source: OpenCC, TSCharacters. */
const AMBIGUOUS: ReadonlySet<string> = new Set('乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽藉覆')

async function simplified(typed: string, units: readonly string[]): Promise<Form[]> {
  const script = scriptOf(units)
  if (script === 'simplified') return []
  const { toSimplified } = await import('./traditional.ts')
  const text = toSimplified(typed)
  return text === typed ? [] : [{ kind: 'simplified', typed, text, isSure: script === 'traditional' }]
}

async function named(engine: SearchEngine, typed: string, units: readonly string[]): Promise<Form[]> {
  const [first = ''] = units
  const written = units.join('')
  const isPinyin = units.length === 1 && LATIN.test(first)
  const entries = await engine.names(isPinyin ? first.slice(0, 1) : first)
  return entries.flatMap(([text, kind, pinyin, initials, , means]): Form[] => {
    if (isPinyin)
      return kind === 'person' && (pinyin === first || initials === first)
        ? [{ kind: 'pinyin', typed, text, isSure: false }]
        : []
    return kind === 'alias' && means !== undefined && unitsOf(text).join('') === written
      ? [{ kind: 'alias', typed, text: means, isSure: true }]
      : []
  })
}

/**
 * Other forms of a term: simplified characters of a traditional text, names of a pinyin or of initials, the full name of
 * an alias. None for a term in quotation marks.
 */
export async function formsOf(engine: SearchEngine, { text, quoted }: Term): Promise<Form[]> {
  if (quoted) return []
  const units = unitsOf(text)
  const found = await Promise.all([simplified(text, units), named(engine, text, units)])
  return found.flat()
}
