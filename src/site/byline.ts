import { reporterUrl } from '../archive/urls.ts'
import { creditsOf, creditTexts } from '../archive/credits.ts'
import { isSigner } from '../facts/credits.ts'
import type { ArchiveArticle, PersonRef } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import * as words from '../words/index.ts'

/** A person's name with the URL of the person's page; a pen name has none. */
interface PersonLink {
  name: string
  url?: string
}

/** Those who made an article in one role: `记者 甲 乙`, `甲 摄影报道`. */
export interface Byline {
  before: string
  people: PersonLink[]
  after: string
}

function links(people: readonly PersonRef[], isPenName: boolean): PersonLink[] {
  return people.map(({ id, name }) => (isPenName ? { name } : { name, url: reporterUrl(id) }))
}

/** The bylines of an article, their people with links. */
export function bylinesOf(entry: ArchiveArticle): Byline[] {
  const { reporters, article } = entry
  const isPen = (people: readonly PersonRef[]): boolean => article.penName === true && people === reporters
  return creditsOf(entry).map((credit) => ({ ...credit, people: links(credit.people, isPen(credit.people)) }))
}

/** Words in the place of bylines: the body that signs (本报评论员), else the dateline (本报讯); empty when neither is printed. */
function unsignedBy({ source = '', dateline = '' }: Article): string {
  return isSigner(source) ? source : dateline
}

/** Source that an article was taken from, '' where it is not said; a body that signs it is its author. */
export const sourceOf = ({ source = '' }: Article): string => (isSigner(source) ? '' : source)

/** The bylines as plain text, one a role; the body that signs or the dateline (本报讯) when there is none. */
export function bylineTexts(entry: ArchiveArticle): string[] {
  const lines = creditTexts(entry)
  return lines.length > 0 ? lines : [unsignedBy(entry.article)].filter((text) => text !== '')
}

/** Words of the line of facts in the place of bylines: '' when somebody is named. */
export const unsignedText = (entry: ArchiveArticle): string =>
  creditTexts(entry).length > 0 ? '' : unsignedBy(entry.article)

/** Most names of leaders shown with an article in a list. */
const SHOWN = 3

/** The leaders of an article for a list: `甲、乙、丙`, `甲、乙、丙等`. */
export function leadersText({ article }: ArchiveArticle): string {
  const names = article.leaders.map(({ name }) => name)
  const more = names.length > SHOWN || (article.leadersOpen && names.length > 0)
  return names.slice(0, SHOWN).join(words.marks.and) + (more ? words.marks.others : '')
}
