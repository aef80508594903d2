import { gistOf } from '../compose/gist.ts'
import type { Article } from '../model/article.ts'
import { actsIn, type ActKind } from '../people/acts.ts'
import type { District } from '../people/district.ts'
import { widthKey } from '../read/width.ts'
import { officesOfRole } from './office-titles.ts'
import { byKeys } from '../model/order.ts'
import { DAY_MS } from '../model/calendar.ts'

/** An article's report that somebody got or left one office. */
export interface PrintedAct {
  kind: ActKind
  name: string
  /** In the form that all ways of printing it share: 区长. */
  title: string
  /** `YYYY-MM-DD`: the day told with it, else the day of the issue, by when it had happened. */
  day: string
  /** True when the day is told. */
  isTold: boolean
  /** The article's id. */
  evidence: string
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day of an act: the last day told before it in its paragraph, else the one day that the article tells of. */
function dayOf(article: Article, text: string, at: number): string | undefined {
  const days = article.events.filter(({ date }) => WHOLE_DAY.test(date.slice(0, 10)) && !date.includes('/'))
  const before = days
    .map((event) => ({ day: event.date.slice(0, 10), from: text.lastIndexOf(event.text, at) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => b.from - a.from)
  const all = new Set(days.map(({ date }) => date.slice(0, 10)))
  return before[0]?.day ?? (all.size === 1 ? [...all][0] : undefined)
}

function actsOfText(article: Article, text: string, district: District): PrintedAct[] {
  const known = new Set([...article.leaders, ...article.people].map(({ name }) => name))
  const key = widthKey(text)
  return actsIn({ key, district, evidence: { page: key, known, rejected: new Set() } }).flatMap((act) => {
    const told = dayOf(article, text, act.from)
    const day = told ?? article.date
    if (day === undefined) return []
    const { kind, name } = act
    const common = { kind, name, day, isTold: told !== undefined, evidence: article.id }
    const lean = act.leansOn === undefined ? [] : officesOfRole(`${act.leansOn}、${act.title}`, district).slice(-1)
    const offices = lean.length > 0 ? lean : officesOfRole(act.title, district)
    return offices.map(({ title }) => ({ ...common, title }))
  })
}

/** Every act that articles tell of, oldest first; of one told several times, the article that gives its day, else the first. */
export function printedActs(articles: readonly Article[], district: District): PrintedAct[] {
  const found = articles.flatMap((article) =>
    gistOf(article).acts.flatMap((text) => actsOfText(article, text, district)),
  )
  const once = new Map<string, PrintedAct>()
  for (const act of found.sort(byKeys(({ day, evidence }) => [day, evidence]))) {
    const key = `${act.kind} ${act.name} ${act.title}`
    const known = once.get(key)
    const isAgain = known !== undefined && Date.parse(act.day) - Date.parse(known.day) < AGAIN
    if (!isAgain) once.set(known === undefined ? key : `${key} ${act.day}`, act)
    else if (act.isTold && !known.isTold) once.set(key, act)
  }
  return [...once.values()].sort(byKeys(({ day, evidence }) => [day, evidence]))
}

/** The same act told within so many milliseconds (two years) is one act told again. */
const AGAIN = 2 * 366 * DAY_MS
