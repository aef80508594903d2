import * as words from '../../words/index.ts'
import type { SearchEngine } from '../engine.ts'
import type { OfficeEntry, OfficeHolding, OfficeTerm } from '../format.ts'
import { yearRanges } from '../store/ranges.ts'
import { askedDay, plainDays, type AskedDay } from './asked-day.ts'
import type { Card } from './card.ts'
import type { Searcher } from './searcher.ts'

/** Most offices and most holders told of. */
const MOST = { offices: 3, holders: 8 }
/** A day, month or year inside a query whose days are in plain digits. */
const DATE = /\d{8}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{4}[-/.年]\d{1,2}月?|\d{4}年?/u
/** Words around an office in a question for its holder. */
const AROUND = /^(?:谁是|谁任|谁当|时任|现任|历任|当时的|的)+|(?:的?是谁|谁任|由谁担任|的|谁)+$/gu

/** An office asked for, and when; without `when` at any time. */
interface AskedOffice {
  title: string
  when: AskedDay | null
}

/** Days asked for as the first and last day of them, `YYYY-MM-DD`. */
interface Period {
  first: string
  last: string
}

/** Reads a query as an office with or without a day, month or year, in either order. */
export function askedOffice(text: string): AskedOffice {
  const asked = plainDays(text)
  const date = DATE.exec(asked)?.[0] ?? ''
  const when = date === '' ? null : askedDay(/^\d{4}$/.test(date) ? `${date}年` : date)
  return { title: asked.replace(date, '').replace(AROUND, ''), when }
}

/** The offices that a title means: it itself, else those that it is a fuller form of, else those that are fuller forms of it. */
function officesFor(title: string, offices: readonly OfficeEntry[]): OfficeEntry[] {
  if (title.length < 2) return []
  const longest = offices
    .filter((office) => title.endsWith(office.title))
    .sort((a, b) => b.title.length - a.title.length)
  const fuller = longest.filter((office) =>
    /^$|[区县市旗委府的]$|^\p{Script=Han}{2,6}$/u.test(title.slice(0, -office.title.length)),
  )
  const meant = fuller.length > 0 ? fuller.slice(0, 1) : offices.filter((office) => office.title.endsWith(title))
  return meant.slice(0, MOST.offices)
}

/**
 * Offices, each with those of its holders whom a title means that has a surname or a name before it or a name behind it
 * (李区长, 李爱萍区长, 区长李爱萍); none when nobody is called so.
 */
function officesOf(title: string, offices: readonly OfficeEntry[]): OfficeEntry[] {
  const cuts = [...title].map((_, at) => [title.slice(0, at), title.slice(at)] as const)
  const called = (office: OfficeEntry): OfficeEntry => {
    const isHolder = ([name]: OfficeHolding): boolean =>
      cuts.some(
        ([one, other]) =>
          (one !== '' && name.startsWith(one) && isEnd(office, other)) || (name === other && isEnd(office, one)),
      )
    return { ...office, holders: office.holders.filter(isHolder) }
  }
  return offices
    .map(called)
    .filter(({ holders }) => holders.length > 0)
    .slice(0, MOST.offices)
}

const isEnd = ({ title }: OfficeEntry, end: string): boolean => end.length > 1 && title.endsWith(end)

function periodOf({ year = 0, month, day }: AskedDay): Period {
  const two = (count: number): string => String(count).padStart(2, '0')
  const last = day ?? new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate()
  return { first: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`, last: `${year}-${two(month ?? 12)}-${two(last)}` }
}

/** Rows of a list in a period, the last before it and the first after it. */
interface Placed {
  inside: number[]
  around: number[]
}

/** Says where rows (oldest first) stand to a period; those whose day is not known to the day are left out. Refused when a file cannot be had. */
async function placed(engine: SearchEngine, rows: readonly number[], { first, last }: Period): Promise<Placed> {
  const dated: { row: number; day: string }[] = []
  const wanted = new Set(rows)
  for (const { key, from, to } of yearRanges(engine.coverage)) {
    if (key === '' || !rows.some((row) => row >= from && row < to)) continue
    let row = from
    for (const [day, articles] of (await engine.columns(key)).days)
      for (const end = row + articles; row < end; row++)
        if (wanted.has(row) && day.length === 10) dated.push({ row, day })
  }
  const before = dated.filter(({ day }) => day < first).slice(-1)
  const after = dated.filter(({ day }) => day > last).slice(0, 1)
  const rowsOf = (list: typeof dated): number[] => list.map(({ row }) => row)
  const inside = rowsOf(dated.filter(({ day }) => day >= first && day <= last))
  return { inside, around: before.length > 0 && after.length > 0 ? rowsOf([...before, ...after]) : [] }
}

function holds([from, to]: OfficeTerm, { first, last }: Period): boolean {
  return (from === '' || from <= last) && (to === '' || `${to}~` >= first)
}

/** Statement on a holder in a period, and the rows of the articles behind it; null when nothing speaks for it. */
async function evidence(
  engine: SearchEngine,
  [, , rows, terms]: OfficeHolding,
  period: Period,
): Promise<{ note: string; rows: number[] } | null> {
  const said = words.officeDay
  const { inside, around } = await placed(engine, rows, period)
  if (inside.length > 0) return { note: words.fill(words.found.seen, { n: inside.length }), rows: inside.slice(-1) }
  if (around.length > 0) return { note: said.around, rows: around }
  const term = terms.find((each) => holds(each, period))
  if (!term) return null
  const [from, to, by] = term
  const [whole, noEnd, noBegin] =
    by === 'file' ? [said.filed, said.noEnd, said.noBegin] : [said.told, said.toldNoEnd, said.toldNoBegin]
  return { note: from !== '' && to !== '' ? whole : from === '' ? noBegin : noEnd, rows: [] }
}

async function proofOf(engine: SearchEngine, row: number): Promise<Required<Card>['proofs'][number]> {
  const { date, headline, url } = await engine.document(row)
  return { text: `${date.text}　${headline}`, path: url.slice(1) }
}

/** Everybody with evidence for an office in a period; at any time the last ones with their first and last articles. */
async function holderCards(engine: SearchEngine, office: OfficeEntry, when: AskedDay | null): Promise<Card[]> {
  const cards: Card[] = []
  for (const holder of [...office.holders].reverse()) {
    const [name, path, rows] = holder
    const ends = { note: words.fill(words.found.seen, { n: rows.length }), rows: [...new Set([rows[0], rows.at(-1)])] }
    const told = when ? await evidence(engine, holder, periodOf(when)) : rows.length > 0 ? ends : null
    if (!told) continue
    const proofs = await Promise.all(told.rows.flatMap((row) => (row === undefined ? [] : [proofOf(engine, row)])))
    cards.push({ text: `${office.title}　${name}`, path: path || `offices/#${office.group}`, note: told.note, proofs })
    if (cards.length === MOST.holders) break
  }
  return cards
}

/** Holders of the office that a query names, on the day, in the month or in the year that it names, with the evidence. Refused when a file cannot be had. */
export async function officeCards({ engine }: Searcher, text: string): Promise<Card[]> {
  const { title, when } = askedOffice(text)
  if (!/^\p{Script=Han}{2,20}$/u.test(title) || (when && when.year === undefined)) return []
  const all = await engine.offices()
  const called = officesOf(title, all)
  const offices = called.length > 0 ? called : officesFor(title, all)
  return (await Promise.all(offices.map((office) => holderCards(engine, office, when)))).flat()
}
