import type { Archive, ArchiveArticle, ArchiveYear } from '../model/archive.ts'
import { ARTICLE_KINDS, type ArticleKind } from '../model/article.ts'
import { groupBy } from './order.ts'
import { gapDays } from './stats-days.ts'

/** Somebody or something with the number of articles of a year. */
export interface YearCount {
  name: string
  url: string
  count: number
}

/** What the archive holds of a year, in numbers, for a yearly report. */
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

/** Those who (or which) have articles of the year, most first, then in the order of their index. */
function most(
  own: ReadonlySet<ArchiveArticle>,
  all: readonly { name: string; url: string; entries: readonly ArchiveArticle[] }[],
): YearCount[] {
  return all
    .map(({ name, url, entries }) => ({ name, url, count: new Set(entries.filter((entry) => own.has(entry))).size }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count)
}

type People = Archive['leaders']
const withEntries = (people: People) =>
  people.map(({ name, url, appearances }) => ({ name, url, entries: appearances.map(({ entry }) => entry) }))

function figuresOf({ year, url, months }: ArchiveYear, archive: Archive, gaps: readonly string[]): YearFigures {
  const issues = months.flatMap((month) => month.issues)
  const entries = issues.flatMap((issue) => issue.articles)
  const own = new Set(entries)
  const byMonth = groupBy(entries, ({ article }) => article.date?.slice(5, 7) ?? '')
  const kinds = groupBy(entries, ({ article }) => article.kind)
  const columns = archive.columns.map(({ name, url: page, articles }) => ({ name, url: page, entries: articles }))
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
    reporters: most(own, withEntries(archive.reporters)),
    leaders: most(own, withEntries(archive.leaders)),
    columns: most(own, columns),
  }
}

/** The figures of every year of which there is an issue, oldest first. */
export function yearFigures(archive: Archive): YearFigures[] {
  const gaps = gapDays(archive)
  return archive.years.map((year) => figuresOf(year, archive, gaps))
}
