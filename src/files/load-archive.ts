import { existsSync, readdirSync } from 'node:fs'
import type { Article } from '../model/article.ts'
import type { AuthorityPerson, IssueInfo } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import type { Registration } from '../model/registry.ts'
import type { SiteInfo } from '../model/site.ts'
import { readArticles } from './article-files.ts'
import { readIssueInfo } from './issue-info.ts'
import { byCodeUnits, inside, isIssueFolder } from './names.ts'
import { readPeople } from './people.ts'
import { isFolder, noFolder, unreadable } from './read-file.ts'
import { readRegistry } from './registry.ts'
import { readSiteInfo } from './site-info.ts'

/** All that a build reads from an archive folder; `issues` by folder name, those with an `issue.yaml`. */
export interface Content {
  site: SiteInfo | null
  articles: Article[]
  registrations: Registration[]
  people: AuthorityPerson[]
  issues: Record<string, IssueInfo>
}

function issueFolders(contentDir: string): string[] {
  const place = inside(contentDir, 'raw')
  if (!existsSync(place)) return []
  const folders = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map(({ name }) => name)
    .filter(isIssueFolder)
    .sort(byCodeUnits)
}

function readIssues(contentDir: string): Result<Record<string, IssueInfo>> {
  try {
    const read = issueFolders(contentDir).map((folder) => ({ folder, ...readIssueInfo(contentDir, folder) }))
    const known = read.flatMap(({ folder, value }): [string, IssueInfo][] => (value === null ? [] : [[folder, value]]))
    return { value: Object.fromEntries(known), messages: read.flatMap(({ messages }) => messages) }
  } catch (problem) {
    return { value: {}, messages: [unreadable('raw', problem)] }
  }
}

/** Everything of an archive folder that a build needs, each broken file an error message and left out. Writes nothing. */
export async function loadContent(contentDir: string): Promise<Result<Content>> {
  const nothing: Content = { site: null, articles: [], registrations: [], people: [], issues: {} }
  if (!isFolder(contentDir)) return { value: nothing, messages: [noFolder(contentDir)] }
  const site = readSiteInfo(contentDir)
  const articles = readArticles(contentDir)
  const registrations = readRegistry(contentDir)
  const people = readPeople(contentDir)
  const issues = readIssues(contentDir)
  return {
    value: {
      site: site.value,
      articles: articles.value,
      registrations: registrations.value,
      people: people.value,
      issues: issues.value,
    },
    messages: [site, articles, registrations, people, issues].flatMap(({ messages }) => messages),
  }
}
