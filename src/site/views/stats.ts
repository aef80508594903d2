import { statsOf } from '../../archive/stats.ts'
import type { Stats } from '../../archive/stats.ts'
import { dayText } from '../dates.ts'
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
export interface StatsView {
  head: Head
  facts: string[]
  counts: { name: string; count: string }[]
  notes: string[]
  figures: Figure[]
}

function counts({ archive }: ViewContext, { gaps }: Stats): StatsView['counts'] {
  const { issues, articles, people, reviewed } = archive
  const pages = issues.reduce((sum, issue) => sum + issue.pages.length, 0)
  const totals: [string, number][] = [
    ['期', issues.length],
    ['版', pages],
    ['篇', articles.length],
    ['人', people.length],
    ...(gaps.length > 0 ? [['缺期', gaps.length] satisfies [string, number]] : []),
  ]
  const shown = totals.map(([name, count]) => ({ name, count: grouped(count) }))
  return [...shown, { name: '已校阅', count: shareText(reviewed, articles.length) }]
}

function span({ days }: Stats): string[] {
  const [first, last] = [days.at(0)?.day, days.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const [from, to] = [dayText(first), dayText(last)]
  return [from === to ? from : `${from}至${to}`]
}

/** What the figures over time rest on. */
function notes({ archive }: ViewContext, { months }: Stats): string[] {
  const inferred = archive.articles.filter(({ article }) => article.dateStatus === 'inferred' && article.date).length
  return [
    ...(inferred === 0 ? [] : [`各图按出版日计；其中${grouped(inferred)}篇的出版日为推定。`]),
    ...(months.undated === 0 ? [] : [`另有${grouped(months.undated)}篇日期不详，不在按日期的各图里。`]),
  ]
}

/** The view of the page of statistics. */
export function statsView(context: ViewContext): StatsView {
  const { site } = context.archive
  const stats = statsOf(context.archive)
  return {
    head: headFor(context, {
      url: '/stats/',
      title: '统计',
      description: `${site.paper}存档的统计：每月篇数、各年出版、见报最多的领导、署名、同场关系、篇幅与校阅进度，图表与 CSV。`,
      section: 'stats',
    }),
    facts: [...span(stats), '每图附表，可下载'],
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
