import { columnCandidates, recurring } from '../blocks/recurrence.ts'
import { peopleIds, type PeopleIds } from '../compose/people-ids.ts'
import type { ReadContext } from '../facts/issue.ts'
import type { Message, Result } from '../model/message.ts'
import type { ArticleRegistration, PersonRegistration, Registration } from '../model/registry.ts'
import type { SiteInfo } from '../model/site.ts'
import { districtOf } from '../people/offices.ts'
import { readLines } from '../read/lines.ts'
import { readColumns } from './columns.ts'
import { readEvents } from './events.ts'
import { readPeople } from './people.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'
import { readRegistry } from './registry.ts'
import { readSiteInfo } from './site-info.ts'

/** What reading any page of the archive needs to know of the whole: gathered once, before the first page is read. */
export interface IngestContext {
  site: SiteInfo
  read: ReadContext
  columns: ReadonlySet<string>
  people: PeopleIds
  /** Registrations of articles by issue folder. */
  registered: ReadonlyMap<string, ArticleRegistration[]>
}

function* candidatesOfAll(contentDir: string, pages: readonly RawPage[]): Generator<string[]> {
  for (const page of pages) {
    const { value } = loadRawPage(contentDir, page)
    if (value) yield columnCandidates(readLines(value.bytes, page.file).value)
  }
}

/** Folder of an article's id: `undated-xuhui-01-03` stands in `undated-xuhui`. */
function issueOf(id: string): string {
  return id.replace(/-\d{2,}-\d{2,}$/, '')
}

function byIssue(registrations: readonly Registration[]): Map<string, ArticleRegistration[]> {
  const found = new Map<string, ArticleRegistration[]>()
  for (const entry of registrations) {
    if (entry.type !== 'article') continue
    const issue = issueOf(entry.id)
    found.set(issue, [...(found.get(issue) ?? []), entry])
  }
  return found
}

/** Reads everything but the pages themselves; null when site.yaml or the registry cannot be used, for then no id may be given. */
export function gatherContext(contentDir: string, pages: readonly RawPage[]): Result<IngestContext | null> {
  const site = readSiteInfo(contentDir)
  const [events, people, columns, registry] = [
    readEvents(contentDir),
    readPeople(contentDir),
    readColumns(contentDir),
    readRegistry(contentDir),
  ]
  const messages: Message[] = [site, events, people, columns, registry].flatMap((read) => read.messages)
  const broken = [site, people, registry].some((read) => read.messages.some((message) => message.severity === 'error'))
  if (site.value === null || broken) return { value: null, messages }
  const names = recurring(candidatesOfAll(contentDir, pages))
  for (const { name, status } of columns.value) if (status === 'confirmed') names.add(name.replace(/\s/g, ''))
  for (const { name, status } of columns.value) if (status === 'rejected') names.delete(name.replace(/\s/g, ''))
  const persons = registry.value.filter((entry): entry is PersonRegistration => entry.type === 'person')
  const value: IngestContext = {
    site: site.value,
    read: {
      blocks: { columns: names, paper: site.value.paper },
      facts: { district: districtOf(site.value.place), events: events.value },
    },
    columns: names,
    people: peopleIds(people.value, persons),
    registered: byIssue(registry.value),
  }
  return { value, messages }
}
