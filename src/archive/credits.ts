import type { ArchiveArticle, PersonRef } from '../model/archive.ts'
import * as words from '../words/index.ts'

/** Those who made an article in one role, with the words before or after their names: `记者 甲 乙`, `甲 摄影报道`. */
interface RoleCredit {
  before: string
  people: readonly PersonRef[]
  after: string
}

function sameNames(a: readonly PersonRef[], b: readonly PersonRef[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((person, index) => person.name === b[index]?.name)
}

/** Makers of an article, a credit a role; somebody who wrote and photographed it stands once, with 摄影报道. */
export function creditsOf({ reporters, photographers, contributors }: ArchiveArticle): RoleCredit[] {
  const { reporter, photographer, contributor, both } = words.bylines
  const isSame = sameNames(reporters, photographers)
  const credits = [
    isSame ? { before: '', people: reporters, after: both } : { before: reporter, people: reporters, after: '' },
    { before: contributor, people: contributors, after: '' },
    { before: photographer, people: isSame ? [] : photographers, after: '' },
  ]
  return credits.filter(({ people }) => people.length > 0)
}

/** The credits of an article as plain text, one a role; none for an unsigned one. */
export function creditTexts(entry: ArchiveArticle): string[] {
  return creditsOf(entry).map(({ before, people, after }) => {
    const names = people.map(({ name }) => name).join(words.marks.and)
    return [before, names, after].filter((part) => part !== '').join(' ')
  })
}
