import * as words from '../../words/index.ts'
import { articlesOf, companionsOf, peopleByArticle } from '../../archive/companions.ts'
import { dayText } from '../../archive/day-text.ts'
import { mentionsByMonth, type Mentions, type MonthCount } from '../../archive/mentions.ts'
import { officesOfRole } from '../../archive/office-titles.ts'
import { officesOfPerson } from '../../archive/offices.ts'
import { monthBars, meter } from '../../charts/columns.ts'
import { timeline, type TimelineRow } from '../../charts/timeline.ts'
import type { Appearance, ArchiveArticle, ArchiveOffice, ArchivePerson } from '../../model/archive.ts'
import type { District } from '../../people/district.ts'
import { grouped } from '../numbers.ts'
import type { ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import { evidenceContext, officeProof, type EvidenceContext, type EvidenceView } from './office-evidence.ts'
import { namesakesOf, personView, type NameIndex, type PersonView } from './people.ts'

/** An office of a leader with what proves it. */
type OfficeRow = EvidenceView & { title: string; bodiless: boolean }

/** Articles a month: the chart, its numbers by year, and what it leaves out. */
interface MentionsView {
  chart: string
  says: string
  years: { year: string; months: string[]; total: string }[]
  notes: string[]
}

/** Somebody in the same articles; `bar` is an `<svg>`. */
interface CompanionView {
  name: string
  url: string
  count: string
  bar: string
}

/** Those seen most often, with a bar each, and the rest. */
interface CompanionsView {
  most: CompanionView[]
  rest: CompanionView[]
}

/** Marks of a timeline, so that its key explains no others. */
interface TimelineKey {
  inferred: boolean
  span: boolean
  term: boolean
  open: boolean
}

/** View of a leader's page beyond that of a person. */
export interface LeaderView extends PersonView {
  timeline: string
  key: TimelineKey
  offices: OfficeRow[]
  /** Roles that are no office in print: group labels, names without a role. */
  notes: string[]
  mentions: MentionsView
  companions: CompanionsView
}

/** The page of a reporter: also with whom the bylines are shared. */
type ReporterView = PersonView & { companions: CompanionsView }

const MOST = 12

/** Somebody in the same articles, and in how many. */
type CompanionCount = Pick<CompanionView, 'name' | 'url'> & { count: number }

function companionCounts(person: ArchivePerson, byArticle: ReturnType<typeof peopleByArticle>): CompanionCount[] {
  return companionsOf(person, byArticle).map(({ person: { name, url }, count }) => ({ name, url, count }))
}

/** With whom somebody appears, as lists with bars. */
function companionsView(found: readonly CompanionCount[]): CompanionsView {
  const highest = found[0]?.count ?? 1
  const views = found.map(({ name, url, count }) => ({
    name,
    url,
    count: grouped(count),
    bar: meter(count / highest),
  }))
  return { most: views.slice(0, MOST), rest: views.slice(MOST) }
}

function proofText({ title, holders }: ArchiveOffice): string {
  const days = holders.flatMap(({ proofs }) => proofs.flatMap(({ entry }) => entry.article.date ?? []))
  const [first, last] = [days.at(0), days.at(-1)]
  const { unproven, once, often } = words.leader
  if (first === undefined || last === undefined) return words.fill(unproven, { office: title })
  const [from, to] = [dayText(first), dayText(last)]
  return first === last
    ? words.fill(once, { office: title, day: from })
    : words.fill(often, { office: title, from, to, n: days.length })
}

function timelineRow({ title, holders }: ArchiveOffice, evidence: EvidenceView): TimelineRow {
  const dated = holders.flatMap(({ proofs }) =>
    proofs.flatMap(({ entry: { article } }) =>
      article.date === undefined ? [] : [{ day: article.date, inferred: article.dateStatus === 'inferred' }],
    ),
  )
  const terms = evidence.terms
    .filter(({ from, to }) => from !== '' || to !== '')
    .map(({ from, to }) => ({ ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }))
  return { title, marks: dated, terms }
}

function timelineKey(rows: readonly TimelineRow[]): TimelineKey {
  const terms = rows.flatMap((row) => row.terms)
  const isOpen = ({ from, to }: TimelineRow['terms'][number]): boolean => from === undefined || to === undefined
  return {
    inferred: rows.some(({ marks }) => marks.some(({ inferred }) => inferred)),
    span: rows.some(({ marks }) => marks.at(0)?.day !== marks.at(-1)?.day),
    term: terms.some((term) => !isOpen(term)),
    open: terms.some(isOpen),
  }
}

/** Roles that prove no office, in words: `以“区领导”列名3篇，未写明职务`. */
function roleNotes(appearances: readonly Appearance[], district: District): string[] {
  const counts = new Map<string, number>()
  for (const { role } of appearances)
    if (role.startsWith('〔') || officesOfRole(role, district).length === 0)
      counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, count]) => {
    const { nameOnly, noRole, listed } = words.leader
    const text = role.startsWith('〔') ? nameOnly : role === '' ? noRole : listed
    return words.fill(text, { n: grouped(count), role })
  })
}

function mentionNotes({ months, undated }: Mentions, drawn: boolean): string[] {
  const inferred = months.reduce((sum, month) => sum + month.inferred, 0)
  const text = drawn ? words.leader.inferredDrawn : words.leader.inferred
  return [
    ...(inferred === 0 ? [] : [words.fill(text, { n: grouped(inferred) })]),
    ...(undated === 0 ? [] : [words.fill(words.leader.undated, { n: grouped(undated) })]),
  ]
}

/** In how many months somebody is printed, and in which most. */
function mostText(name: string, { month, count }: MonthCount, months: number): string {
  const text = months === 1 ? words.leader.oneMonth : words.leader.most
  return words.fill(text, { name, months, month: dayText(month), n: grouped(count) })
}

function mentionsView(name: string, entries: readonly ArchiveArticle[]): MentionsView {
  const mentions = mentionsByMonth(entries)
  const { months } = mentions
  const filled = months.filter(({ count }) => count > 0)
  const most = filled.reduce<MonthCount | undefined>(
    (best, month) => (best && best.count >= month.count ? best : month),
    undefined,
  )
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].map((year) => {
    const own = months.filter(({ month }) => month.startsWith(year))
    const total = own.reduce((sum, { count }) => sum + count, 0)
    return { year, months: own.map(({ count }) => (count === 0 ? '' : grouped(count))), total: grouped(total) }
  })
  const says = most ? mostText(name, most, filled.length) : ''
  const chart = filled.length > 1 ? monthBars(months, words.fill(words.leader.monthsChart, { says })) : ''
  return { chart, says, years, notes: mentionNotes(mentions, chart !== '') }
}

/** All that the page of a leader is made of; `evidence` are the addresses of articles that terms name as their source. */
interface LeaderParts {
  person: ArchivePerson
  kind: NameIndex
  offices: ArchiveOffice[]
  evidence: EvidenceContext
  companions: CompanionCount[]
}

function makeLeader(context: ViewContext, { person, kind, offices, evidence, companions }: LeaderParts): LeaderView {
  const rows = offices.flatMap(({ title, group, holders }) =>
    holders.map((holder) => ({ title, bodiless: group === 'unnamed', ...officeProof(title, holder, evidence) })),
  )
  const proven = offices.map(proofText).join(words.marks.semicolon)
  const drawn = offices.flatMap((office, at) => (rows[at] ? [timelineRow(office, rows[at])] : []))
  return {
    ...personView(context, person, kind),
    timeline: timeline(drawn, words.fill(words.leader.timeline, { name: person.name, offices: proven })),
    key: timelineKey(drawn),
    offices: rows,
    notes: roleNotes(person.appearances, evidence.district),
    mentions: mentionsView(person.name, articlesOf(person.appearances)),
    companions: companionsView(companions),
  }
}

/** Addresses of the articles that the terms of offices name as their source. */
function citedBy(
  offices: readonly ArchiveOffice[],
  { urls }: EvidenceContext,
): (readonly [string, string | undefined])[] {
  const terms = offices.flatMap(({ holders }) => holders.flatMap(({ terms: own, told }) => [...own, ...told]))
  return terms.flatMap(({ evidence = '', endedBy = '' }) =>
    [evidence, endedBy].map((id) => [id, urls.get(id)] as const),
  )
}

/** The pages of all leaders: offices with their proofs, mentions a month, companions, articles by year. */
export function* leaderViews(context: ViewContext, kind: NameIndex): Generator<Draft<LeaderView>> {
  const { archive } = context
  const byArticle = peopleByArticle(archive.leaders)
  const evidence = evidenceContext(context)
  for (const person of archive.leaders) {
    const [offices, companions] = [officesOfPerson(person.id, archive.offices), companionCounts(person, byArticle)]
    const view = (): LeaderView => makeLeader(context, { person, kind, offices, evidence, companions })
    const besides = [citedBy(offices, evidence), namesakesOf(person, archive.people)]
    yield { url: person.url, reads: [person, offices, companions, besides], view }
  }
}

/** The pages of all reporters, photographers and contributors. */
export function* reporterViews(context: ViewContext, kind: NameIndex): Generator<Draft<ReporterView>> {
  const { reporters } = context.archive
  const byArticle = peopleByArticle(reporters)
  for (const person of reporters) {
    const companions = companionCounts(person, byArticle)
    const view = (): ReporterView => ({
      ...personView(context, person, kind),
      companions: companionsView(companions),
    })
    yield { url: person.url, reads: [person, companions, namesakesOf(person, context.archive.people)], view }
  }
}
