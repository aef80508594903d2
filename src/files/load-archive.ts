import { flat } from '../messages/message.ts'
import type { AwaitingPage } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { AuthorityPerson, IssueInfo, PlaceEntry, SubjectEntry } from '../model/authority.ts'
import type { Correction } from '../model/correction.ts'
import type { Result } from '../model/message.ts'
import type { Registration } from '../model/registry.ts'
import type { SiteInfo } from '../model/site.ts'
import { foldersIn, issueFolders } from './folders.ts'
import { readIssueCorrections } from './issue-corrections.ts'
import { readIssueInfo } from './issue-info.ts'
import { keysOf, type IssueKeys } from './issue-keys.ts'
import { readKnownArticles } from './known-articles.ts'
import { linkMessages } from './links.ts'
import { readOriginals } from './originals.ts'
import { readPeople } from './people.ts'
import { readPlaces, readSubjects } from './kept-lists.ts'
import { isFolder, noFolder, unreadable } from './read-file.ts'
import { readRegistry } from './registry.ts'
import { awaitingPages } from './scans.ts'
import { readSiteInfo } from './site-info.ts'

/** All that a build reads from an archive folder; `issues` by key, those with an `issue.yaml`. */
export interface Content {
  site: SiteInfo | null
  articles: Article[]
  /** Digests of articles, where they are known. */
  digests: ReadonlyMap<Article, string>
  registrations: Registration[]
  people: AuthorityPerson[]
  issues: Record<string, IssueInfo>
  /** Corrections by people. */
  corrections: Correction[]
  /** Pages of which there is a scan and no text. */
  awaiting: AwaitingPage[]
  /** The local gazetteer. */
  places: PlaceEntry[]
  /** Subjects kept by hand. */
  subjects: SubjectEntry[]
}

/** Corrections of articles, in order of their files. A folder that is no issue's is passed over. */
function readAllCorrections(contentDir: string): Result<Correction[]> {
  try {
    const reads = foldersIn(contentDir, 'corrections').map((issue) => readIssueCorrections(contentDir, issue))
    return flat(reads.map(({ value, messages }) => ({ value: [...value.articles.values()].flat(), messages })))
  } catch (problem) {
    return { value: [], messages: [unreadable('corrections', problem)] }
  }
}

/** By the keys of issues. */
function readIssues(contentDir: string, keys: IssueKeys): Result<Record<string, IssueInfo>> {
  try {
    const read = issueFolders(contentDir).map((folder) => ({ folder, ...readIssueInfo(contentDir, folder) }))
    const known = read.flatMap(({ folder, value }): [string, IssueInfo][] =>
      value === null ? [] : [[keys.get(folder) ?? folder, value]],
    )
    return { value: Object.fromEntries(known), messages: read.flatMap(({ messages }) => messages) }
  } catch (problem) {
    return { value: {}, messages: [unreadable('raw', problem)] }
  }
}

const NOTHING: Content = {
  site: null,
  articles: [],
  digests: new Map(),
  registrations: [],
  people: [],
  issues: {},
  corrections: [],
  awaiting: [],
  places: [],
  subjects: [],
}

/** Everything of an archive folder that a build needs, each broken file an error message and left out. Writes nothing. */
export async function loadContent(contentDir: string): Promise<Result<Content>> {
  if (!isFolder(contentDir)) return { value: NOTHING, messages: [noFolder(contentDir)] }
  const links = linkMessages(contentDir)
  if (links.length > 0) return { value: NOTHING, messages: links }
  const registrations = readRegistry(contentDir)
  const keys = keysOf(registrations.value.filter((entry) => entry.type === 'issue'))
  const site = readSiteInfo(contentDir)
  const articles = readKnownArticles(contentDir)
  const people = readPeople(contentDir)
  const issues = readIssues(contentDir, keys)
  const corrections = readAllCorrections(contentDir)
  const places = readPlaces(contentDir)
  const subjects = readSubjects(contentDir)
  const originals = readOriginals(contentDir, { byManifest: true })
  const reads = [site, articles, registrations, people, issues, corrections, places, subjects, originals]
  return {
    value: {
      site: site.value,
      ...articles.value,
      registrations: registrations.value,
      people: people.value,
      issues: issues.value,
      corrections: corrections.value,
      awaiting: awaitingPages(contentDir, keys).map(({ issue, page, file }) => ({ issue, page, file })),
      places: places.value,
      subjects: subjects.value,
    },
    messages: reads.flatMap(({ messages }) => messages),
  }
}
