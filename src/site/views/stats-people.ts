import type { Pair, PersonCount, Stats } from '../../archive/stats.ts'
import { smallAxis, smallColumns } from '../../charts/columns.ts'
import { meter } from '../../charts/meter.ts'
import { network } from '../../charts/network.ts'
import type { ArchivePerson } from '../../model/archive.ts'
import { grouped } from '../numbers.ts'
import { figure, saidBy } from './stats-figure.ts'
import type { Figure, FigureRow } from './stats-figure.ts'
import { yearsOf } from './stats-time.ts'

/** Leaders drawn over the years, and reporters in the list. */
const MOST = { leaders: 12, reporters: 15 }
const cell = (count: number): string => (count === 0 ? '' : grouped(count))

function yearsText({ person, years }: PersonCount): string {
  const [first, ...others] = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
  if (!first) return `${person.name}：日期都不详`
  const [year, count] = others.reduce((best, each) => (each[1] > best[1] ? each : best), first)
  return `${person.name}：见于${others.length + 1}年，最多的是${year}年，${grouped(count)}篇`
}

function leaderRows(leaders: readonly PersonCount[], years: readonly string[]): FigureRow[] {
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
    count: `${grouped(each.count)}篇`,
  }))
}

/** Leaders named most often, over the years. */
export function leadersFigure(stats: Stats): Figure[] {
  const { leaders } = stats
  const [first] = leaders
  if (!first) return []
  const [years, most] = [yearsOf(stats), leaders.slice(0, MOST.leaders)]
  const over = years.length > 1
  const shown = leaders.length > most.length ? `这里是见报最多的${most.length}人。` : ''
  return [
    figure({
      id: 'leaders',
      title: over ? '见报最多的领导，各年' : '见报最多的领导',
      size: 'f7',
      says: `本区领导${grouped(leaders.length)}人见报，${first.person.name}最多，${grouped(first.count)}篇。${shown}`,
      list: over ? 'co small' : 'co',
      rows: leaderRows(most, years),
      axis: over ? smallAxis(years) : '',
      notes: over ? ['各人的柱子用同一把尺，一年一柱，可以互比。'] : [],
      table: {
        caption: '列名为领导的篇数',
        head: ['姓名', ...(over ? years : []), '合计'],
        rows: most.map(({ person, years: own, count }) => ({
          name: person.name,
          cells: [...(over ? years.map((year) => cell(own.get(year) ?? 0)) : []), grouped(count)],
        })),
      },
    }),
  ]
}

/** Who signed most articles. */
export function reportersFigure({ reporters }: Stats): Figure[] {
  const [first] = reporters
  if (!first) return []
  const most = reporters.slice(0, MOST.reporters)
  const shown = reporters.length > most.length ? `这里是署名最多的${most.length}人。` : ''
  return [
    figure({
      id: 'reporters',
      title: '署名',
      size: 'f5',
      says: `${grouped(reporters.length)}人署名，${first.person.name}最多，${grouped(first.count)}篇。${shown}`,
      list: 'co',
      rows: most.map(({ person, count }) => ({
        name: person.name,
        url: person.url,
        svg: meter(count / first.count),
        count: `${grouped(count)}篇`,
      })),
      notes: ['记者、摄影、通讯员都算。'],
      table: {
        caption: '署名篇数',
        head: ['姓名', '篇'],
        rows: most.map(({ person, count }) => ({ name: person.name, cells: [grouped(count)] })),
      },
    }),
  ]
}

/** Most people in the network, and lines that each of them has of right. */
const NETWORK = { people: 40, lines: 3 }

/** The pairs to draw: of each person those seen together most often. `pairs` is most often first. */
function strongest(pairs: readonly Pair[]): Pair[] {
  const lines = new Map<ArchivePerson, number>()
  return pairs.filter(({ people }) => {
    const wanted = people.some((person) => (lines.get(person) ?? 0) < NETWORK.lines)
    if (wanted) for (const person of people) lines.set(person, (lines.get(person) ?? 0) + 1)
    return wanted
  })
}

function drawNetwork(people: readonly PersonCount[], pairs: readonly Pair[]): string {
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

/** Which leaders are named in the same articles. */
export function togetherFigure({ leaders, pairs }: Stats): Figure[] {
  const seen = new Set(pairs.flatMap(({ people }) => people))
  const all = leaders.filter(({ person }) => seen.has(person))
  const drawn = all.slice(0, NETWORK.people)
  const inside = new Set(drawn.map(({ person }) => person))
  const among = pairs.filter(({ people }) => people.every((person) => inside.has(person)))
  const lines = strongest(among)
  const [first] = lines
  if (!first) return []
  const people = all.length > drawn.length ? `${grouped(all.length)}人中只画见报最多的${drawn.length}人。` : ''
  const thinned = among.length > lines.length ? '每人只画同场最多的几条线，其余在 CSV 里。' : ''
  const chart = drawNetwork(drawn, lines)
  return [
    figure({
      id: 'together',
      title: '同场关系',
      size: 'f7',
      says: `连线是同一篇里一并列名；同场最多的是${first.people[0].name}与${first.people[1].name}，${grouped(first.count)}篇。`,
      chart,
      wide: chart.includes('net wide'),
      notes: [`${people}${thinned}线越粗篇数越多，圆点越大见报越多；位置远近不表示亲疏。`],
      table: {
        caption: '同场篇数',
        head: ['二人', '篇'],
        rows: lines.map(({ people: [a, b], count }) => ({ name: `${a.name}、${b.name}`, cells: [grouped(count)] })),
      },
    }),
  ]
}
