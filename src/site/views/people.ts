import type { Appearance, ArchivePerson } from '../../model/archive.ts'
import { dayView } from '../dates.ts'
import type { DayView } from '../dates.ts'
import { groupBy } from '../../model/order.ts'
import * as words from '../../words/index.ts'
import type { Head, Section } from '../head.ts'
import { makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { headFor } from './context.ts'
import { personFeedUrl } from '../feeds/feeds.ts'
import type { ViewContext } from './context.ts'

/** A role as printed, and in how many articles. */
interface RoleCount {
  role: string
  count: number
}

/** An article of a person with the role in it. */
type RoleItem = Item & { role: string }

/** A day with the address of the article that proves it. */
export type DayLink = DayView & { url: string }

/** Somebody else of the same name: where to find him, and what he is in print. */
interface NamesakeView {
  name: string
  url: string
  roles: string[]
}

/** A page for a person. */
export interface PersonView {
  head: Head
  id: string
  name: string
  pinyin: string
  roles: RoleCount[]
  count: number
  /** Other forms in which the papers print the name. */
  variants: string[]
  namesakes: NamesakeView[]
  first?: DayLink
  last?: DayLink
  years: { title: string; anchor: string; items: RoleItem[] }[]
}

/** A person in an index; `items` only for those who have no page of their own. */
interface PersonItem {
  id: string
  name: string
  pinyin: string
  url: string
  count: number
  roles: RoleCount[]
  /** Other forms in which the papers print the name. */
  variants: string[]
  namesakes: NamesakeView[]
  items: RoleItem[]
}

/** A page that lists people under the letters of their pinyin. */
export interface IndexView {
  head: Head
  title: string
  intro: string
  count: number
  letters: { letter: string; people: PersonItem[] }[]
}

/** How the pages of one index differ from those of another. */
export interface IndexKind {
  section: Section
  title: string
  intro: string
  url: string
}

/** Roles in order of first appearance with the number of articles. */
function roleCounts(appearances: readonly Appearance[]): RoleCount[] {
  const found = new Map<string, number>()
  for (const { role } of appearances) found.set(role, (found.get(role) ?? 0) + 1)
  return [...found].map(([role, count]) => ({ role, count }))
}

/** Articles of a person, each once with all its roles. */
function roleItems(appearances: readonly Appearance[]): RoleItem[] {
  const grouped = groupBy(appearances, ({ entry }) => entry.article.id)
  return [...grouped.values()].flatMap((found) =>
    found.slice(0, 1).map(({ entry }) => ({
      ...makeItem(entry, { leaders: false }),
      role: [...new Set(found.map(({ role }) => role))].join(words.marks.and),
    })),
  )
}

function byYear(appearances: readonly Appearance[]): PersonView['years'] {
  const years = groupBy(appearances, ({ entry }) => entry.article.date?.slice(0, 4) ?? '')
  return [...years].map(([year, found]) => ({
    title: year === '' ? words.dates.noDay : year,
    anchor: year === '' ? 'undated' : `y${year}`,
    items: roleItems(found),
  }))
}

/** First and last appearance in an issue whose day is known; no last one when it is the first. */
function ends(appearances: readonly Appearance[]): Pick<PersonView, 'first' | 'last'> {
  const dated = appearances.filter(({ entry }) => entry.article.date !== undefined)
  const [last, first] = [dated.at(0), dated.at(-1)]
  if (!first || !last) return {}
  const linked = ({ entry }: Appearance): DayLink => ({ ...dayView(entry.article), url: entry.url })
  const day = { first: linked(first) }
  return first.entry.issue === last.entry.issue ? day : { ...day, last: linked(last) }
}

const byName = new WeakMap<readonly ArchivePerson[], ReadonlyMap<string, ArchivePerson[]>>()

/** Others of the index of all people who bear the name of one. */
export function namesakesOf({ id, name }: ArchivePerson, people: readonly ArchivePerson[]): NamesakeView[] {
  const names = byName.get(people) ?? groupBy(people, (person) => person.name)
  byName.set(people, names)
  const others = (names.get(name) ?? []).filter((person) => person.id !== id)
  return others.map(({ url, appearances }) => ({ name, url, roles: roleCounts(appearances).map(({ role }) => role) }))
}

function articleCount(person: ArchivePerson): number {
  return new Set(person.appearances.map(({ entry }) => entry)).size
}

/** The view of somebody who has a page of one's own. */
export function personView(context: ViewContext, person: ArchivePerson, kind: IndexKind): PersonView {
  const roles = roleCounts(person.appearances)
  const count = articleCount(person)
  const feed = personFeedUrl(person)
  const named = roles.map(({ role }) => role).join(words.marks.and)
  const head = headFor(context, {
    url: person.url,
    title: `${person.name} · ${kind.title}`,
    description: words.fill(words.people.aboutOne, { name: person.name, roles: named, n: count }),
    section: kind.section,
    crumbs: [{ text: kind.title, url: kind.url }, { text: person.name }],
    ...(feed ? { feed } : {}),
  })
  const { id, name, pinyin, variants, appearances } = person
  const namesakes = namesakesOf(person, context.archive.people)
  const times = { ...ends(appearances), years: byYear(appearances) }
  return { head, id, name, pinyin, variants, namesakes, roles, count, ...times }
}

function personItem(person: ArchivePerson, all: readonly ArchivePerson[]): PersonItem {
  const { appearances, terms: _, ...shown } = person
  const items = person.url.includes('#') ? roleItems(appearances) : []
  const namesakes = namesakesOf(person, all)
  return { ...shown, count: articleCount(person), roles: roleCounts(appearances), namesakes, items }
}

/** First letter of a pinyin in upper case; `#` for what has none. */
export function letterOf(pinyin: string): string {
  return /^[a-z]/i.exec(pinyin)?.[0].toUpperCase() ?? '#'
}

/** People under the letters of their pinyin; `people` is sorted by it. */
export function lettersOf(people: readonly ArchivePerson[], all: readonly ArchivePerson[]): IndexView['letters'] {
  const letters = groupBy(people, ({ pinyin }) => letterOf(pinyin))
  return [...letters].map(([letter, group]) => ({ letter, people: group.map((person) => personItem(person, all)) }))
}

/** The view of an index of people; `people` is sorted by pinyin. */
export function indexView(context: ViewContext, people: readonly ArchivePerson[], kind: IndexKind): IndexView {
  const { paper } = context.archive.site
  const head = headFor(context, {
    url: kind.url,
    title: kind.title,
    description: words.fill(words.people.about, { paper, kind: kind.title, n: people.length }),
    section: kind.section,
  })
  const letters = lettersOf(people, context.archive.people)
  return { head, title: kind.title, intro: kind.intro, count: people.length, letters }
}
