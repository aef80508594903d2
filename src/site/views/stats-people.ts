import * as words from '../../words/index.ts'
import type { PeoplePair, PersonCount, Stats } from '../../archive/stats.ts'
import { smallAxis, smallColumns, meter } from '../../charts/columns.ts'
import { network } from '../../charts/network.ts'
import type { ArchivePerson } from '../../model/archive.ts'
import { grouped } from '../numbers.ts'
import { figure, saidBy, type Figure, type ListRow, type FigureTable } from './stats-figure.ts'
import { yearsOf } from './stats-time.ts'

/** Leaders drawn over the years, and reporters in the list. */
const MOST = { leaders: 12, reporters: 15 }
const cell = (count: number): string => (count === 0 ? '' : grouped(count))

function yearsText({ person, years }: PersonCount): string {
  const [first, ...others] = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
  const { undated, years: often } = words.stats.leaders
  if (!first) return words.fill(undated, { name: person.name })
  const [year, count] = others.reduce((best, each) => (each[1] > best[1] ? each : best), first)
  return words.fill(often, { name: person.name, years: others.length + 1, y: year, n: grouped(count) })
}

function leaderRows(leaders: readonly PersonCount[], years: readonly string[]): ListRow[] {
  const highest = Math.max(...leaders.flatMap((each) => [...each.years.values()]), 0)
  const longest = leaders[0]?.count ?? 1
  return leaders.map((each) => ({
    name: each.person.name,
    url: each.person.url,
    svg:
      years.length > 1
        ? smallColumns(
            years.map((year) => each.years.get(year) ?? 0),
            highest,
            yearsText(each),
          )
        : meter(each.count / longest),
    count: words.fill(words.counts.articles, { n: grouped(each.count) }),
  }))
}

/** Number of people, and the first of them. */
function mostText(text: string, list: readonly PersonCount[], some: string): string {
  const [first] = list
  const most = { name: first?.person.name ?? '', most: grouped(first?.count ?? 0) }
  return words.fill(text, { n: grouped(list.length), ...most, some })
}

/** Leaders named most often, over the years. */
export function leadersFigure(stats: Stats): Figure[] {
  const { leaders } = stats
  const [first] = leaders
  if (!first) return []
  const [years, most] = [yearsOf(stats), leaders.slice(0, MOST.leaders)]
  const over = years.length > 1
  const text = words.stats.leaders
  const some = leaders.length > most.length ? words.fill(text.some, { n: most.length }) : ''
  return [
    figure({
      id: 'leaders',
      title: over ? text.over : text.title,
      size: 'f7',
      says: mostText(text.says, leaders, some),
      list: over ? 'co small' : 'co',
      rows: leaderRows(most, years),
      axis: over ? smallAxis(years) : '',
      notes: over ? [text.scale] : [],
      table: {
        caption: text.caption,
        head: [words.stats.name, ...(over ? years : []), words.stats.total],
        rows: most.map(({ person, years: own, count }) => ({
          name: person.name,
          cells: [...(over ? years.map((year) => cell(own.get(year) ?? 0)) : []), grouped(count)],
        })),
      },
    }),
  ]
}

/** Reporters who signed most articles. */
export function reportersFigure({ reporters }: Stats): Figure[] {
  const [first] = reporters
  if (!first) return []
  const most = reporters.slice(0, MOST.reporters)
  const text = words.stats.reporters
  const some = reporters.length > most.length ? words.fill(text.some, { n: most.length }) : ''
  return [
    figure({
      id: 'reporters',
      title: text.title,
      size: 'f5',
      says: mostText(text.says, reporters, some),
      list: 'co',
      rows: most.map(({ person, count }) => ({
        name: person.name,
        url: person.url,
        svg: meter(count / first.count),
        count: words.fill(words.counts.articles, { n: grouped(count) }),
      })),
      notes: [text.note],
      table: {
        caption: text.caption,
        head: [words.stats.name, words.counts.unit.article],
        rows: most.map(({ person, count }) => ({ name: person.name, cells: [grouped(count)] })),
      },
    }),
  ]
}

/** Most people in the network, and lines that each of them has of right. */
const NETWORK = { people: 40, lines: 3 }

/** The pairs to draw: of each person those seen together most often. `pairs` is most often first. */
function strongest(pairs: readonly PeoplePair[]): PeoplePair[] {
  const lines = new Map<ArchivePerson, number>()
  return pairs.filter(({ people }) => {
    const wanted = people.some((person) => (lines.get(person) ?? 0) < NETWORK.lines)
    if (wanted) for (const person of people) lines.set(person, (lines.get(person) ?? 0) + 1)
    return wanted
  })
}

function drawNetwork(people: readonly PersonCount[], pairs: readonly PeoplePair[]): string {
  const places = new Map(people.map(({ person }, at) => [person, at]))
  const [heaviest, largest] = [pairs[0]?.count ?? 1, people[0]?.count ?? 1]
  const edges = pairs.map(({ people: [a, b], count }) => ({
    from: places.get(a) ?? 0,
    to: places.get(b) ?? 0,
    weight: heaviest === 1 ? 0 : count / heaviest,
  }))
  const nodes = people.map(({ person, count }) => ({ name: person.name, size: count / largest }))
  return network(nodes, edges, saidBy('together'))
}

function pairRow({ people, count }: PeoplePair): FigureTable['rows'][number] {
  return { name: people.map(({ name }) => name).join(words.marks.and), cells: [grouped(count)] }
}

/** Leaders who are named in the same articles. */
export function togetherFigure({ leaders, pairs }: Stats): Figure[] {
  const seen = new Set(pairs.flatMap(({ people }) => people))
  const all = leaders.filter(({ person }) => seen.has(person))
  const drawn = all.slice(0, NETWORK.people)
  const inside = new Set(drawn.map(({ person }) => person))
  const among = pairs.filter(({ people }) => people.every((person) => inside.has(person)))
  const lines = strongest(among)
  const [first] = lines
  if (!first) return []
  const text = words.stats.together
  const counts = { n: grouped(all.length), drawn: drawn.length }
  const people = all.length > drawn.length ? words.fill(text.people, counts) : ''
  const thinned = among.length > lines.length ? text.lines : ''
  const [a, b] = first.people
  const chart = drawNetwork(drawn, lines)
  return [
    figure({
      id: 'together',
      title: text.title,
      size: 'f7',
      says: words.fill(text.says, { a: a.name, b: b.name, n: grouped(first.count) }),
      chart,
      wide: chart.includes('net wide'),
      notes: [people + thinned + text.note],
      table: {
        caption: text.caption,
        head: [text.pair, words.counts.unit.article],
        rows: lines.map(pairRow),
      },
    }),
  ]
}
