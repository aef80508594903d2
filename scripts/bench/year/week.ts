import type { Outcome, ReviewPage } from '../../../src/review/protocol.ts'
import type { pageMaker } from '../made-pages.ts'
import { processorOf, type ReviewClient } from './review.ts'

type MadePage = ReturnType<ReturnType<typeof pageMaker>>

/** Cost of a week: key presses and clicks, seconds, and the share of doubts that were right. */
export interface Week {
  actions: number
  /** Names that were asked about. */
  names: number
  doubts: number
  /** Doubts on an article that was indeed read wrongly; articles read wrongly, and those of them pointed at. */
  right: number
  wrong: number
  pointed: number
  articles: number
  seconds: number
  processor: number
  /** The slowest answer to marking a page as reviewed, in ms. */
  slowest: number
  /** Processor seconds of each part, in words. */
  parts: string
}

/** Keys of a drop: the day, and Enter. */
const DROP_KEYS = 1 + 8 + 1
/** Clicks of publishing: the button, and to send. */
const PUBLISH_CLICKS = 2

/** Lines of the doubts of a page, one for each. */
const doubtLines = ({ blocks }: ReviewPage): number[] => [
  ...new Map(blocks.flatMap(({ doubt, line }) => (doubt === null ? [] : [[doubt, line] as const])).reverse()).values(),
]

/** Share of a page's doubts that are right, with the right readings. */
function judged(page: ReviewPage, made: MadePage): Pick<Week, 'doubts' | 'right' | 'wrong' | 'pointed' | 'articles'> {
  const expected = new Set(made.articles.map((lines) => lines.join()))
  const wrong = page.articles.filter(({ lines }) => !expected.has(lines.join()))
  const lines = doubtLines(page)
  const holds = (line: number, [first, last]: readonly [number, number]): boolean =>
    first - 1 <= line && line <= last + 1
  return {
    doubts: lines.length,
    right: lines.filter((line) => wrong.some((each) => holds(line, each.lines))).length,
    wrong: wrong.length,
    pointed: wrong.filter((each) => lines.some((line) => holds(line, each.lines))).length,
    articles: page.articles.length,
  }
}

const EMPTY: Week = {
  actions: 0,
  names: 0,
  doubts: 0,
  right: 0,
  wrong: 0,
  pointed: 0,
  articles: 0,
  seconds: 0,
  processor: 0,
  slowest: 0,
  parts: '',
}

type Counted = Omit<Week, 'parts'>

function add(week: Week, more: Partial<Counted>): void {
  for (const [key, value] of Object.entries(more) as [keyof Counted, number][]) week[key] += value
}

async function answerDoubts(review: ReviewClient, key: string, first: Outcome): Promise<number> {
  let actions = 0
  for (let outcome = first; ; actions += 1) {
    const page = outcome.view?.pages.find((each) => each.blocks.some(({ doubt }) => doubt !== null))
    const block = page?.blocks.find(({ doubt }) => doubt !== null)
    if (page === undefined || block === undefined) return actions
    outcome = await review.act(key, page.page, { do: 'accept', at: { line: block.line, from: block.from } })
    if (outcome.messages.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(outcome.messages))
  }
}

async function answerNames(review: ReviewClient): Promise<number> {
  let names = await review.names()
  for (let asked = 0; ; asked += 1) {
    if (names.current === null) return asked
    names = await review.name('a')
  }
}

/** Marks every page as reviewed; gives the slowest answer in ms. */
async function markPages(review: ReviewClient, key: string, pages: readonly ReviewPage[]): Promise<number> {
  let slowest = 0
  for (const { page } of pages) {
    const asked = performance.now()
    await review.act(key, page, { do: 'page-reviewed' })
    slowest = Math.max(slowest, performance.now() - asked)
  }
  await review.write()
  return slowest
}

/** The pages of a week's issue, its day, and where the site is published. */
interface Parcel {
  date: string
  made: readonly MadePage[]
  to: string
}

/** One week: pages dropped, every doubt accepted, every page marked, every name answered, then published. */
export async function week(review: ReviewClient, { date, made, to }: Parcel): Promise<Week> {
  const [sum, begin, spent] = [{ ...EMPTY }, performance.now(), processorOf(review.pid)]
  const part = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const before = processorOf(review.pid)
    const value = await work()
    sum.parts += `${what} ${(processorOf(review.pid) - before).toFixed(1)}, `
    return value
  }
  const dropped = await part('drop', () =>
    review.drop(
      date,
      made.map(({ text }) => text),
    ),
  )
  const key = dropped.issue ?? ''
  const read = await review.issue(key)
  const pages = read.view?.pages ?? []
  for (const [at, page] of pages.entries()) add(sum, judged(page, made[at] as MadePage))
  const answers = await part('doubts', () => answerDoubts(review, key, read))
  sum.slowest = await part('marks', () => markPages(review, key, pages))
  sum.names = await part('names', () => answerNames(review))
  const sent = await part('publish', () => review.publish(to))
  if (!sent.isSent) throw new Error(sent.lines.join('\n'))
  sum.actions = DROP_KEYS + answers + pages.length + sum.names + PUBLISH_CLICKS
  return { ...sum, seconds: (performance.now() - begin) / 1000, processor: processorOf(review.pid) - spent }
}
