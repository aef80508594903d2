import { unitsOf } from '../fold.ts'
import { printTerm } from '../query/print.ts'
import type { Term } from '../query/query.ts'
import { readQuery } from '../query/read.ts'
import type { Searcher } from './searcher.ts'

/** Another query near to one that found nothing, with the number of articles that it finds. */
export interface Near {
  text: string
  articles: number
}

/** Most near queries that are tried, and shown; longest text that is varied. */
const LIMITS = { tried: 14, shown: 6, units: 60 }
/** Fewest and most units of a word in which one is taken for misread: shorter ones find much else, longer ones are sentences. */
const SLIP = { least: 5, most: 12 }
/** Signs that people write between words instead of a space, and those for "or" inside a word. */
const BETWEEN = /[\p{P}\p{S}]+/u
const OR = /或者|或是|或/u

function pieces(text: string, between: RegExp): string[] {
  const found = text.split(between).filter((piece) => unitsOf(piece).length > 0)
  return found.length > 1 ? found : []
}

/** Words that stand without the spaces that this search wants between them: 曹立强、钟晓咏; 曹立强或钟晓咏. */
function apart({ text }: Term): string[] {
  const [marked, joined] = [pieces(text, BETWEEN), pieces(text, OR)]
  return [...(joined.length > 0 ? [joined.join(' 或 ')] : []), ...(marked.length > 0 ? [marked.join(' ')] : [])]
}

/** A day as papers print it: 11月16号, 2021-11-16, 2021.11.16, 11/16. */
function days({ text }: Term): string[] {
  const spoken = text.replace(/(\d+\s*月\s*\d+)\s*[号號]/gu, '$1日')
  const [, year, month, day] =
    /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号號]?$/u.exec(text.normalize('NFKC')) ?? []
  const printed = month && day ? `${Number(month)}月${Number(day)}日` : ''
  const all = [spoken, year ? `${year}年${printed}` : '', printed]
  return all.filter((each) => each !== '' && each !== text)
}

/** A number as papers print it otherwise: 1200 and 1,200, 12000 and 1.2万. */
function numbers({ text }: Term): string[] {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '')
  const full = plain.replace(/(\d+(?:\.\d+)?)万/u, (_, count: string) => String(Math.round(Number(count) * 1e4)))
  const grouped = full.replace(/\d{4,}/u, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ','))
  const short = full.replace(/\d{5,}/u, (digits) => `${Number(digits) / 1e4}万`)
  return /\d/u.test(text) ? [plain, full, grouped, short].filter((each) => each !== text) : []
}

/** A query whose quotation mark was never closed, closed at its end. */
function closed(text: string): string[] {
  const isOpen = readQuery(text).problems.some(({ kind }) => kind === 'open-quote')
  const phrase = text.replace(/^[^“”"「『＂]*[“”"「『＂]/u, '').trim()
  return isOpen && unitsOf(phrase).length > 0 ? [printTerm({ text: phrase, quoted: true })] : []
}

/** A word in two, and without its first or its last characters. */
function shortened({ text, field }: Term): string[] {
  const characters = [...text]
  if (field !== undefined || unitsOf(text).length < 3) return []
  const half = Math.ceil(characters.length / 2)
  const cut = (at: number): string => `${characters.slice(0, at).join('')} ${characters.slice(at).join('')}`
  const parts = [characters.slice(1), characters.slice(0, -1), characters.slice(0, half), characters.slice(half)]
  const whole = parts.map((part) => part.join('')).filter((part) => unitsOf(part).length > 1)
  return [...new Set([cut(half), cut(3), cut(characters.length - 2), ...whole, cut(1)])].filter(
    (part) => part.trim() !== text,
  )
}

/** True when two names have the same characters in another order, or all but one character alike, or one too many. */
function isAlike(name: string, word: string): boolean {
  const [one, other] = [[...name], [...word]]
  if (name === word || one.length < 2) return false
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one]
    return (
      short.length === long.length - 1 &&
      long.some((_, at) => long.filter((_, i) => i !== at).join('') === short.join(''))
    )
  }
  const differing = one.filter((character, at) => character !== other[at]).length
  return differing === 1 || [...one].sort().join('') === [...other].sort().join('')
}

/** A word of which one character may be another (see `closely.ts`), where enough of it is left. */
function slipped({ text, field }: Term): string[] {
  const { length } = unitsOf(text)
  return field === undefined && length >= SLIP.least && length <= SLIP.most
    ? [printTerm({ text, quoted: false, loose: true })]
    : []
}

/** Names like a word. */
async function alike({ engine }: Searcher, { text }: Term): Promise<string[]> {
  const leads = [...new Set(unitsOf(text))].slice(0, 4)
  const entries = (await Promise.all(leads.map((lead) => engine.names(lead)))).flat()
  return entries.map(([name]) => name).filter((name) => isAlike(name, text))
}

/** Those of the queries, so many at most, that find something. */
async function finding(
  searcher: Searcher,
  queries: readonly string[],
  most: number,
): Promise<{ near: Near[]; tried: number }> {
  const [near, tried]: [Near[], string[]] = [[], [...new Set(queries)].slice(0, most)]
  for (const text of tried) {
    const { length } = (await searcher.ask(text)).hits
    if (length > 0) near.push({ text, articles: length })
    if (near.length === LIMITS.shown) break
  }
  return { near, tried: tried.length }
}

/**
 * Queries near to one without results that do find something: each word alone, a phrase whose quotation mark is not closed, words put apart,
 * days and numbers as papers print them,
 * names that differ in one character or in the order of characters, words with one character wrong, parts of words that find nothing as they are. Refused when a file cannot be had.
 */
export async function nearQueries(searcher: Searcher, text: string): Promise<Near[]> {
  const terms = readQuery(text)
    .clauses.filter(({ excluded }) => !excluded)
    .flatMap(({ any }) => any)
  const varied = terms.filter((term) => unitsOf(term.text).length <= LIMITS.units)
  const names = (await Promise.all(varied.map((term) => alike(searcher, term)))).flat()
  const others = [
    ...closed(text),
    ...varied.flatMap(days),
    ...varied.flatMap(numbers),
    ...varied.flatMap(apart),
    ...names,
    ...varied.flatMap(slipped),
  ]
  const alone = terms.length > 1 ? terms.map(printTerm) : []
  const first = await finding(searcher, [...others, ...alone], LIMITS.tried)
  const isFound = (term: Term): boolean => first.near.some(({ text: each }) => each === printTerm(term))
  const parts = varied.filter((term) => !isFound(term)).flatMap(shortened)
  const second = await finding(searcher, parts, LIMITS.tried - first.tried)
  return [...first.near, ...second.near].slice(0, LIMITS.shown)
}
