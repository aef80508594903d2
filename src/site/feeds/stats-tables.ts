import type { PersonCount, Stats } from '../../archive/stats.ts'
import { ARTICLE_KINDS, isAside } from '../../model/article.ts'
import * as words from '../../words/index.ts'
import { csvText } from './csv.ts'
import type { Cell, FieldType } from './fields.ts'
import type { Links } from '../links.ts'

/** A column of a table of counts. */
interface StatsField {
  name: string
  type: FieldType
  /** What it holds, in Chinese. */
  title: string
}

/** A table of counts: the numbers behind a figure. */
interface StatsTable {
  /** Name of its file, without ending. */
  name: string
  title: string
  fields: readonly StatsField[]
  rows: readonly (readonly Cell[])[]
}

/** URL of a table of counts by its name. */
export function statsUrl(name: string): string {
  return `/data/stats/${name}.csv`
}

const text = (name: string, title: string): StatsField => ({ name, type: 'string', title })
const count = (name: string, title: string): StatsField => ({ name, type: 'integer', title })

function monthsTable({ months }: Stats): StatsTable {
  const fields = [text('month', '月'), count('articles', '篇数'), count('inferred', '其中出版日推定的')]
  const rows = months.months.map((each) => [each.month, each.count, each.inferred])
  return { name: 'months', title: '每月篇数', fields, rows }
}

function daysTable({ days, gaps }: Stats): StatsTable {
  const fields = [
    text('date', '出版日'),
    text('status', 'given 印明，inferred 推定，missing 缺期（按刊期应有而未收）'),
    count('issues', '期数'),
    count('articles', '篇数'),
  ]
  const held = days.map((each) => [each.day, each.inferred ? 'inferred' : 'given', each.issues, each.articles])
  const missing = gaps.map((day) => [day, 'missing', 0, 0])
  const rows = [...held, ...missing].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return { name: 'days', title: '逐日期数与篇数', fields, rows }
}

function leadersTable({ leaders }: Stats): StatsTable {
  const fields = [
    text('id', '编号'),
    text('name', '姓名'),
    text('year', '年；日期不详的空着'),
    count('articles', '篇数'),
  ]
  const rows = leaders.flatMap(({ person, count: all, years }) => {
    const dated = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
    const undated = all - dated.reduce((sum, [, each]) => sum + each, 0)
    const known = dated.map(([year, each]) => [person.id, person.name, year, each])
    return undated === 0 ? known : [...known, [person.id, person.name, undefined, undated]]
  })
  return { name: 'leaders', title: '领导各年见报篇数', fields, rows }
}

function reportersTable({ reporters }: Stats): StatsTable {
  const fields = [text('id', '编号'), text('name', '姓名'), count('articles', '署名篇数，记者、摄影、通讯员都算')]
  const row = ({ person, count: all }: PersonCount): Cell[] => [person.id, person.name, all]
  return { name: 'reporters', title: '署名篇数', fields, rows: reporters.map(row) }
}

function pairsTable({ pairs }: Stats): StatsTable {
  const fields = [
    text('id1', '甲的编号'),
    text('name1', '甲'),
    text('id2', '乙的编号'),
    text('name2', '乙'),
    count('articles', '同篇列名的篇数'),
  ]
  const rows = pairs.map(({ people: [a, b], count: all }) => [a.id, a.name, b.id, b.name, all])
  return { name: 'together', title: '领导同时出席篇数', fields, rows }
}

function lengthsTable({ lengths }: Stats): StatsTable {
  const fields = [count('from', '字数，从'), count('below', '不到；没有上限的空着'), count('articles', '篇数')]
  const rows = lengths.map(({ from, to, count: all }) => [from, to, all])
  return { name: 'lengths', title: '各篇字数', fields, rows }
}

function reviewTable({ review }: Stats, links: Links): StatsTable {
  const fields = [
    text('issue', '期号'),
    text('date', '出版日；不详的空着'),
    text('url', '网址；建站时没有写明公开地址的，只有路径'),
    count('articles', '篇数'),
    count('reviewed', '人工校阅过的篇数'),
  ]
  const rows = review.map(({ issue: { folder, date, url }, articles, reviewed }) => [
    folder,
    date,
    links.best(url),
    articles,
    reviewed,
  ])
  return { name: 'review', title: '各期校阅进度', fields, rows }
}

function yearsTable({ years }: Stats): StatsTable {
  const kinds = ARTICLE_KINDS.filter((kind) => !isAside(kind))
  const months = Array.from({ length: 12 }, (_, at) => `m${String(at + 1).padStart(2, '0')}`)
  const fields = [
    ...[text('year', '年'), count('issues', '期数'), count('gaps', '缺期'), count('pages', '版数')],
    ...[count('articles', '篇数'), ...kinds.map((kind) => count(kind, `其中${words.kinds[kind]}`))],
    ...[count('letters', '字数'), count('pictures', '有图的篇数'), count('reporters', '署名人数')],
    ...[count('leaders', '见报领导人数'), count('reviewed', '人工校阅过的篇数'), count('corrected', '更正过的篇数')],
    ...months.map((month, at) => count(month, `${at + 1}月篇数`)),
  ]
  const rows = years.map((each) => {
    const byKind = new Map(each.kinds)
    return [
      ...[each.year, each.issues, each.gaps, each.pages, each.articles, ...kinds.map((kind) => byKind.get(kind) ?? 0)],
      ...[each.letters, each.pictures, each.reporters.length, each.leaders.length, each.reviewed, each.corrected],
      ...each.months,
    ]
  })
  return { name: 'years', title: '各年数据', fields, rows }
}

/** The tables behind the figures of the statistics, each a file of its own. */
export function statsTables(stats: Stats, links: Links): StatsTable[] {
  return [
    monthsTable(stats),
    daysTable(stats),
    leadersTable(stats),
    reportersTable(stats),
    pairsTable(stats),
    lengthsTable(stats),
    reviewTable(stats, links),
    yearsTable(stats),
  ]
}

/** A table of counts as CSV for spreadsheets; the first row names the columns. */
export function statsCsv({ fields, rows }: StatsTable): string {
  return csvText([fields.map(({ name }) => name), ...rows])
}
