import { statsOf } from '../../archive/stats.ts'
import type { YearCount, YearFigures } from '../../archive/year-figures.ts'
import { yearFiguresUrl, yearIndexUrl } from '../../archive/urls.ts'
import * as words from '../../words/index.ts'
import { statsUrl } from '../feeds/stats-tables.ts'
import type { Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'

/** Two columns of a table: what is counted, and the number; `url` where it has a page. */
interface FigureRow {
  name: string
  url?: string
  value: string
}

/** A page with the figures of a year for a report, on one sheet. */
interface YearFiguresView {
  head: Head
  title: string
  year: { text: string; url: string }
  tables: { title: string; rows: FigureRow[]; note: string }[]
  tableUrl: string
  indexUrl: string
}

/** Rows of those with most articles: a sheet has no room for more. */
const MOST = 12

function holdings(figures: YearFigures): FigureRow[] {
  const { rows } = words.yearFigures
  const { issues, gaps, pages, articles, letters, pictures, reporters, leaders, reviewed, corrected } = figures
  const numbers: [string, number][] = [
    ...([
      [rows.issues, issues],
      [rows.gaps, gaps],
      [rows.pages, pages],
      [rows.articles, articles],
    ] as const),
    ...([
      [rows.letters, letters],
      [rows.pictures, pictures],
      [rows.reporters, reporters.length],
    ] as const),
    ...([
      [rows.leaders, leaders.length],
      [rows.reviewed, reviewed],
      [rows.corrected, corrected],
    ] as const),
  ].map(([name, value]) => [name, value])
  return numbers.map(([name, value]) => ({ name, value: grouped(value) }))
}

function ranking(counts: readonly YearCount[]): { rows: FigureRow[]; note: string } {
  const rows = counts.slice(0, MOST).map(({ name, url, count }) => ({ name, url, value: grouped(count) }))
  const isCut = counts.length > MOST
  return { rows, note: isCut ? words.fill(words.yearFigures.most, { n: grouped(counts.length), most: MOST }) : '' }
}

function tablesOf(figures: YearFigures): YearFiguresView['tables'] {
  const { titles } = words.yearFigures
  const kinds = figures.kinds.map(([kind, value]) => ({ name: words.kinds[kind], value: grouped(value) }))
  const months = figures.months.map((value, at) => ({
    name: words.fill(words.days.m, { m: at + 1 }),
    value: grouped(value),
  }))
  const tables = [
    { title: titles.holdings, rows: holdings(figures), note: '' },
    { title: titles.kinds, rows: kinds, note: '' },
    { title: titles.months, rows: months, note: '' },
    { title: titles.reporters, ...ranking(figures.reporters) },
    { title: titles.leaders, ...ranking(figures.leaders) },
    { title: titles.columns, ...ranking(figures.columns) },
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

/** The pages with the figures of every year. */
export function yearFiguresViews(context: ViewContext): YearFiguresView[] {
  const { paper } = context.archive.site
  return statsOf(context.archive).years.map((figures) => {
    const { year, url } = figures
    const text = words.fill(words.days.y, { y: year })
    const title = words.fill(words.yearFigures.title, { year: text })
    const about = { paper, year: text, issues: figures.issues, articles: grouped(figures.articles) }
    const head = headFor(context, {
      url: yearFiguresUrl(year),
      title,
      description: words.fill(words.yearFigures.about, about),
      section: 'calendar',
      crumbs: [{ text, url }, { text: words.yearFigures.name }],
    })
    const links = { tableUrl: statsUrl('years'), indexUrl: yearIndexUrl(year, 1) }
    return { head, title, year: { text, url }, tables: tablesOf(figures), ...links }
  })
}
