import type { Appearance, OfficeHolder } from '../../model/archive.ts'
import type { Office } from '../../model/authority.ts'
import { officesOfRole } from '../../archive/office-titles.ts'
import { provenDays } from '../../archive/offices.ts'
import { termBound } from '../../people/authority.ts'
import { districtOf } from '../../people/district.ts'
import type { District } from '../../people/district.ts'
import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'
import { dayView } from '../dates.ts'
import type { ViewContext } from './context.ts'
import type { DayLink } from './people.ts'

/** A term for readers, and its first and last day (`YYYY-MM-DD`, '' where it is open). */
export interface TermView {
  /** Origin of the statement: the authority file, or articles. */
  tag: string
  told: boolean
  /** True for bounds that are the first and last article alone: they prove no day between them. */
  seen: boolean
  text: string
  from: string
  to: string
  /** True when a bound is marked as doubtful on file. */
  inferred: boolean
  /** Source that the file gives, with an address when that is an article of the archive. */
  evidence: string
  url?: string
  /** The source of its end, where it is another. */
  endedBy: string
  endUrl?: string
}

/** Proofs of an office of one person. */
export interface EvidenceView {
  /** Articles in which print proves it. */
  count: number
  /** First and last proven day (`YYYY-MM-DD`), '' when no proof has a day. */
  from: string
  to: string
  /** Proofs with a day, oldest first; of many some of the first and last of each year. */
  proofs: DayLink[]
  /** Number of proofs with a day that are not in `proofs`. */
  more: number
  undated: DayLink[]
  /** Forms in which the office is printed, where these differ from its title. */
  printed: string[]
  /** True when some of them leave the body out and the authority file alone names it. */
  completed: boolean
  terms: TermView[]
}

/** Context of evidence: the addresses of articles by id, and the district. */
export interface EvidenceContext {
  urls: ReadonlyMap<string, string>
  district: District
}

/** Up to this many proofs are all shown; of more the first and last of each year, and of these so many. */
const ALL = 12
const MOST = 24
/** Most articles of unknown day that are shown. */
const UNDATED = 6

function linked({ entry }: Appearance): DayLink {
  return { ...dayView(entry.article), url: entry.url }
}

/** So many of a list, evenly, the first and the last among them. */
function evenly<T>(list: readonly T[], count: number): T[] {
  const step = (list.length - 1) / (count - 1)
  return list.length <= count ? [...list] : Array.from({ length: count }, (_, at) => list[Math.round(at * step)] as T)
}

/** All proofs when they are few, else the first and last of each year, or some of these. */
function fewOf(proofs: readonly Appearance[]): Appearance[] {
  if (proofs.length <= ALL) return [...proofs]
  const year = (proof: Appearance | undefined): string | undefined => proof?.entry.article.date?.slice(0, 4)
  const ends = proofs.filter(
    (proof, index) => year(proof) !== year(proofs[index - 1]) || year(proof) !== year(proofs[index + 1]),
  )
  return evenly(ends, MOST)
}

/** Last day of a day, month or year. */
function lastDayOf(bound: string): string {
  const [year = '', month, day] = bound.split('-')
  if (bound === '' || day !== undefined) return bound
  if (month === undefined) return `${year}-12-31`
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** First day of a day, month or year. */
function firstDayOf(bound: string): string {
  const [year = '', month = '01', day = '01'] = bound.split('-')
  return bound === '' ? '' : `${year}-${month}-${day}`
}

function termText(from: string, to: string): string {
  const ends = { from: dayText(from), to: dayText(to) }
  if (from === '' && to === '') return words.proofs.open
  if (from === '') return words.fill(words.proofs.until, ends)
  return words.fill(to === '' ? words.proofs.since : words.dates.span, ends)
}

/** Beginning and end of a term, where they are known: 2024年3月1日当选，止期未载. */
function howText({ how, ended }: Office, [first, last]: readonly [string, string]): string {
  const begun: Record<string, string> = words.proofs.begun
  const left: Record<string, string> = words.proofs.left
  const beginning = how && first !== '' ? words.fill(begun[how] ?? '', { day: dayText(first) }) : ''
  const end =
    last === '' ? words.proofs.toOpen : words.fill((ended && left[ended]) ?? words.proofs.to, { day: dayText(last) })
  return [beginning, end].filter((part) => part !== '').join(words.marks.comma)
}

function termView(term: Office, urls: ReadonlyMap<string, string>, told = false): TermView {
  const { from, to, how, evidence = '', ended, endedBy = '' } = term
  const [first, last] = [termBound(from), termBound(to)]
  const [url, endUrl] = [urls.get(evidence), urls.get(endedBy)]
  return {
    tag: told ? words.proofs.told : words.proofs.file,
    told,
    seen: how === 'seen' && ended === undefined,
    text: (how ?? ended) === undefined ? termText(first, last) : howText(term, [first, last]),
    endedBy: endedBy === evidence ? '' : endedBy,
    ...(endUrl === undefined ? {} : { endUrl }),
    from: firstDayOf(first),
    to: lastDayOf(last),
    inferred: /[?~%]/.test(`${from ?? ''}${to ?? ''}`),
    evidence,
    ...(url === undefined ? {} : { url }),
  }
}

/** Makes {@link EvidenceContext}; the authority file may name articles by their ids as evidence. */
export function evidenceContext({ archive }: ViewContext): EvidenceContext {
  const urls = new Map(archive.articles.map(({ article, url }) => [article.id, url]))
  return { urls, district: districtOf(archive.site.place, archive.site.paper, archive.site.kind) }
}

/** Proofs that somebody held the office called `title`. */
export function officeProof(title: string, holder: OfficeHolder, { urls, district }: EvidenceContext): EvidenceView {
  const { proofs, terms, told } = holder
  const dated = proofs.filter(({ entry }) => entry.article.date !== undefined)
  const undated = proofs.filter(({ entry }) => entry.article.date === undefined)
  const shown = fewOf(dated)
  const days = provenDays(holder)
  const roles = [...new Set(proofs.map(({ role }) => role))]
  return {
    count: proofs.length,
    from: days?.first ?? '',
    to: days?.last ?? '',
    proofs: shown.map(linked),
    more: dated.length - shown.length,
    undated: undated.slice(0, UNDATED).map(linked),
    printed: roles.filter((role) => role !== title),
    completed: roles.some((role) => !officesOfRole(role, district).some((office) => office.title === title)),
    terms: [...terms.map((term) => termView(term, urls)), ...told.map((term) => termView(term, urls, true))],
  }
}
