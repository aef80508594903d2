import { dayText, jointText } from '../../archive/day-text.ts'
import { numberTexts } from '../../archive/issue-number.ts'
import type { ArchiveArticle, ArchiveIssue, ArchivePerson } from '../../model/archive.ts'
import type { ArticleKind, ReviewState } from '../../model/article.ts'
import { jointOf } from '../../model/edtf.ts'
import { printedPageOf } from '../../model/page-name.ts'
import * as words from '../../words/index.ts'
import { COLUMN_NAMES, PEOPLE_COLUMNS } from '../format.ts'
import type { ColumnName, ColumnValues, PeopleColumn, Values, YearColumns } from '../format.ts'
import { packLists } from '../store/packed-lists.ts'
import { dayKey } from './date-label.ts'

/** Kinds and states of review as shown. */
const KINDS: Record<ArticleKind, string> = words.kinds
const REVIEWS: Record<ReviewState, string> = words.filters.reviews

type IssueNumber = Pick<ArchiveIssue, 'paper' | 'edition' | 'number' | 'total'>

/** Key and name of each value of each column of an article. */
type Row = Record<ColumnName, [key: string, name: string][]>

/** Columns of one year. */
interface YearFile {
  year: string
  columns: YearColumns
}

function issueName({ article, issue }: ArchiveArticle, issues: ReadonlyMap<string, IssueNumber>): string {
  const joint = jointOf(article)
  const day = joint ? jointText(joint) : article.date ? dayText(article.date) : issue
  const known = issues.get(issue) ?? (article.issue ? { number: article.issue } : {})
  return [day, ...numberTexts(known)].join('　')
}

/** Sources of shown names: people by id, issues by folder. */
interface Known {
  leaders: ReadonlyMap<string, string>
  issues: ReadonlyMap<string, IssueNumber>
}

function rowOf(entry: ArchiveArticle, { leaders, issues }: Known): Row {
  const { article } = entry
  const page = words.fill(words.counts.page, { n: printedPageOf(article) })
  const signed = [...entry.reporters, ...entry.photographers, ...entry.contributors]
  return {
    issue: [[entry.issue, issueName(entry, issues)]],
    page: [[article.page, article.pageName ? `${page}　${article.pageName}` : page]],
    leader: article.leaders.map(({ id, name }) => [id, leaders.get(id) ?? name]),
    reporter: signed.map(({ id, name }) => [id, name]),
    column: article.column ? [[article.column, article.column]] : [],
    kind: [[article.kind, KINDS[article.kind]]],
    review: [[article.review, REVIEWS[article.review]]],
  }
}

/** Key and name of each value that an article has in a column. */
type Held = readonly (readonly [key: string, name: string])[]

/** Number of holders of each key, in the order in which keys are met first. */
function countsOf(held: Held): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [key] of held) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Keys in an order that an issue more leaves as it is: the most frequent of the older years first, then those of the newest as they are met. */
function stableOrder(older: Held, all: Held): string[] {
  const counts = countsOf(older)
  return [...countsOf(all).keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

/** The values of a column, numbered in the order of their keys; 0 stands for none. */
class Numbers {
  private readonly names = new Map<string, string>()
  private readonly byKey: Map<string, number>

  constructor(keys: readonly string[], held: Held) {
    for (const [key, name] of held) this.names.set(key, this.names.get(key) ?? name)
    this.byKey = new Map(['', ...keys.filter((key) => key !== '')].map((key, number) => [key, number]))
  }

  of([key]: readonly [string, string] = ['', '']): number {
    return this.byKey.get(key) ?? 0
  }

  values(): Values {
    const keys = [...this.byKey.keys()]
    return { keys, names: keys.map((key) => this.shown(key, this.names.get(key) ?? '')) }
  }

  private shown(key: string, name: string): string {
    return name === dayText(key) && name !== key ? '' : name
  }
}

/** Values as runs: each with how often it comes one after the other. */
export function runsOf<T>(values: readonly T[]): [value: T, count: number][] {
  const runs: [T, number][] = []
  for (const value of values) {
    const last = runs[runs.length - 1]
    if (last && last[0] === value) last[1]++
    else runs.push([value, 1])
  }
  return runs
}

/** The numbers of all columns; `newest` is the first row of the newest year. */
function numbersOf(rows: readonly Row[], newest: number): Record<ColumnName, Numbers> {
  const people: readonly ColumnName[] = PEOPLE_COLUMNS
  const made = COLUMN_NAMES.map((name) => {
    const held = rows.flatMap((row) => row[name])
    const older = rows.slice(0, newest).flatMap((row) => row[name])
    const keys = people.includes(name) ? stableOrder(older, held) : [...countsOf(held).keys()].sort()
    return [name, new Numbers(keys, held)] as const
  })
  return Object.fromEntries(made) as Record<ColumnName, Numbers>
}

function yearColumns(days: readonly string[], rows: readonly Row[], numbers: Record<ColumnName, Numbers>): YearColumns {
  const run = (name: ColumnName) => runsOf(rows.map((row) => numbers[name].of(row[name][0])))
  const list = (name: PeopleColumn): string =>
    packLists(rows.map((row) => [...new Set(row[name].map((value) => numbers[name].of(value)))]))
  return {
    days: runsOf(days),
    runs: { issue: run('issue'), page: run('page'), column: run('column'), kind: run('kind'), review: run('review') },
    lists: { leader: list('leader'), reporter: list('reporter') },
  }
}

/**
 * The columns of all articles, given in order of row, cut by year, with what their numbers stand for. A person's name is
 * the one that stands over the person's page; an issue's number is told as `issues` have it.
 */
export function columnsOf(
  entries: readonly ArchiveArticle[],
  people: readonly Pick<ArchivePerson, 'id' | 'name'>[],
  issues: readonly ArchiveIssue[] = [],
): { years: YearFile[]; values: ColumnValues } {
  const known = {
    leaders: new Map(people.map(({ id, name }) => [id, name])),
    issues: new Map(issues.map((issue) => [issue.folder, issue])),
  }
  const rows = entries.map((entry) => rowOf(entry, known))
  const days = entries.map(({ article }) => dayKey(article))
  const years = runsOf(days.map((day) => day.slice(0, 4)))
  const numbers = numbersOf(rows, rows.length - (years[years.length - 1]?.[1] ?? 0))
  let at = 0
  const columns = years.map(([year, articles]): YearFile => {
    const [from, to] = [at, (at += articles)]
    return { year, columns: yearColumns(days.slice(from, to), rows.slice(from, to), numbers) }
  })
  const values = Object.fromEntries(COLUMN_NAMES.map((name) => [name, numbers[name].values()])) as ColumnValues
  return { years: columns, values }
}
