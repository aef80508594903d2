import type { SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { Clause, Term } from '../query/query.ts'
import { soundOf } from './sound.ts'

/**
 * Another form under which a word is searched too, or offered: the name behind a pinyin or an alias, a name written
 * with spaces in it, several names written as one word, or words beside a time.
 */
export interface Form {
  kind: 'pinyin' | 'alias' | 'spaced' | 'named' | 'dated'
  /** As typed. */
  typed: string
  /** The other form. */
  text: string
  /** False when the typed text may just as well mean itself: then it is, where it stands in the texts, all that is found. */
  isSure: boolean
}

/** A text without any of these has no pinyin in it. */
const LATIN = /[a-z]/i

async function aliased(engine: SearchEngine, typed: string, units: readonly string[]): Promise<Form[]> {
  const written = units.join('')
  const entries = await engine.names(units[0] ?? '')
  return entries.flatMap(([text, kind, , , , means]) =>
    kind === 'alias' && means !== undefined && unitsOf(text).join('') === written
      ? [{ kind: 'alias', typed, text: means, isSure: true }]
      : [],
  )
}

/** Names of people that a text may mean that is (partly) in pinyin or, when `spaced`, has spaces between characters. */
async function named(engine: SearchEngine, typed: string, spaced: boolean): Promise<Form[]> {
  if (!spaced && !LATIN.test(typed.normalize('NFKD'))) return []
  const sound = soundOf(typed)
  if (sound === null || !(sound.isPinyin || spaced)) return []
  const kind = sound.isPinyin ? 'pinyin' : 'spaced'
  const fitting = (await engine.names(sound.lead)).filter((entry) => sound.fits(entry))
  return fitting.map(([text]) => ({ kind, typed, text, isSure: false }))
}

/** Other forms of a term: names of a pinyin or of initials, the full name of an alias. None for a term in quotation marks. */
export async function formsOf(engine: SearchEngine, { text, quoted, loose }: Term): Promise<Form[]> {
  if (quoted || loose) return []
  const found = await Promise.all([named(engine, text, false), aliased(engine, text, unitsOf(text))])
  return found.flat()
}

/** Conditions that stand together, and the names that their words may make when they are read as one. */
export interface Group {
  clauses: Clause[]
  names: Form[]
}

/** Most words that one name is written as. */
const MOST_WORDS = 4

/** The bare word that a condition is, if it is no more than that. */
function bareWord({ any, excluded, near }: Clause): string | null {
  const [term, ...others] = any
  const isBare =
    term !== undefined &&
    others.length === 0 &&
    !excluded &&
    !near &&
    !term.quoted &&
    !term.loose &&
    term.field === undefined
  return isBare ? term.text : null
}

async function groupAt(engine: SearchEngine, clauses: readonly Clause[], at: number): Promise<Group> {
  for (let count = Math.min(MOST_WORDS, clauses.length - at); count > 1; count--) {
    const taken = clauses.slice(at, at + count)
    const words = taken.map(bareWord)
    if (words.includes(null)) continue
    const names = await named(engine, words.join(' '), true)
    if (names.length > 0) return { clauses: taken, names }
  }
  return { clauses: clauses.slice(at, at + 1), names: [] }
}

/** The conditions of a query, those together whose words make a name: cao li qiang, 曹 liqiang, 王 芳. */
export async function groupsOf(engine: SearchEngine, clauses: readonly Clause[]): Promise<Group[]> {
  const groups: Group[] = []
  for (let at = 0; at < clauses.length;) {
    const group = await groupAt(engine, clauses, at)
    groups.push(group)
    at += group.clauses.length
  }
  return groups
}
