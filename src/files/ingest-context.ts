import { recurring } from '../blocks/recurrence.ts'
import { peopleIds, type PeopleIds } from '../compose/people-ids.ts'
import type { ReadContext } from '../facts/issue.ts'
import type { ColumnEntry } from '../model/authority.ts'
import { issueOfId } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import type { ArticleRegistration, IssueRegistration, PersonRegistration } from '../model/registry.ts'
import type { Rhythm, SiteInfo } from '../model/site.ts'
import { districtOf } from '../people/district.ts'
import { issueFolderOf } from './originals.ts'
import { numberedIssues, type PageLook } from './page-look.ts'
import { readPeople, renamedPeople } from './people.ts'
import { readColumns, readEvents, readPlaces } from './kept-lists.ts'
import { readRegistry } from './registry.ts'
import { readSiteInfo } from './site-info.ts'

/** Facts about the archive that reading an issue needs; plain data, so that they can be handed to a worker. */
export interface ReadSetting {
  read: ReadContext
  rhythm: Rhythm | undefined
}

/** Statements of an archive folder about the whole of it: read once, before the first page. */
export interface IngestContext {
  site: SiteInfo
  facts: ReadContext['facts']
  /** Columns that a person confirmed or rejected. */
  decided: ColumnEntry[]
  people: PeopleIds
  /** Registrations of articles by issue folder. */
  registered: ReadonlyMap<string, ArticleRegistration[]>
  /** Issues whose raw folder was renamed. */
  renamed: IssueRegistration[]
  /** Raw folders of which a person took originals away on purpose. */
  takenFrom: ReadonlySet<string>
}

/** Reads everything but the pages; null when any of its files cannot be used: read without it, articles would lose what it says. */
export function gatherContext(contentDir: string): Result<IngestContext | null> {
  const site = readSiteInfo(contentDir)
  const [events, people, places, columns, registry] = [
    readEvents(contentDir),
    readPeople(contentDir),
    readPlaces(contentDir),
    readColumns(contentDir),
    readRegistry(contentDir),
  ]
  const messages: Message[] = [site, events, people, places, columns, registry].flatMap((read) => read.messages)
  const broken = [site, events, people, places, columns, registry].some((read) =>
    read.messages.some((message) => message.severity === 'error'),
  )
  if (site.value === null || broken) return { value: null, messages }
  const persons = registry.value.filter((entry): entry is PersonRegistration => entry.type === 'person')
  messages.push(...renamedPeople(people.value, persons))
  const value: IngestContext = {
    site: site.value,
    facts: {
      district: districtOf(site.value.place, site.value.paper, site.value.kind),
      people: people.value,
      places: places.value,
      events: events.value,
    },
    decided: columns.value,
    people: peopleIds(people.value, persons),
    registered: groupBy(
      registry.value.filter((entry) => entry.type === 'article'),
      ({ id }) => issueOfId(id),
    ),
    renamed: registry.value.filter((entry) => entry.type === 'issue'),
    takenFrom: new Set(
      registry.value.flatMap((entry) =>
        entry.type === 'original' && entry.sha256 === null ? [issueFolderOf(entry.id)] : [],
      ),
    ),
  }
  return { value, messages }
}

/** Setting of reading pages; `looks` are those at every page of the archive: a column is a line that recurs, a number has neighbours. */
export function settingOf(context: IngestContext, looks: readonly PageLook[]): ReadSetting {
  const columns = recurring(looks.map(({ candidates }) => candidates))
  const named = (status: ColumnEntry['status']): string[] =>
    context.decided.filter((entry) => entry.status === status).map(({ name }) => name.replace(/\s/g, ''))
  for (const name of named('confirmed')) columns.add(name)
  for (const name of named('rejected')) columns.delete(name)
  const { site, facts } = context
  return {
    read: { blocks: { columns, paper: site.paper }, facts, numbers: numberedIssues(looks) },
    rhythm: site.rhythm,
  }
}
