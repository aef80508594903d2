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
  return people.map(({ id, name }) => ({ name, url: `/reporters/${id}/` }))
}

function sameNames(a: readonly PersonRef[], b: readonly PersonRef[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((person, index) => person.name === b[index]?.name)
}

/** The bylines of an article; somebody who wrote and photographed it stands once, with 摄影报道. */
export function bylinesOf(entry: ArchiveArticle): Byline[] {
  const { reporter, photographer, contributor, both } = words.bylines
  const contributors = { before: contributor, people: links(entry.contributors), after: '' }
  const authors = sameNames(entry.reporters, entry.photographers)
    ? [{ before: '', people: links(entry.reporters), after: both }]
    : [
        { before: reporter, people: links(entry.reporters), after: '' },
        { before: photographer, people: links(entry.photographers), after: '' },
      ]
  const [writers, ...others] = authors
  return [writers, contributors, ...others].filter(
    (line): line is Byline => line !== undefined && line.people.length > 0,
  )
}

function plain({ before, people, after }: Byline): string {
  const names = people.map(({ name }) => name).join(words.marks.and)
  return [before, names, after].filter((part) => part !== '').join(' ')
}

/** The bylines as plain text, one a role; the dateline (本报讯) when there is none. */
export function bylineTexts(entry: ArchiveArticle): string[] {
  const lines = bylinesOf(entry).map(plain)
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
