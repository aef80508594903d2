import { groupBy } from '../../model/order.ts'
import { gapDays } from '../../archive/stats-days.ts'
import { RECORDS } from '../../cite/records.ts'
import type { Archive } from '../../model/archive.ts'
import type { SiteInfo } from '../../model/site.ts'
import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'
import { yearlessText } from '../dates.ts'
import type { Head } from '../head.ts'
import { issuesByYear, yearZipUrl } from '../feeds/year-files.ts'
import { grouped } from '../numbers.ts'
import { READING_SCORES, type ReadingScore } from '../reading-scores.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { rhythmText } from './evidence.ts'
import { waysOf } from './examples.ts'
import type { Way } from './examples.ts'

/** A page of which there is one, with nothing but its head. */
interface PlainView {
  head: Head
}

/** View of the about page. */
interface AboutView extends PlainView {
  paper: string
  paperInferred: boolean
  paperEvidence: string
  place: string
  rhythm: string
  licence: string
  contact: string
  issues: number
  articles: number
  /** Issues with a known day, and those without. */
  dated: number
  undated: number
  /** True when the day of at least one issue is inferred or unknown. */
  hasInferred: boolean
  /** Days of issue by the paper's rhythm that the archive lacks, by year; empty when none lacks or the rhythm is not known. */
  gaps: { year: string; days: string[] }[]
  gapCount: number
  quality: QualityView
  /** Scores of the program's versions, the newest first. */
  scores: readonly ReadingScore[]
  /** Names of the formats of records. */
  records: string
  /** Files by year: name and address. */
  yearFiles: { name: string; url: string }[]
}

/** Quality of the machine's reading of articles that people have looked at since. */
interface QualityView {
  reviewed: number
  /** Reviewed articles in which nothing had to be corrected, and the share of them in a hundred. */
  untouched: number
  share: string
}

/** The search page: what it covers. */
interface SearchView extends PlainView {
  coverage: string
  ways: Way[]
}

/** The view of the search page. */
export function searchView(context: ViewContext): SearchView {
  const { site, issues, articles, reviewed } = context.archive
  const days = issues.flatMap(({ date }) => date ?? []).sort()
  const [from, to] = [days.at(0), days.at(-1)]
  const span = from && to ? words.fill(words.search.span, { from: dayText(from), to: dayText(to) }) : ''
  const pages = issues.reduce((sum, issue) => sum + issue.pages.length, 0)
  const numbers = { pages: grouped(pages), articles: grouped(articles.length), reviewed: grouped(reviewed) }
  return {
    ways: waysOf(context.archive),
    coverage: words.fill(words.search.coverage, { span, ...numbers }),
    head: headFor(context, {
      url: '/search/',
      title: words.parts.search,
      description: words.fill(words.search.about, { title: site.title }),
      section: 'search',
    }),
  }
}

/** The view of the page for addresses that do not exist. */
export function notFoundView(context: ViewContext): PlainView {
  return {
    head: headFor(context, {
      url: '/404.html',
      title: words.notFound.title,
      description: words.notFound.about,
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
  return { gaps: years.map(([year, days]) => ({ year, days: days.map(yearlessText) })), gapCount: missing.length }
}

/** The view of the about page. */
export function aboutView(context: ViewContext): AboutView {
  const { site, issues, articles } = context.archive
  const head = headFor(context, {
    url: '/about/',
    title: words.frame.about,
    description: words.fill(words.about.about, { title: site.title }),
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
    dated: issues.filter(({ date }) => date !== undefined).length,
    undated: issues.filter(({ date }) => date === undefined).length,
    hasInferred: issues.some(({ dateStatus }) => dateStatus !== 'given'),
    ...gapsOf(context.archive),
    quality: qualityOf(context.archive),
    scores: READING_SCORES.toReversed(),
    records: RECORDS.map(({ name }) => name).join(words.marks.and),
    yearFiles: [...issuesByYear(issues).keys()].map((year) => {
      return { name: /^\d/.test(year) ? year : words.dates.noDay, url: yearZipUrl(year) }
    }),
  }
}
