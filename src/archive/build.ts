import { leaderUrl, personUrl, reporterUrl } from './urls.ts'
import type { Archive, ArchiveIssue, ArchiveOffice, ArchivePerson, AwaitingPage } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { AuthorityPerson, IssueInfo, PlaceEntry, PrintedNumbers } from '../model/authority.ts'
import type { Correction } from '../model/correction.ts'
import type { Result } from '../model/message.ts'
import type { Registration } from '../model/registry.ts'
import type { SiteInfo } from '../model/site.ts'
import { districtOf } from '../people/district.ts'
import { aliasesOf } from './aliases.ts'
import { makeYears } from './calendar.ts'
import { placeArticles, type EntryContext } from './entries.ts'
import { archiveEvents, eventDays } from './events.ts'
import { issueDays, scannedDays } from './issue-days.ts'
import type { IssueDay } from './issue-days.ts'
import { issueUrls } from './issue-urls.ts'
import { makeIssue } from './issues.ts'
import { isLeaderOnFile, officesOf } from './offices.ts'
import { bylineRoles, indexPeople, leaderRoles, namedRoles, newestFirst } from './people.ts'
import { personNames } from './person-ids.ts'
import type { PersonNames } from './person-ids.ts'
import { makeRedirects } from './redirects.ts'
import { withheldIssues } from './withheld.ts'
import { decidedById, published, withdrawnArticles } from './withdrawn.ts'

/** Everything an archive is built from; `issues` holds what `issue.yaml` states, by issue folder. */
export interface ArchiveInput {
  site: SiteInfo
  articles: readonly Article[]
  registrations: readonly Registration[]
  people: readonly AuthorityPerson[]
  issues: Readonly<Record<string, IssueInfo>>
  /** What people decided about articles, in the order of the files of corrections. */
  corrections?: readonly Correction[]
  /** Pages of which there is a scan and no text. */
  awaiting?: readonly AwaitingPage[]
  /** The local gazetteer. */
  places?: readonly PlaceEntry[]
  /** The numbers that the pages print, by issue folder. */
  numbers?: Readonly<Record<string, PrintedNumbers>>
}

function makeIssues(days: readonly IssueDay[], input: ArchiveInput, context: EntryContext): ArchiveIssue[] {
  const urls = issueUrls(days, input.registrations)
  return days.map((day) =>
    makeIssue(day, {
      url: urls.get(day.folder) ?? '',
      info: input.issues[day.folder],
      awaiting: (input.awaiting ?? []).filter(({ issue }) => issue === day.folder).map(({ page }) => page),
      printed: input.numbers?.[day.folder],
      ...context,
    }),
  )
}

/** The offices of the leaders in print, and of those whom the authority file alone makes leaders. */
function makeOffices(leaders: readonly ArchivePerson[], { people, site }: ArchiveInput): ArchiveOffice[] {
  const district = districtOf(site.place, site.paper, site.kind)
  const printed = new Set(leaders.map(({ id }) => id))
  const onFile = people.filter((person) => !printed.has(person.id) && isLeaderOnFile(person, district))
  const unseen = onFile.map(({ id, name, offices }) => ({ id, name, appearances: [], terms: offices }))
  return officesOf([...leaders, ...unseen], district)
}

function makePeople(
  issues: readonly ArchiveIssue[],
  input: ArchiveInput,
  names: PersonNames,
): Pick<Archive, 'leaders' | 'reporters' | 'people' | 'offices'> {
  const entries = newestFirst(issues)
  const context = { names, authority: new Map(input.people.map((person) => [person.id, person])) }
  const leaders = indexPeople(entries, leaderRoles, context).map((person): ArchivePerson => ({
    ...person,
    url: leaderUrl(person.id),
  }))
  const leaderIds = new Set(leaders.map(({ id }) => id))
  const urlOf = (id: string): string => (leaderIds.has(id) ? leaderUrl(id) : personUrl(id))
  return {
    leaders,
    reporters: indexPeople(entries, bylineRoles, context).map((person) => ({
      ...person,
      url: reporterUrl(person.id),
    })),
    people: indexPeople(entries, namedRoles, context).map((person) => ({ ...person, url: urlOf(person.id) })),
    offices: makeOffices(leaders, input),
  }
}

/**
 * Builds the archive: every index, every URL, every list sorted once. Errors: an id of another form
 * (`article-id-form`), an id used twice (`article-id-duplicate`), articles of one issue that disagree on its day
 * (`issue-date-conflict`); what they concern is left out and the rest is built.
 */
export function buildArchive(input: ArchiveInput): Result<Archive> {
  const decided = decidedById(input.corrections ?? [])
  const placed = placeArticles(published(input.articles, decided))
  const days = issueDays(placed.value, scannedDays(placed.value, input))
  const names = personNames(input, input.articles)
  const issues = makeIssues(days.value, input, { names, decided })
  const withdrawn = withdrawnArticles(decided, issues, input.registrations)
  const articles = issues.flatMap((issue) => issue.articles)
  const events = archiveEvents(issues)
  const value: Archive = {
    site: input.site,
    issues,
    undated: issues.filter((issue) => issue.date === undefined),
    articles,
    years: makeYears(issues),
    ...makePeople(issues, input, names),
    events,
    eventDays: eventDays(events),
    aliases: aliasesOf(input.people, input.places ?? []),
    redirects: makeRedirects(issues, input.registrations, withdrawn),
    withdrawn,
    ...withheldIssues(placed.value, days.value, input.registrations),
    reviewed: articles.filter(({ article }) => article.review === 'reviewed').length,
  }
  return { value, messages: [...placed.messages, ...days.messages] }
}
