import { groupBy } from '../../archive/order.ts'
import type { LengthBin, ReviewCount, Stats } from '../../archive/stats.ts'
import { columns, shareBar } from '../../charts/columns.ts'
import { meter } from '../../charts/meter.ts'
import { dayView } from '../dates.ts'
import { grouped } from '../numbers.ts'
import { figure, saidBy, shareText } from './stats-figure.ts'
import type { Figure } from './stats-figure.ts'

function binText({ from, to }: LengthBin): string {
  return to === undefined ? `${grouped(from)}字以上` : `${grouped(from)}至${grouped(to - 1)}字`
}

/** How long articles are. */
export function lengthsFigure({ lengths, median }: Stats): Figure[] {
  const [first] = lengths
  if (!first) return []
  const most = lengths.reduce((best, bin) => (bin.count > best.count ? bin : best), first)
  return [
    figure({
      id: 'lengths',
      title: '篇幅',
      size: 'f5',
      says: `字数居中的一篇${grouped(median)}字；最多的是${binText(most)}，${grouped(most.count)}篇。`,
      chart: columns(
        lengths.map(({ from, count }) => ({ label: String(from), count })),
        saidBy('lengths'),
      ),
      notes: ['横轴是正文字数，每柱从所写的字数起。'],
      table: {
        caption: '各篇字数',
        head: ['字数', '篇'],
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

function issueName({ issue }: ReviewCount): string {
  const { text, inferred } = dayView(issue)
  return inferred ? `${text}（推定）` : text
}

function reviewParts(review: readonly ReviewCount[]): ReviewPart[] {
  if (review.length <= ISSUES)
    return review.map((each) => ({ name: issueName(each), url: each.issue.url, ...totals([each]) }))
  const years = groupBy(review, ({ issue }) => issue.date?.slice(0, 4) ?? '')
  return [...years].map(([year, list]) =>
    year === '' ? { name: '日期不详', ...totals(list) } : { name: `${year}年`, url: `/${year}/`, ...totals(list) },
  )
}

/** How much a person has looked at. */
export function reviewFigure({ review }: Stats): Figure[] {
  const { articles, reviewed } = totals(review)
  if (articles === 0) return []
  const parts = reviewParts(review)
  const done = review.filter((each) => each.reviewed === each.articles).length
  const rest = reviewed === articles ? '。' : '，其余由机器整理。'
  const issues = reviewed === 0 ? '' : `全部校阅过的有${grouped(done)}期，共${grouped(review.length)}期。`
  return [
    figure({
      id: 'review',
      title: '校阅进度',
      says: `人工校阅过${grouped(reviewed)}篇，占${shareText(reviewed, articles)}${rest}${issues}`,
      chart: shareBar(reviewed / articles, saidBy('review')),
      list: 'co rev',
      rows: parts.map(({ reviewed: own, articles: all, ...part }) => ({
        ...part,
        svg: meter(own / all),
        count: `${grouped(own)}／${grouped(all)}篇`,
      })),
      table: {
        caption: '人工校阅过的篇数',
        head: [review.length <= ISSUES ? '期' : '年', '校阅过', '全部', '占'],
        rows: parts.map(({ name, reviewed: own, articles: all }) => ({
          name,
          cells: [grouped(own), grouped(all), shareText(own, all)],
        })),
      },
    }),
  ]
}
