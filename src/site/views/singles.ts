import { groupBy } from '../../archive/order.ts'
import { gapDays } from '../../archive/stats-days.ts'
import type { Archive } from '../../model/archive.ts'
import type { SiteInfo } from '../../model/site.ts'
import { dayText } from '../dates.ts'
import type { Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { rhythmText } from './evidence.ts'

/** A page of which there is one, with nothing but its head. */
export interface PlainView {
  head: Head
}

/** What the about page says of this archive. */
export interface AboutView extends PlainView {
  paper: string
  paperInferred: boolean
  paperEvidence: string
  place: string
  rhythm: string
  licence: string
  contact: string
  issues: number
  articles: number
  /** True when the day of at least one issue is inferred or unknown. */
  hasInferred: boolean
  /** Days of issue by the paper's rhythm that the archive lacks, by year; empty when none lacks or the rhythm is not known. */
  gaps: { year: string; days: string[] }[]
  gapCount: number
  quality: QualityView
}

/** How well the machine read what people have looked at since. */
export interface QualityView {
  reviewed: number
  /** Reviewed articles in which nothing had to be corrected, and the share of them in a hundred. */
  untouched: number
  share: string
}

/** The search page: what it covers. */
export interface SearchView extends PlainView {
  articles: string
  pages: string
  /** First and last day of the issues whose day is known, empty when there is none. */
  from: string
  to: string
  /** How many of the articles a person has looked at. */
  reviewed: string
}

/** The view of the search page. */
export function searchView(context: ViewContext): SearchView {
  const { site, issues, articles, reviewed } = context.archive
  const { title } = site
  const days = issues.flatMap(({ date }) => date ?? []).sort()
  return {
    articles: grouped(articles.length),
    pages: grouped(issues.reduce((sum, issue) => sum + issue.pages.length, 0)),
    from: dayText(days[0] ?? ''),
    to: dayText(days[days.length - 1] ?? ''),
    reviewed: grouped(reviewed),
    head: headFor(context, {
      url: '/search/',
      title: '搜索',
      description: `在${title}的全部报道中逐字搜索。`,
      section: 'search',
    }),
  }
}

/** The view of the page for addresses that do not exist. */
export function notFoundView(context: ViewContext): PlainView {
  return {
    head: headFor(context, {
      url: '/404.html',
      title: '没有这一页',
      description: '这个地址没有内容。',
      section: 'other',
    }),
  }
}

function paperFacts(site: SiteInfo): Pick<AboutView, 'paper' | 'paperInferred' | 'paperEvidence' | 'place'> {
  const { paper, paperInferred, paperEvidence = '', place = '' } = site
  return { paper, paperInferred, paperEvidence, place }
}

/** Fields whose correction means that the machine had read the page wrongly. */
const READ_FIELDS = [
  'title',
  'kicker',
  'subtitle',
  'body',
  'reporters',
  'photographers',
  'leaders',
  'people',
  'captions',
]

function qualityOf({ articles }: Archive): QualityView {
  const reviewed = articles.filter(({ article }) => article.review === 'reviewed')
  const touched = reviewed.filter(({ corrections }) => corrections.some(({ field }) => READ_FIELDS.includes(field)))
  const untouched = reviewed.length - touched.length
  const share = reviewed.length === 0 ? '' : ((untouched / reviewed.length) * 100).toFixed(1)
  return { reviewed: reviewed.length, untouched, share }
}

function gapsOf(archive: Archive): Pick<AboutView, 'gaps' | 'gapCount'> {
  const missing = gapDays(archive)
  const years = [...groupBy(missing, (day) => day.slice(0, 4))]
  const dayOf = (day: string): string => dayText(day).replace(/^\d+年/, '')
  return { gaps: years.map(([year, days]) => ({ year, days: days.map(dayOf) })), gapCount: missing.length }
}

/** The view of the about page. */
export function aboutView(context: ViewContext): AboutView {
  const { site, issues, articles } = context.archive
  const head = headFor(context, {
    url: '/about/',
    title: '关于本馆',
    description: `${site.title}收录什么、怎样整理、日期怎样推定、怎样引用。`,
    section: 'other',
  })
  return {
    head,
    ...paperFacts(site),
    rhythm: rhythmText(site),
    licence: site.licence ?? '',
    contact: site.contact ?? '',
    issues: issues.length,
    articles: articles.length,
    hasInferred: issues.some(({ dateStatus }) => dateStatus !== 'given'),
    ...gapsOf(context.archive),
    quality: qualityOf(context.archive),
  }
}
