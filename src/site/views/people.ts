import type { Appearance, ArchivePerson } from '../../model/archive.ts'
import { dayView } from '../dates.ts'
import type { DayView } from '../dates.ts'
import { groupBy } from '../../model/order.ts'
import { personYearUrl } from '../../archive/urls.ts'
import * as words from '../../words/index.ts'
import type { Head, Section } from '../head.ts'
import { makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { headFor } from './context.ts'
import { personFeedUrl } from '../feeds/feeds.ts'
import type { ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import { rememberedOf } from '../../model/remembered.ts'

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

/** A year of somebody's articles; those with a page of their own have its address and list none. */
interface PersonYear {
  title: string
  anchor: string
  count: number
  url?: string
  items: RoleItem[]
}

/** Somebody's articles of one year. */
interface PersonYearView {
  head: Head
  title: string
  items: RoleItem[]
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
  years: PersonYear[]
}

/** A person in an index; `items` only for those who have no page of their own. */
interface PersonItem extends Omit<PersonView, 'head' | 'first' | 'last' | 'years'> {
  url: string
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

/** Differences between the pages of one index and of another. */
export interface NameIndex {
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

/** Most articles that a person's page lists; of more it lists the newest year, and the others have pages. */
const LISTED = 400

const articleCount = (appearances: readonly Appearance[]): number => new Set(appearances.map(({ entry }) => entry)).size

/** Somebody's appearances by year, newest first; of those who appear often, all but the first are apart. */
function yearsOf({ appearances }: ArchivePerson): { year: string; found: Appearance[]; isApart: boolean }[] {
  const years = groupBy(appearances, ({ entry }) => entry.article.date?.slice(0, 4) ?? '')
  const isLong = articleCount(appearances) > LISTED
  return [...years].map(([year, found], at) => ({ year, found, isApart: isLong && at > 0 }))
}

const yearName = (year: string): string => (year === '' ? words.dates.noDay : year)

function byYear(person: ArchivePerson): PersonYear[] {
  return yearsOf(person).map(({ year, found, isApart }) => ({
    title: yearName(year),
    anchor: year === '' ? 'undated' : `y${year}`,
    count: articleCount(found),
    ...(isApart ? { url: personYearUrl(person.url, year) } : {}),
    items: isApart ? [] : roleItems(found),
  }))
}

/** The pages of single years of those who appear often. */
export function* personYearViews(
  context: ViewContext,
  people: readonly ArchivePerson[],
  kind: NameIndex,
): Generator<Draft<PersonYearView>> {
  for (const person of people)
    for (const { year, found } of yearsOf(person).filter(({ isApart }) => isApart)) {
      const [url, title] = [personYearUrl(person.url, year), `${person.name} · ${yearName(year)}`]
      const about = { name: person.name, roles: yearName(year), n: articleCount(found) }
      const crumbs = [
        { text: kind.title, url: kind.url },
        { text: person.name, url: person.url },
        { text: yearName(year) },
      ]
      const description = words.fill(words.people.aboutOne, about)
      const input = { url, title, description, section: kind.section, crumbs }
      const view = (): PersonYearView => ({ head: headFor(context, input), title, items: roleItems(found) })
      yield { url, reads: [person.name, person.url, found], view }
    }
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

const byName = rememberedOf((people: readonly ArchivePerson[]) => groupBy(people, (person) => person.name))

/** Others of the index of all people who bear the name of one. */
export function namesakesOf({ id, name }: ArchivePerson, people: readonly ArchivePerson[]): NamesakeView[] {
  const others = (byName(people).get(name) ?? []).filter((person) => person.id !== id)
  return others.map(({ url, appearances }) => ({ name, url, roles: roleCounts(appearances).map(({ role }) => role) }))
}

/** The view of somebody who has a page of one's own. */
export function personView(context: ViewContext, person: ArchivePerson, kind: NameIndex): PersonView {
  const roles = roleCounts(person.appearances)
  const count = articleCount(person.appearances)
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
  const times = { ...ends(appearances), years: byYear(person) }
  return { head, id, name, pinyin, variants, namesakes, roles, count, ...times }
}

function personItem(person: ArchivePerson, all: readonly ArchivePerson[]): PersonItem {
  const { appearances, terms: _, ...shown } = person
  const items = person.url.includes('#') ? roleItems(appearances) : []
  const namesakes = namesakesOf(person, all)
  return { ...shown, count: articleCount(appearances), roles: roleCounts(appearances), namesakes, items }
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
export function indexView(context: ViewContext, people: readonly ArchivePerson[], kind: NameIndex): IndexView {
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
