import { CITIES, PROVINCES, COUNTIES, DISTRICTS, KNOWN_DISTRICTS } from '../model/districts.ts'
import type { UnitKind } from '../model/site.ts'

/** The unit whose leaders an archive is about, taken from `place` in site.yaml. */
export interface District {
  /** 徐汇, without its kind; empty when the place is not known. */
  short: string
  /** 区, 县, 市, 旗, 镇 …: what leaders' offices are named after (区委, 县委). */
  level: string
  /** The kind of unit, which decides what bodies it has; a plain 区 where it is absent. */
  kind?: UnitKind
  /** The larger units that the place names, without their kinds: 上海. */
  upper?: readonly string[]
}

/** Ranks of units: a place goes down them. A city stands on two: one of the prefecture's level, and one of the county's. */
const UNITS: readonly (readonly [unit: RegExp, rank: number, kind: UnitKind | null])[] = [
  [/^(?:特别行政区|自治区|省)/u, 1, null],
  [/^(?:生产建设)?兵团/u, 2, '兵团'],
  [/^师/u, 3, '师'],
  [/^(?:自治州|州)/u, 3, '州'],
  [/^盟/u, 3, '盟'],
  [/^地区/u, 3, '地区'],
  [/^市/u, 3, '市'],
  [/^市/u, 4, '市'],
  [/^(?:自治县|县)/u, 4, '县'],
  [/^(?:自治旗|旗)/u, 4, '旗'],
  [/^新区/u, 5, '新区'],
  [
    /^(?:(?:经济|技术|高新|高科|产业|国家级?|省级|综合|旅游|生态|文化|农业|工业|临港|化工|保税|合作|试验|示范|进出口|加工)+(?:开发|示范|试验|合作|园|港|产业园|度假|保税|高新)?区|开发区|高新区|经开区|度假区|管理区|示范区|园区|风景名胜区|新城)/u,
    5,
    '开发区',
  ],
  [/^(?:林区|特区|区)/u, 4, '区'],
  [/^(?:民族)?乡|^苏木/u, 6, '乡'],
  [/^镇/u, 6, '镇'],
  [/^街道/u, 6, '街道'],
  [/^团/u, 6, '团'],
]
/** The level that offices of a kind are named after, where it is not the kind's own word. */
const LEVEL_OF: Partial<Record<UnitKind, string>> = { 开发区: '区', 新区: '区', 地区: '地', 兵团: '兵团', 师: '师' }
/** The nationalities in the name of an autonomous unit: 积石山|保安族东乡族撒拉族. */
const NATIONALITIES =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族|蒙古|哈萨克|维吾尔|柯尔克孜|塔吉克|回)+$/u

/** One unit of a place: its name without nationalities, its kind. */
interface Part {
  name: string
  rank: number
  kind: UnitKind | null
}
interface Reading {
  score: number
  parts: Part[]
}

/** Score of a name with its unit: one of the lists, one of usual length, or hardly. */
function unitScore(name: string, rank: number, kind: UnitKind | null): number {
  if (rank === 1) return PROVINCES.has(name) ? 3 : name.length === 2 ? 0.5 : 0
  if (kind === '市' && (CITIES.has(name) || PROVINCES.has(name))) return rank === 3 ? 3 : 2.9
  if ((kind === '区' && DISTRICTS.has(name)) || (kind === '县' && COUNTIES.has(name))) return 3
  if (name === '') return kind === '开发区' ? 1 : -3
  if (rank === 5 && (KNOWN_DISTRICTS.has(name) || CITIES.has(name))) return 2.9
  if (/^第?[一二三四五六七八九十百\d]+$/u.test(name)) return 2
  if (/^[市州县区省]|自治$|^.+[省市县](?=.)/u.test(name)) return -3
  if (kind === '州' && name.length < 2) return -3
  return name.length === 1 ? -1 : name.length < 4 ? 1 : 1 - 0.2 * (name.length - 3)
}

function withUnits(text: string, least: number): Reading[] {
  const found: Reading[] = []
  for (let at = 0; at < Math.min(text.length, 16); at++) {
    for (const [unit, rank, kind] of UNITS) {
      const size = rank < least ? 0 : (unit.exec(text.slice(at))?.[0].length ?? 0)
      if (size === 0 || (at === 0 && rank !== 5 && rank !== 2)) continue
      const printed = text.slice(0, at)
      const bare = printed.replace(NATIONALITIES, '')
      const name = /自治/u.test(text.slice(at, at + size)) && bare !== '' ? bare : printed
      const rest = reading(text.slice(at + size), rank + 1)
      if (rest)
        found.push({ score: unitScore(name, rank, kind) + rest.score, parts: [{ name, rank, kind }, ...rest.parts] })
    }
  }
  return found
}

/** A known name without its unit: 上海|徐汇区, 北京|通州. */
function bare(text: string, least: number): Reading[] {
  const lists: readonly (readonly [ReadonlySet<string>, number, UnitKind | null])[] = [
    [PROVINCES, 1, null],
    [CITIES, 3, '市'],
    [DISTRICTS, 4, '区'],
    [COUNTIES, 4, '县'],
  ]
  return lists.flatMap(([names, rank, kind]) => {
    if (rank < least) return []
    return [2, 3, 4, 1].flatMap((size): Reading[] => {
      const name = text.slice(0, size)
      const rest = name.length === size && names.has(name) ? reading(text.slice(size), rank + 1) : null
      const weight = size === 1 ? -1 : rank === 4 ? 1.6 : 1.5
      return rest ? [{ score: weight + rest.score, parts: [{ name, rank, kind }, ...rest.parts] }] : []
    })
  })
}

/** The likeliest way to cut a place into units that go down in rank; null when there is none. */
function reading(text: string, least: number): Reading | null {
  if (text === '') return { score: 0, parts: [] }
  return [...withUnits(text, least), ...bare(text, least)].reduce<Reading | null>(
    (best, next) => (best === null || next.score > best.score ? next : best),
    null,
  )
}

/** The district that a paper is called after: 徐汇报, 长宁时报, 今日静安. */
function districtOfPaper(paper: string): string {
  const name = /^(?:今日)?(\p{Script=Han}{2,3}?)区?(?:时报|报|新闻)?$/u.exec(paper)?.[1] ?? ''
  return KNOWN_DISTRICTS.has(name) ? name : ''
}

function kindOf(parts: readonly Part[]): UnitKind {
  const last = parts.at(-1)
  const isDivision = last?.kind === '市' && parts.some(({ kind }) => kind === '师')
  return isDivision ? '师' : (last?.kind ?? '市')
}

/**
 * The unit of a place such as 上海市徐汇区, read from the left by its units, names of the lists first; spaces count for nothing,
 * and a known name may lack its unit (上海徐汇). `kind` is what site.yaml says the unit is, where its name does not tell. Without a
 * place, the district that the paper is called after; without that, any 区 counts as its own when nothing stands before it.
 */
export function districtOf(place: string | undefined, paper = '', kind?: UnitKind): District {
  if (place === undefined)
    return { short: districtOfPaper(paper), level: kind ? (LEVEL_OF[kind] ?? kind) : '区', ...(kind && { kind }) }
  const text = place.replace(/[\s·,，、]+/gu, '')
  const parts = reading(text, 1)?.parts ?? []
  const own = kind ?? (parts.length === 0 ? '区' : kindOf(parts))
  const upper = parts.slice(0, -1).map(({ name }) => name)
  const short = parts.at(-1)?.name ?? (kind === undefined ? '' : text)
  return { short, level: LEVEL_OF[own] ?? own, kind: own, upper }
}
