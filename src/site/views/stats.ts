import { statsOf } from '../../archive/stats.ts'
import type { Stats } from '../../archive/stats.ts'
import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'
import type { Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { shareText } from './stats-figure.ts'
import type { Figure } from './stats-figure.ts'
import { leadersFigure, reportersFigure, togetherFigure } from './stats-people.ts'
import { lengthsFigure, reviewFigure } from './stats-text.ts'
import { heatFigure, monthsFigure } from './stats-time.ts'

/** The page of statistics. */
interface StatsView {
  head: Head
  facts: string[]
  counts: { name: string; count: string }[]
  notes: string[]
  figures: Figure[]
}

function counts({ archive }: ViewContext, { gaps }: Stats): StatsView['counts'] {
  const { issues, articles, people, reviewed } = archive
  const pages = issues.reduce((sum, issue) => sum + issue.pages.length, 0)
  const { unit } = words.counts
  const totals: [string, number][] = [
    [unit.issue, issues.length],
    [unit.page, pages],
    [unit.article, articles.length],
    [unit.person, people.length],
    ...(gaps.length > 0 ? [[unit.gap, gaps.length] satisfies [string, number]] : []),
  ]
  const shown = totals.map(([name, count]) => ({ name, count: grouped(count) }))
  return [...shown, { name: words.review.done, count: shareText(reviewed, articles.length) }]
}

function span({ days }: Stats): string[] {
  const [first, last] = [days.at(0)?.day, days.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const [from, to] = [dayText(first), dayText(last)]
  return [from === to ? from : words.fill(words.dates.span, { from, to })]
}

/** Basis of the figures over time. */
function notes({ archive }: ViewContext, { months }: Stats): string[] {
  const inferred = archive.articles.filter(({ article }) => article.dateStatus === 'inferred' && article.date).length
  return [
    ...(inferred === 0 ? [] : [words.fill(words.stats.inferred, { n: grouped(inferred) })]),
    ...(months.undated === 0 ? [] : [words.fill(words.stats.undated, { n: grouped(months.undated) })]),
  ]
}

/** The view of the page of statistics. */
export function statsView(context: ViewContext): StatsView {
  const { site } = context.archive
  const stats = statsOf(context.archive)
  return {
    head: headFor(context, {
      url: '/stats/',
      title: words.parts.stats,
      description: words.fill(words.stats.about, { paper: site.paper }),
      section: 'stats',
    }),
    facts: [...span(stats), words.stats.facts],
    counts: counts(context, stats),
    notes: notes(context, stats),
    figures: [
      ...monthsFigure(stats),
      ...heatFigure(stats),
      ...leadersFigure(stats),
      ...reportersFigure(stats),
      ...togetherFigure(stats),
      ...lengthsFigure(stats),
      ...reviewFigure(stats),
    ],
  }
}
