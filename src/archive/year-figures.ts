import type { Archive, ArchiveArticle, ArchiveYear } from '../model/archive.ts'
import { ARTICLE_KINDS, type ArticleKind } from '../model/article.ts'
import { addTo, groupBy } from '../model/order.ts'
import { byYearOf, type ByYear } from './calendar.ts'
import { gapDays } from './stats-days.ts'

/** Somebody or something with the number of articles of a year. */
export interface YearCount {
  name: string
  url: string
  count: number
}

/** Holdings of a year in numbers, for a yearly report. */
export interface YearFigures {
  year: string
  url: string
  issues: number
  /** Days of issue by the paper's rhythm that the archive lacks. */
  gaps: number
  pages: number
  articles: number
  /** Articles by kind, only kinds that there are, in the order of the list of kinds. */
  kinds: [kind: ArticleKind, count: number][]
  /** Characters of all texts as a reader counts them (字数). */
  letters: number
  /** Articles with a picture: photo stories, captions. */
  pictures: number
  reviewed: number
  /** Articles in which people corrected something. */
  corrected: number
  /** Articles of each month, from January. */
  months: number[]
  /** Most articles first. */
  reporters: YearCount[]
  leaders: YearCount[]
  columns: YearCount[]
}

const count = (entries: readonly ArchiveArticle[], isWanted: (entry: ArchiveArticle) => boolean): number =>
  entries.filter(isWanted).length

/** Counts by year. */
type Counts = ReadonlyMap<string, YearCount[]>

interface Counted {
  name: string
  url: string
  entries: Iterable<ArchiveArticle>
}

/** Of each year those who (or which) have articles of it, most first, then in the order of their index. */
function countsOf(all: readonly Counted[], byYear: ByYear): Counts {
  const years = new Map<string, YearCount[]>()
  for (const { name, url, entries } of all)
    for (const [year, own] of byYear(new Set(entries))) addTo(years, year, { name, url, count: own.length })
  for (const counts of years.values()) counts.sort((a, b) => b.count - a.count)
  return years
}

/** Sources of a year's figures: days without an issue, and counts of people and columns. */
interface Known {
  gaps: readonly string[]
  reporters: Counts
  leaders: Counts
  columns: Counts
}

function known(archive: Archive): Known {
  const byYear = byYearOf(archive)
  const ofPeople = (people: Archive['leaders']): Counts =>
    countsOf(
      people.map(({ name, url, appearances }) => ({ name, url, entries: appearances.map(({ entry }) => entry) })),
      byYear,
    )
  const columns = archive.columns.map(({ name, url, articles }) => ({ name, url, entries: articles }))
  const [reporters, leaders] = [ofPeople(archive.reporters), ofPeople(archive.leaders)]
  return { gaps: gapDays(archive), reporters, leaders, columns: countsOf(columns, byYear) }
}

function figuresOf({ year, url, months }: ArchiveYear, { gaps, reporters, leaders, columns }: Known): YearFigures {
  const issues = months.flatMap((month) => month.issues)
  const entries = issues.flatMap((issue) => issue.articles)
  const byMonth = groupBy(entries, ({ article }) => article.date?.slice(5, 7) ?? '')
  const kinds = groupBy(entries, ({ article }) => article.kind)
  return {
    year,
    url,
    issues: issues.length,
    articles: entries.length,
    gaps: gaps.filter((day) => day.startsWith(year)).length,
    pages: issues.reduce((sum, { pages }) => sum + pages.length, 0),
    kinds: ARTICLE_KINDS.flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind)?.length ?? 0]] : [])),
    letters: entries.reduce((sum, { length }) => sum + length, 0),
    pictures: count(entries, ({ article }) => article.kind === 'photo' || article.captions.length > 0),
    reviewed: count(entries, ({ article }) => article.review === 'reviewed'),
    corrected: count(entries, ({ corrections }) => corrections.length > 0),
    months: Array.from({ length: 12 }, (_, at) => byMonth.get(String(at + 1).padStart(2, '0'))?.length ?? 0),
    reporters: reporters.get(year) ?? [],
    leaders: leaders.get(year) ?? [],
    columns: columns.get(year) ?? [],
  }
}

/** The figures of every year of which there is an issue, oldest first. */
export function yearFigures(archive: Archive): YearFigures[] {
  const counted = known(archive)
  return archive.years.map((year) => figuresOf(year, counted))
}
