import type {
  Archive,
  ArchiveArticle,
  ArchiveIssue,
  ArchiveOffice,
  ArchivePerson,
  AwaitingPage,
  ArchiveAlias,
} from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type {
  AuthorityPerson,
  IssueInfo,
  Office,
  PlaceEntry,
  PrintedNumbers,
  SubjectEntry,
} from '../model/authority.ts'
import type { Correction } from '../model/correction.ts'
import type { Result } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import type { Registration } from '../model/registry.ts'
import type { SiteInfo } from '../model/site.ts'
import { districtOf, type District } from '../people/district.ts'
import { makeYears } from './calendar.ts'
import { placeArticles, type EntryContext } from './entries.ts'
import { archiveEvents, eventDays } from './events.ts'
import { issueDays, scannedDays, type IssueDay } from './issue-days.ts'
import { issueUrls } from './issue-urls.ts'
import { makeIssue } from './issues.ts'
import { withNamesakes } from './namesakes.ts'
import { isLeaderOnFile, officesOf, type OfficePerson } from './offices.ts'
import { peoplePages } from './people-pages.ts'
import { bylineRoles, indexPeople, leaderRoles, namedRoles, newestFirst } from './people.ts'
import { namePeople, type PersonNames } from './person-ids.ts'
import { printedActs } from './printed-acts.ts'
import { makeRedirects } from './redirects.ts'
import { termsOf } from './terms.ts'
import { columnsOf, subjectsOf, topicRedirects } from './topics.ts'
import { leaderUrl, personUrl, reporterUrl } from './urls.ts'
import { decidedById, published, withdrawnArticles } from './withdrawn.ts'
import { withheldIssues } from './withheld.ts'

/** Other forms of names as people.yaml and places.yaml state them, those of people first, in the order of the files. */
function aliasesOf(people: readonly AuthorityPerson[], places: readonly PlaceEntry[]): ArchiveAlias[] {
  const persons = people.filter(({ person }) => person !== false)
  return [
    ...persons.flatMap(({ name, aliases }) => aliases.map((alias) => ({ alias, name, kind: 'person' as const }))),
    ...places.flatMap(({ name, aliases }) => aliases.map((alias) => ({ alias, name, kind: 'place' as const }))),
  ]
}

/** Everything an archive is built from; `issues` holds what `issue.yaml` states, by the key of the issue. */
export interface ArchiveInput {
  site: SiteInfo
  articles: readonly Article[]
  /** Digests of articles as they are given, where they are known. */
  digests?: ReadonlyMap<Article, string>
  registrations: readonly Registration[]
  people: readonly AuthorityPerson[]
  issues: Readonly<Record<string, IssueInfo>>
  /** Corrections by people, in the order of the files of corrections. */
  corrections?: readonly Correction[]
  /** Pages of which there is a scan and no text. */
  awaiting?: readonly AwaitingPage[]
  /** The local gazetteer. */
  places?: readonly PlaceEntry[]
  /** Subjects kept by hand. */
  subjects?: readonly SubjectEntry[]
  /** The numbers that the pages print, by the key of the issue. */
  numbers?: Readonly<Record<string, PrintedNumbers>>
}

function makeIssues(days: readonly IssueDay[], input: ArchiveInput, context: EntryContext): ArchiveIssue[] {
  const urls = issueUrls(days, input.registrations)
  const paperOf = (key: string): string => input.issues[key]?.paper ?? input.site.paper
  const isOfSeveral = days.some(({ key }) => paperOf(key) !== input.site.paper)
  return days.map((day) =>
    makeIssue(day, {
      url: urls.get(day.key) ?? '',
      info: input.issues[day.key],
      awaiting: (input.awaiting ?? []).filter(({ issue }) => issue === day.key),
      printed: input.numbers?.[day.key],
      ...(isOfSeveral ? { paper: paperOf(day.key) } : {}),
      ...context,
    }),
  )
}

/** Terms that articles tell of, by the person's id. */
function toldTerms(entries: readonly ArchiveArticle[], district: District, names: PersonNames): Map<string, Office[]> {
  const acts = printedActs(
    entries.map(({ article }) => article),
    district,
  )
  const told = groupBy(termsOf(acts, names.idOf), ({ id }) => id)
  return new Map([...told].map(([id, each]) => [id, each.flatMap(({ terms }) => terms)]))
}

/** The offices of the leaders in print, of those whom articles tell of as elected or resigned, and of those whom the authority file alone makes leaders. */
function makeOffices(
  leaders: readonly ArchivePerson[],
  people: readonly AuthorityPerson[],
  { entries, district, names }: { entries: readonly ArchiveArticle[]; district: District; names: PersonNames },
): ArchiveOffice[] {
  const told = toldTerms(entries, district, names)
  const printed = new Set(leaders.map(({ id }) => id))
  const known = people.filter(({ id, leader, person }) => !printed.has(id) && leader !== false && person !== false)
  const onFile = known.filter((person) => told.has(person.id) || isLeaderOnFile(person, district))
  const unseen = onFile.map(({ id, name, offices }) => ({ id, name, appearances: [], terms: offices }))
  const ids = new Set([...printed, ...people.map(({ id }) => id)])
  const gone = [...told.keys()].filter((id) => !ids.has(id))
  const others = gone.map((id) => ({ id, name: names.nameOf(id) ?? id, appearances: [], terms: [] }))
  const all: OfficePerson[] = [...leaders, ...unseen, ...others]
  return officesOf(
    all.map((person) => ({ ...person, told: told.get(person.id) ?? [] })),
    district,
  )
}

function makePeople(
  issues: readonly ArchiveIssue[],
  input: ArchiveInput,
  names: PersonNames,
): Pick<Archive, 'leaders' | 'reporters' | 'people' | 'offices'> {
  const { place, paper, kind } = input.site
  const entries = newestFirst(issues)
  const context = { names, authority: new Map(input.people.map((person) => [person.id, person])) }
  const leaders = indexPeople(entries, leaderRoles, context).map((person): ArchivePerson => ({
    ...person,
    url: leaderUrl(person.id),
  }))
  const leaderIds = new Set(leaders.map(({ id }) => id))
  const named = indexPeople(entries, namedRoles, context)
  const paths = new Map(peoplePages(named).flatMap(({ path, people }) => people.map(({ id }) => [id, path])))
  const urlOf = (id: string): string => (leaderIds.has(id) ? leaderUrl(id) : personUrl(id, paths.get(id)))
  return {
    leaders,
    reporters: indexPeople(entries, bylineRoles, context).map((person) => ({
      ...person,
      url: reporterUrl(person.id),
    })),
    people: named.map((person) => ({ ...person, url: urlOf(person.id) })),
    offices: makeOffices(leaders, input.people, { entries, district: districtOf(place, paper, kind), names }),
  }
}

/** Version of the program that last read each article, by id, where it is known. */
function readersOf(registrations: readonly Registration[]): Map<string, string> {
  const articles = registrations.filter((entry) => entry.type === 'article')
  return new Map(articles.flatMap(({ id, reader }) => (reader === undefined ? [] : [[id, reader] as const])))
}

/**
 * Builds the archive: every index, every URL, every list sorted once. Errors: an id of another form
 * (`article-id-form`), an id used twice (`article-id-duplicate`), articles of one issue that disagree on its day
 * (`issue-date-conflict`); what they concern is left out and the rest is built.
 */
export function buildArchive(input: ArchiveInput): Result<Archive> {
  const decided = decidedById(input.corrections ?? [])
  const { articles: parted } = withNamesakes(input.articles, input.people)
  const placed = placeArticles(published(parted, decided))
  const days = issueDays(placed.value, scannedDays(placed.value, input))
  const names = namePeople(input, parted)
  const readers = readersOf(input.registrations)
  const issues = makeIssues(days.value, input, { names, decided, readers, digests: input.digests })
  const withdrawn = withdrawnArticles(decided, issues, input.registrations)
  const articles = issues.flatMap((issue) => issue.articles)
  const events = archiveEvents(issues)
  const newest = newestFirst(issues)
  const subjects = subjectsOf(input.subjects ?? [], newest)
  const columns = columnsOf(newest)
  const moved = [...topicRedirects('columns', columns), ...topicRedirects('subjects', subjects.value)]
  const value: Archive = {
    site: input.site,
    issues,
    undated: issues.filter((issue) => issue.date === undefined),
    articles,
    years: makeYears(issues),
    ...makePeople(issues, input, names),
    columns,
    subjects: subjects.value,
    events,
    eventDays: eventDays(events),
    aliases: aliasesOf(input.people, input.places ?? []),
    redirects: [...makeRedirects(issues, input.registrations, withdrawn), ...moved],
    withdrawn,
    ...withheldIssues(placed.value, days.value, input.registrations),
    reviewed: articles.filter(({ article }) => article.review === 'reviewed').length,
  }
  return { value, messages: [...placed.messages, ...days.messages, ...subjects.messages] }
}
