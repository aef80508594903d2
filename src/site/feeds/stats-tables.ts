import type { Stats } from '../../archive/stats.ts'
import { ARTICLE_KINDS, isAside } from '../../model/article.ts'
import { csvText, type CsvCell } from '../../formats/csv.ts'
import type { Links } from '../links.ts'

/** A table of counts, the numbers behind a figure: the names of its columns, and its rows. */
interface StatsTable {
  head: readonly string[]
  rows: readonly (readonly CsvCell[])[]
}

/** URL of a table of counts by its name. */
export function statsUrl(name: string): string {
  return `/data/stats/${name}.csv`
}

/** Days of issue with what was printed, and those that the archive lacks; `status` is `given`, `inferred` or `missing`. */
function daysTable({ days, gaps }: Stats): StatsTable {
  const held = days.map((each) => [each.day, each.inferred ? 'inferred' : 'given', each.issues, each.articles])
  const missing = gaps.map((day) => [day, 'missing', 0, 0])
  const rows = [...held, ...missing].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return { head: ['date', 'status', 'issues', 'articles'], rows }
}

/** Leaders by year; what has no day stands in a row without a year. */
function leadersTable({ leaders }: Stats): StatsTable {
  const rows = leaders.flatMap(({ person, count: all, years }) => {
    const dated = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
    const undated = all - dated.reduce((sum, [, each]) => sum + each, 0)
    const known = dated.map(([year, each]) => [person.id, person.name, year, each])
    return undated === 0 ? known : [...known, [person.id, person.name, undefined, undated]]
  })
  return { head: ['id', 'name', 'year', 'articles'], rows }
}

function yearsTable({ years }: Stats): StatsTable {
  const kinds = ARTICLE_KINDS.filter((kind) => !isAside(kind))
  const months = Array.from({ length: 12 }, (_, at) => `m${String(at + 1).padStart(2, '0')}`)
  const people = ['letters', 'pictures', 'reporters', 'leaders', 'reviewed', 'corrected']
  const rows = years.map((each) => {
    const byKind = new Map(each.kinds)
    const ofKind = kinds.map((kind) => byKind.get(kind) ?? 0)
    const ofPeople = [each.letters, each.pictures, each.reporters.length, each.leaders.length]
    const before = [each.year, each.issues, each.gaps, each.pages, each.articles]
    return [...before, ...ofKind, ...ofPeople, each.reviewed, each.corrected, ...each.months]
  })
  return { head: ['year', 'issues', 'gaps', 'pages', 'articles', ...kinds, ...people, ...months], rows }
}

/** The tables behind the figures of the statistics by their names, each a file of its own. */
export function statsTables(stats: Stats, links: Links): Record<string, StatsTable> {
  const { months, reporters, pairs, lengths, review } = stats
  return {
    months: {
      head: ['month', 'articles', 'inferred'],
      rows: months.months.map(({ month, count, inferred }) => [month, count, inferred]),
    },
    days: daysTable(stats),
    leaders: leadersTable(stats),
    reporters: {
      head: ['id', 'name', 'articles'],
      rows: reporters.map(({ person: { id, name }, count }) => [id, name, count]),
    },
    together: {
      head: ['id1', 'name1', 'id2', 'name2', 'articles'],
      rows: pairs.map(({ people: [a, b], count }) => [a.id, a.name, b.id, b.name, count]),
    },
    lengths: { head: ['from', 'below', 'articles'], rows: lengths.map(({ from, to, count }) => [from, to, count]) },
    review: {
      head: ['issue', 'date', 'url', 'articles', 'reviewed'],
      rows: review.map(({ issue, articles, reviewed }) => [
        issue.key,
        issue.date,
        links.best(issue.url),
        articles,
        reviewed,
      ]),
    },
    years: yearsTable(stats),
  }
}

/** A table of counts as CSV for spreadsheets; the first row names the columns. */
export const statsCsv = ({ head, rows }: StatsTable): string => csvText([head, ...rows])
