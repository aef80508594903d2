import { byYearOf, type ByYear } from '../../archive/calendar.ts'
import { numberTexts } from '../../archive/issue-number.ts'
import { yearFiguresUrl, yearIndexUrl } from '../../archive/urls.ts'
import { addTo, groupBy } from '../../model/order.ts'
import type { Archive, ArchiveArticle, ArchiveIssue, ArchiveYear } from '../../model/archive.ts'
import { printedPage } from '../../model/id.ts'
import * as words from '../../words/index.ts'
import { yearlessText } from '../dates.ts'
import type { Head } from '../head.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { draftsOf } from './draft.ts'
import type { Batch } from './draft.ts'
import { letterOf } from './people.ts'

/** A headline with the page on which it stands. */
interface IndexedHeadline {
  headline: string
  ours: boolean
  url: string
  page: string
}

/** The headlines of an issue, or a name with where it stands: `11.22·1`. */
type IndexEntry =
  { day: string; number: string; headlines: IndexedHeadline[] } | { name: string; url?: string; refs: string }

/** A page of a year's index, to be printed on A4. */
interface YearIndexView {
  head: Head
  title: string
  year: { text: string; url: string }
  /** The pages of the index, where it has more than one. */
  parts: { text: string; url: string; current: boolean }[]
  sections: { title: string; anchor: string; groups: { title: string; entries: IndexEntry[] }[] }[]
  figuresUrl: string
}

/** An entry with where it stands, and its size in characters. */
interface Unit {
  section: 'titles' | 'people' | 'reporters' | 'columns'
  group: string
  entry: IndexEntry
  size: number
}

/** Characters on one page of the index: with its markup about 30 KB packed. */
const PAGE = 13_000
/** Weight of a line's markup besides its words. */
const MARKUP = 14

const pageOf = ({ article }: ArchiveArticle): string => printedPage(article.page.replace(/^0+(?=.)/, ''))

/** `11.22·1`: month, day, page. */
function refOf(entry: ArchiveArticle): string {
  const [, month, day] = (entry.article.date ?? '').split('-').map(Number)
  return `${month}.${day}·${pageOf(entry)}`
}

function issueUnit(issue: ArchiveIssue): Unit {
  const headlines = issue.articles.map((entry) => {
    const page = words.fill(words.yearIndex.page, { n: pageOf(entry) })
    return { headline: entry.headline, ours: entry.headlineIsOurs, url: entry.url, page }
  })
  const date = issue.date ?? ''
  const group = words.fill(words.days.m, { m: Number(date.slice(5, 7)) })
  const entry = { day: yearlessText(date), number: numberTexts(issue).join('　'), headlines }
  const size = headlines.reduce((sum, { headline }) => sum + headline.length + MARKUP, MARKUP)
  return { section: 'titles', group, entry, size }
}

/** Something with a name and articles, as it is indexed. */
interface Named {
  name: string
  url?: string
  group: string
  /** Its articles by year. */
  years: ReadonlyMap<string, readonly ArchiveArticle[]>
}

/** The units of names that have articles of a year, each article once, oldest first. */
function namedUnits(section: Unit['section'], all: readonly Named[], year: string): Unit[] {
  return all.flatMap(({ years, group, ...named }): Unit[] => {
    const refs = [...new Set((years.get(year) ?? []).map(refOf).reverse())]
    if (refs.length === 0) return []
    const text = refs.join(words.marks.comma)
    return [{ section, group, entry: { ...named, refs: text }, size: named.name.length + text.length + MARKUP }]
  })
}

const people = (list: Archive['people'], byYear: ByYear): Named[] =>
  list.map(({ name, url, pinyin, appearances }) => ({
    name,
    ...(url.includes('#') ? {} : { url }),
    group: letterOf(pinyin),
    years: byYear(appearances.map(({ entry }) => entry)),
  }))

/** Everything that an index names besides headlines. */
interface AllNamed {
  people: Named[]
  reporters: Named[]
  columns: Named[]
}

function namedIn(archive: Archive): AllNamed {
  const { people: all, reporters, columns } = archive
  const byYear = byYearOf(archive)
  const topics = columns.map(({ name, url, articles }) => ({ name, url, group: '', years: byYear(articles) }))
  return { people: people(all, byYear), reporters: people(reporters, byYear), columns: topics }
}

function unitsOf(named: AllNamed, year: string, issues: readonly ArchiveIssue[]): Unit[] {
  return [
    ...issues.filter(({ articles }) => articles.length > 0).map(issueUnit),
    ...namedUnits('people', named.people, year),
    ...namedUnits('reporters', named.reporters, year),
    ...namedUnits('columns', named.columns, year),
  ]
}

/** Units in their order on as few pages as hold them. */
function packed(units: readonly Unit[]): Unit[][] {
  const pages: Unit[][] = []
  let room = 0
  for (const unit of units) {
    if (pages.length === 0 || unit.size > room) {
      pages.push([])
      room = PAGE
    }
    pages.at(-1)?.push(unit)
    room -= unit.size
  }
  return pages
}

function sectionsOf(units: readonly Unit[]): YearIndexView['sections'] {
  return [...groupBy(units, ({ section }) => section)].map(([, own]) => {
    const section = own[0]?.section ?? 'titles'
    const groups = [...groupBy(own, ({ group }) => group)]
    return {
      title: words.yearIndex.sections[section],
      anchor: section,
      groups: groups.map(([title, each]) => ({ title, entries: each.map(({ entry }) => entry) })),
    }
  })
}

/** From which section and group to which a page goes: `篇名 1月—5月`. */
function partText(units: readonly Unit[]): string {
  const [first, last] = [units.at(0), units.at(-1)]
  const name = (unit: Unit | undefined): string =>
    unit ? `${words.yearIndex.short[unit.section]}${unit.group === '' ? '' : ` ${unit.group}`}` : ''
  const [from, to] = [name(first), name(last)]
  return from === to ? from : `${from}—${first?.section === last?.section ? (last?.group ?? '') : to}`
}

function* indexOf(context: ViewContext, named: AllNamed, { year, url, months }: ArchiveYear): Generator<YearIndexView> {
  const { archive } = context
  const issues = months.flatMap((month) => month.issues)
  const pages = packed(unitsOf(named, year, issues))
  const text = words.fill(words.days.y, { y: year })
  const { name, about } = words.yearIndex
  for (const [at, units] of pages.entries()) {
    const part = pages.length === 1 ? '' : words.fill(words.yearIndex.part, { part: partText(units) })
    const title = words.fill(words.yearIndex.title, { paper: archive.site.paper, year: text })
    const head = headFor(context, {
      url: yearIndexUrl(year, at + 1),
      title: `${text}${name}${part}`,
      description: words.fill(about, { paper: archive.site.paper, year: text }),
      section: 'calendar',
      crumbs: [{ text, url }, { text: name }],
    })
    const parts = pages.map((each, n) => ({ text: partText(each), url: yearIndexUrl(year, n + 1), current: n === at }))
    const links = { parts: pages.length === 1 ? [] : parts, figuresUrl: yearFiguresUrl(year) }
    yield { head, title, year: { text, url }, sections: sectionsOf(units), ...links }
  }
}

/** The index of every year: headlines by issue, people, writers and columns with day and page; of a full year several pages. */
export function* yearIndexBatches(context: ViewContext): Generator<Batch<YearIndexView>> {
  const named = namedIn(context.archive)
  const standing = standingByYear(named)
  for (const year of context.archive.years) {
    const reads = [year, standing.get(year.year)?.join('\n')]
    yield { name: year.year, reads, drafts: () => draftsOf(indexOf(context, named, year)) }
  }
}

/** Of each year a line for each name that has articles of it. */
function standingByYear(named: AllNamed): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const [section, all] of Object.entries<Named[]>({ ...named }))
    for (const { name, url, group, years } of all)
      for (const [year, entries] of years)
        addTo(lines, year, JSON.stringify([section, name, url, group, entries.map(({ article }) => article.id).join()]))
  return lines
}
