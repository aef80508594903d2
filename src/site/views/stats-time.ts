import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'
import { weekCounts } from '../../archive/stats-days.ts'
import type { Stats } from '../../archive/stats.ts'
import { yearUrl } from '../../archive/urls.ts'
import { monthBars } from '../../charts/columns.ts'
import { heatLevel, heatRow, heatStep, type HeatCell } from '../../charts/heat.ts'
import { grouped } from '../numbers.ts'
import { figure, saidBy, type Figure, type ListRow, type HeatKey } from './stats-figure.ts'

/** Years from the first to the last with an issue of known day, empty ones too. */
export function yearsOf({ months }: Stats): string[] {
  return [...new Set(months.months.map(({ month }) => month.slice(0, 4)))]
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
const cell = (count: number): string => (count === 0 ? '' : grouped(count))
/** Most months that are drawn on a telephone without a width of their own. */
const NARROW = 120

/** Heads of the twelve months. */
const MONTHS = Array.from({ length: 12 }, (_, at) => words.fill(words.days.m, { m: at + 1 }))

/** Articles a month. */
export function monthsFigure(stats: Stats): Figure[] {
  const { months } = stats.months
  const filled = months.filter(({ count }) => count > 0)
  const [first] = filled
  if (!first) return []
  const most = filled.reduce((best, each) => (each.count > best.count ? each : best), first)
  const text = words.stats.months
  const said = { months: grouped(filled.length), month: dayText(most.month), n: grouped(most.count) }
  const inferred = sum(months.map((each) => each.inferred))
  const rows = yearsOf(stats).map((year) => {
    const own = months.filter(({ month }) => month.startsWith(year)).map(({ count }) => count)
    return { name: year, cells: [...own, sum(own)].map(cell) }
  })
  return [
    figure({
      id: 'months',
      title: text.title,
      says: words.fill(filled.length === 1 ? text.one : text.most, said),
      chart: monthBars(months, saidBy('months')),
      wide: months.length > NARROW,
      notes: inferred === 0 ? [] : [words.fill(text.inferred, { n: grouped(inferred) })],
      table: {
        caption: text.title,
        head: [words.counts.unit.year, ...MONTHS, words.stats.total],
        rows,
      },
    }),
  ]
}

/** Weeks that a year is drawn with. */
const WEEKS = 53

function heatKey(step: number, cells: readonly HeatCell[]): HeatKey {
  const { above, range } = words.stats.weeks
  const text = (level: number): string => {
    if (level === 4) return words.fill(above, { n: grouped(step * 3 + 1) })
    if (step === 1) return words.fill(words.counts.articles, { n: level })
    return words.fill(range, { from: grouped(step * (level - 1) + 1), to: grouped(step * level) })
  }
  const levels = [1, 2, 3, 4].filter((level) => cells.some((each) => each.level === level))
  return {
    levels: levels.map((level) => ({ level, text: text(level) })),
    inferred: cells.some(({ inferred, level }) => inferred && level > 0),
    gap: cells.some(({ gap, level }) => gap && level === 0),
  }
}

function heatRows(stats: Stats): { rows: ListRow[]; key: HeatKey } {
  const years = yearsOf(stats).map((year) => ({ year, weeks: weekCounts(year, stats.days, stats.gaps) }))
  const step = heatStep(years.flatMap(({ weeks }) => weeks.map(({ articles }) => articles)))
  const drawn = years.map(({ year, weeks }) => ({
    year,
    articles: sum(weeks.map(({ articles }) => articles)),
    cells: weeks.map(({ week, articles, inferred, gaps }): HeatCell => ({
      at: week,
      level: heatLevel(articles, step),
      inferred,
      gap: gaps > 0,
    })),
  }))
  const rows = drawn.map(({ year, articles, cells }) => {
    const held = cells.filter(({ level }) => level > 0).length
    const n = grouped(articles)
    const svg = heatRow(cells, WEEKS, words.fill(words.stats.weeks.row, { y: year, weeks: held, n }))
    const count = words.fill(words.counts.articles, { n })
    return { name: year, ...(articles > 0 ? { url: yearUrl(year) } : {}), svg, count }
  })
  return {
    rows,
    key: heatKey(
      step,
      drawn.flatMap(({ cells }) => cells),
    ),
  }
}

/** All years, a row each, a cell a week. */
export function heatFigure(stats: Stats): Figure[] {
  if (stats.days.length === 0) return []
  const { days, gaps } = stats
  const inYear = (year: string, list: readonly string[]): number => list.filter((day) => day.startsWith(year)).length
  const [text, { unit }] = [words.stats.weeks, words.counts]
  const says = words.fill(gaps.length === 0 ? text.says : text.gaps, {
    n: grouped(days.length),
    gaps: grouped(gaps.length),
  })
  const rows = yearsOf(stats).map((year) => {
    const own = days.filter(({ day }) => day.startsWith(year))
    const cells = [own.length, sum(own.map(({ issues }) => issues)), sum(own.map(({ articles }) => articles))]
    return { name: year, cells: [...cells, inYear(year, gaps)].map(cell) }
  })
  return [
    figure({
      id: 'days',
      title: text.title,
      says,
      list: 'heat',
      ...heatRows(stats),
      table: { caption: text.caption, head: [unit.year, text.day, unit.issue, unit.article, unit.gap], rows },
    }),
  ]
}
