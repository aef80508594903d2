import { dayText, jointText } from '../../archive/day-text.ts'
import { numberTexts } from '../../archive/issue-number.ts'
import type { ArchiveArticle, ArchiveIssue, ArchivePerson, PersonRef } from '../../model/archive.ts'
import type { ArticleKind, ReviewState } from '../../model/article.ts'
import { jointOf } from '../../model/edtf.ts'
import { printedPageOf } from '../../model/page-name.ts'
import * as words from '../../words/index.ts'
import { COLUMN_NAMES, isOfPeople } from '../format.ts'
import type { ColumnName, ColumnValues, PeopleColumn, Values, YearColumns, YearPeople } from '../format.ts'
import { dayKey } from './date-label.ts'

/** Kinds and states of review as shown. */
const KINDS: Record<ArticleKind, string> = words.kinds
const REVIEWS: Record<ReviewState, string> = words.filters.reviews

type IssueNumber = Pick<ArchiveIssue, 'paper' | 'edition' | 'number' | 'total'>

/** A column: the keys of an article's values, and the name of one of them. */
interface Column {
  keysOf(entry: ArchiveArticle): readonly string[]
  nameOf(entry: ArchiveArticle, key: string): string
}

/** Columns of one year, and the people in it. */
interface YearFile {
  year: string
  columns: YearColumns
  people: YearPeople
}

function issueName({ article, issue }: ArchiveArticle, issues: ReadonlyMap<string, IssueNumber>): string {
  const joint = jointOf(article)
  const day = joint ? jointText(joint) : article.date ? dayText(article.date) : issue
  const known = issues.get(issue) ?? (article.issue ? { number: article.issue } : {})
  return [day, ...numberTexts(known)].join('　')
}

/** Sources of shown names: people by id, issues by key. */
interface Known {
  leaders: ReadonlyMap<string, string>
  issues: ReadonlyMap<string, IssueNumber>
}

function pageName({ article }: ArchiveArticle): string {
  const page = words.fill(words.counts.page, { n: printedPageOf(article) })
  return article.pageName ? `${page}　${article.pageName}` : page
}

const makersOf = ({ reporters, photographers, contributors }: ArchiveArticle): PersonRef[] => [
  ...reporters,
  ...photographers,
  ...contributors,
]

const nameIn = (people: readonly PersonRef[], key: string): string => people.find(({ id }) => id === key)?.name ?? key

function columnDefinitions({ leaders, issues }: Known): Record<ColumnName, Column> {
  return {
    issue: { keysOf: ({ issue }) => [issue], nameOf: (entry) => issueName(entry, issues) },
    page: { keysOf: ({ article }) => [article.page], nameOf: pageName },
    leader: {
      keysOf: ({ article }) => article.leaders.map(({ id }) => id),
      nameOf: ({ article }, key) => leaders.get(key) ?? nameIn(article.leaders, key),
    },
    reporter: {
      keysOf: (entry) => makersOf(entry).map(({ id }) => id),
      nameOf: (entry, key) => nameIn(makersOf(entry), key),
    },
    column: { keysOf: ({ article }) => (article.column ? [article.column] : []), nameOf: (_, key) => key },
    kind: { keysOf: ({ article }) => [article.kind], nameOf: ({ article }) => KINDS[article.kind] },
    review: { keysOf: ({ article }) => [article.review], nameOf: ({ article }) => REVIEWS[article.review] },
  }
}

/** A value as it is met: its name, and the number of articles of the older years that have it. */
interface Met {
  name: string
  older: number
}

/** The values of a column, numbered from 1; 0 stands for none. */
class Numbers {
  private readonly numbers = new Map<string, number>()
  private readonly met = new Map<string, Met>()

  /** People are numbered in an order that an issue more leaves as it is: the most frequent of the older years first, then those of the newest as they are met; others in code order of their keys. */
  constructor(
    private readonly column: Column,
    entries: readonly ArchiveArticle[],
    { isPeople, newest }: { isPeople: boolean; newest: number },
  ) {
    for (const [row, entry] of entries.entries())
      for (const key of column.keysOf(entry)) this.meet(key, entry, row < newest)
    this.met.delete('')
    const keys = isPeople
      ? [...this.met].sort(([, a], [, b]) => b.older - a.older).map(([key]) => key)
      : [...this.met.keys()].sort()
    for (const key of keys) this.numbers.set(key, this.numbers.size + 1)
  }

  /** Numbers of an article's values, each once. */
  of(entry: ArchiveArticle): number[] {
    const numbers = this.column.keysOf(entry).flatMap((key) => this.numbers.get(key) ?? [])
    return numbers.length < 2 ? numbers : [...new Set(numbers)]
  }

  values(): Values {
    const keys = [...this.numbers.keys()]
    return { keys: ['', ...keys], names: ['', ...keys.map((key) => this.shown(key))] }
  }

  private meet(key: string, entry: ArchiveArticle, isOlder: boolean): void {
    const met = this.met.get(key) ?? { name: this.column.nameOf(entry, key), older: 0 }
    if (isOlder) met.older++
    this.met.set(key, met)
  }

  private shown(key: string): string {
    const name = this.met.get(key)?.name ?? ''
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
function numbersOf(entries: readonly ArchiveArticle[], newest: number, known: Known): Record<ColumnName, Numbers> {
  const columns = columnDefinitions(known)
  const made = COLUMN_NAMES.map((name) => {
    return [name, new Numbers(columns[name], entries, { isPeople: isOfPeople(name), newest })] as const
  })
  return Object.fromEntries(made) as Record<ColumnName, Numbers>
}

function yearFile(year: string, entries: readonly ArchiveArticle[], numbers: Record<ColumnName, Numbers>): YearFile {
  const run = (name: ColumnName) => runsOf(entries.map((entry) => numbers[name].of(entry)[0] ?? 0))
  const list = (name: PeopleColumn): number[][] => entries.map((entry) => numbers[name].of(entry))
  const runs = {
    issue: run('issue'),
    page: run('page'),
    column: run('column'),
    kind: run('kind'),
    review: run('review'),
  }
  const columns = { days: runsOf(entries.map(({ article }) => dayKey(article))), runs }
  return { year, columns, people: { leader: list('leader'), reporter: list('reporter') } }
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
    issues: new Map(issues.map((issue) => [issue.key, issue])),
  }
  const years = runsOf(entries.map(({ article }) => dayKey(article).slice(0, 4)))
  const numbers = numbersOf(entries, entries.length - (years[years.length - 1]?.[1] ?? 0), known)
  let at = 0
  const made = years.map(([year, articles]) => yearFile(year, entries.slice(at, (at += articles)), numbers))
  const values = Object.fromEntries(COLUMN_NAMES.map((name) => [name, numbers[name].values()])) as ColumnValues
  return { years: made, values }
}
