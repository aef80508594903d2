import { reporterUrl } from '../archive/urls.ts'
import { creditsOf, creditTexts } from '../archive/credits.ts'
import type { ArchiveArticle, PersonRef } from '../model/archive.ts'
import * as words from '../words/index.ts'

/** A person's name with the URL of the person's page. */
export interface PersonLink {
  name: string
  url: string
}

/** Those who made an article in one role: `记者 甲 乙`, `甲 摄影报道`. */
export interface Byline {
  before: string
  people: PersonLink[]
  after: string
}

function links(people: readonly PersonRef[]): PersonLink[] {
  return people.map(({ id, name }) => ({ name, url: reporterUrl(id) }))
}

/** The bylines of an article, their people with links. */
export function bylinesOf(entry: ArchiveArticle): Byline[] {
  return creditsOf(entry).map((credit) => ({ ...credit, people: links(credit.people) }))
}

/** The bylines as plain text, one a role; the dateline (本报讯) when there is none. */
export function bylineTexts(entry: ArchiveArticle): string[] {
  const lines = creditTexts(entry)
  if (lines.length > 0) return lines
  return entry.article.dateline ? [entry.article.dateline] : []
}

/** Most names of leaders shown with an article in a list. */
const SHOWN = 3

/** The leaders of an article for a list: `甲、乙、丙`, `甲、乙、丙等`. */
export function leadersText({ article }: ArchiveArticle): string {
  const names = article.leaders.map(({ name }) => name)
  const more = names.length > SHOWN || (article.leadersOpen && names.length > 0)
  return names.slice(0, SHOWN).join(words.marks.and) + (more ? words.marks.others : '')
}
