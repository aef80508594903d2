import * as words from '../../words/index.ts'
import type { LengthBin, ReviewCount, Stats } from '../../archive/stats.ts'
import { yearUrl } from '../../archive/urls.ts'
import { columns, shareBar, meter } from '../../charts/columns.ts'
import { groupBy } from '../../model/order.ts'
import { dayView } from '../dates.ts'
import { markedDay } from '../items.ts'
import { grouped } from '../numbers.ts'
import { figure, saidBy, shareText, type Figure } from './stats-figure.ts'

function binText({ from, to }: LengthBin): string {
  return to === undefined
    ? words.fill(words.stats.lengths.above, { n: grouped(from) })
    : words.fill(words.stats.lengths.range, { from: grouped(from), to: grouped(to - 1) })
}

/** Lengths of articles. */
export function lengthsFigure({ lengths, median }: Stats): Figure[] {
  const [first] = lengths
  if (!first) return []
  const text = words.stats.lengths
  const most = lengths.reduce((best, bin) => (bin.count > best.count ? bin : best), first)
  return [
    figure({
      id: 'lengths',
      title: text.title,
      size: 'f5',
      says: words.fill(text.says, { median: grouped(median), range: binText(most), n: grouped(most.count) }),
      chart: columns(
        lengths.map(({ from, count }) => ({ label: String(from), count })),
        saidBy('lengths'),
      ),
      notes: [text.note],
      table: {
        caption: text.caption,
        head: [text.length, words.counts.unit.article],
        rows: lengths.map((bin) => ({ name: binText(bin), cells: [grouped(bin.count)] })),
      },
    }),
  ]
}

/** Most issues that are listed each; more are listed by year. */
const ISSUES = 12

interface ReviewPart {
  name: string
  url?: string
  articles: number
  reviewed: number
}

function totals(list: readonly ReviewCount[]): Pick<ReviewPart, 'articles' | 'reviewed'> {
  const add = (of: (each: ReviewCount) => number): number => list.reduce((all, each) => all + of(each), 0)
  return { articles: add(({ articles }) => articles), reviewed: add(({ reviewed }) => reviewed) }
}

const issueName = ({ issue }: ReviewCount): string => markedDay(dayView(issue))

function reviewParts(review: readonly ReviewCount[]): ReviewPart[] {
  if (review.length <= ISSUES)
    return review.map((each) => ({ name: issueName(each), url: each.issue.url, ...totals([each]) }))
  const years = groupBy(review, ({ issue }) => issue.date?.slice(0, 4) ?? '')
  return [...years].map(([year, list]) =>
    year === ''
      ? { name: words.dates.noDay, ...totals(list) }
      : { name: words.fill(words.days.y, { y: year }), url: yearUrl(year), ...totals(list) },
  )
}

/** Share of articles that a person has looked at. */
export function reviewFigure({ review }: Stats): Figure[] {
  const { articles, reviewed } = totals(review)
  if (articles === 0) return []
  const parts = reviewParts(review)
  const done = review.filter((each) => each.reviewed === each.articles).length
  const [text, { unit }] = [words.stats.review, words.counts]
  const issues = reviewed === 0 ? '' : words.fill(text.issues, { done: grouped(done), n: grouped(review.length) })
  const share = { n: grouped(reviewed), share: shareText(reviewed, articles), issues }
  return [
    figure({
      id: 'review',
      title: text.title,
      says: words.fill(reviewed === articles ? text.all : text.some, share),
      chart: shareBar(reviewed / articles, saidBy('review')),
      list: 'co rev',
      rows: parts.map(({ reviewed: own, articles: all, ...part }) => ({
        ...part,
        svg: meter(own / all),
        count: words.fill(text.of, { n: grouped(own), all: grouped(all) }),
      })),
      table: {
        caption: text.caption,
        head: [review.length <= ISSUES ? unit.issue : unit.year, text.done, text.whole, text.share],
        rows: parts.map(({ name, reviewed: own, articles: all }) => ({
          name,
          cells: [grouped(own), grouped(all), shareText(own, all)],
        })),
      },
    }),
  ]
}
