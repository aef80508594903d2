import type { EngineName } from '../../../src/model/site.ts'
import type { BuildFigures, Builds, OwnBuild } from './builds.ts'
import type { Contests, SetFigures } from './compare.ts'
import type { Shown } from './contestant.ts'
import { quantile } from './figures.ts'

/** Everything that a run measured. */
export interface RunFigures extends Contests {
  builds: Builds
  articles: number
  /** Number of queries that were asked of all engines. */
  mixed: number
}

/** One engine of a run, beside Pagefind as it comes. */
interface EngineRun {
  name: string
  ours: readonly SetFigures[]
  stock: readonly SetFigures[]
  build: OwnBuild
  stockBuild: BuildFigures
  articles: number
}

/** KiB of a first name, of a name and a phrase after others, of the filters, of the first script; ratios to Pagefind as it comes. */
const LIMITS: Readonly<
  Record<EngineName, Record<'first' | 'name' | 'phrase' | 'filters' | 'script' | 'time' | 'memory', number>>
> = {
  pagefind: { first: 280, name: 90, phrase: 130, filters: 60, script: 6, time: 2.5, memory: 2.2 },
  shards: { first: 12, name: 12, phrase: 24, filters: 24, script: 6, time: 0.5, memory: 1 },
}

/** A limit of the table: what it is about, what was measured, and whether that keeps it. */
interface Verdict {
  what: string
  value: string
  limit: string
  ok: boolean
  /** True for what is printed and decides nothing: a time, for machines differ; a ratio in an archive too small for it. */
  isPrinted?: boolean
}

/** Articles from which on ratios to Pagefind as it comes decide: below, both are little more than Pagefind's own program. */
const FEWEST = 1000

const kib = (shown: readonly Shown[], share = 0.5): number =>
  quantile(
    shown.map(({ bytes }) => bytes / 1024),
    share,
  )
const ms = (shown: readonly Shown[], share: number): string =>
  quantile(
    shown.map(({ milliseconds }) => milliseconds),
    share,
  ).toFixed(0)

function times(shown: readonly Shown[]): string {
  return `${ms(shown, 0.5)}/${ms(shown, 0.95)}`
}

function setLine(set: SetFigures): string {
  const quality = [set.recall, set.precision, set.exact].map((share) => share.toFixed(3)).join(' ')
  const weight = [set.first, set.warm].map(
    (shown) =>
      `${kib(shown).toFixed(0)} KiB ${quantile(
        shown.map(({ requests }) => requests),
        0.5,
      )}次`,
  )
  const search = `${quantile(set.search, 0.5).toFixed(1)}/${quantile(set.search, 0.95).toFixed(1)}`
  return `  ${set.title}（${set.queries}）: 查全 查准 全对 ${quality}；首查 ${weight[0]}；再查 ${weight[1]}；毫秒 首 ${times(set.first)} 再 ${times(set.warm)} 检索 ${search}；40ms+10Mbit/s 首 ${times(set.slowFirst)} 再 ${times(set.slowWarm)}；400ms+1Mbit/s 连网页 ${times(set.visits)}`
}

function buildLine(name: string, build: BuildFigures & Partial<OwnBuild>): string {
  const { megabytes, bare, files, seconds, cpu, peak, largest, scripts, own, added } = build
  const size = `索引 ${megabytes.toFixed(1)} MB，不计文字 ${bare.toFixed(1)} MB，${files} 个文件，最大 ${largest.toFixed(0)} KiB`
  const memory = `内存峰值 ${peak.toFixed(0)} MB${own ? `，其中测量用的文章 ${own.toFixed(0)} MB` : ''}`
  const issue = added === undefined ? '' : `，加一期处理器 ${added.toFixed(2)} 秒`
  const [first, all, engine] = [scripts.first, scripts.all, scripts.engine].map((each) => each.toFixed(1))
  const script = `脚本 打开网页 ${first} KiB，到首次答复 ${all} KiB，单引擎与检索语言 ${engine} KiB`
  return `  ${name}: ${size}，${seconds.toFixed(1)} 秒（处理器 ${cpu.toFixed(0)} 秒），${memory}${issue}，${script}`
}

/** Weights of a kind of query: half and 95 of 100 of them at most, with the requests of half of them. */
function weights(sets: readonly SetFigures[], name: string, of: 'first' | 'warm'): string {
  const shown = sets.find((set) => set.name === name)?.[of] ?? []
  const requests = shown.map((each) => each.requests)
  return `${kib(shown).toFixed(1)}/${kib(shown, 0.95).toFixed(1)} KiB ${quantile(requests, 0.5)}次`
}

/** The engines side by side, a line each. */
function table({ ours, stock, builds, articles, alike, mixed }: RunFigures): string {
  const rows = [...ours, stock].map(({ name, sets }, at) => {
    const build = builds.ours[at] ?? builds.stock
    const exact = Math.min(...sets.map((set) => set.exact)).toFixed(3)
    const cells = [
      `全对 ${exact}`,
      `首查姓名 ${weights(sets, 'name', 'first')}`,
      `再查姓名 ${weights(sets, 'name', 'warm')}`,
      `再查短语 ${weights(sets, 'phrase', 'warm')}`,
      `文件/文章 ${(build.files / articles).toFixed(2)}`,
    ]
    return [`  ${name} | ${cells.join(' | ')}`, buildLine(name, build)].join('\n')
  })
  const same = ours.length > 1 ? [`  各引擎结果相同：${alike}/${mixed} 条`] : []
  return [`对照（p50/p95，${articles} 篇）`, ...rows, ...same].join('\n')
}

function print(run: RunFigures): void {
  for (const { name, sets } of [...run.ours, run.stock]) console.log([name, ...sets.map(setLine)].join('\n'))
  for (const { name, sets } of run.ours) {
    const many = sets.flatMap(({ manyHits }) => manyHits)
    const search = sets.flatMap((set) => set.search)
    const most = many.length === 0 ? '无' : Math.max(...many).toFixed(0)
    console.log(
      `检索毫秒（不限，${name}）: p50 ${quantile(search, 0.5).toFixed(1)}，p95 ${quantile(search, 0.95).toFixed(1)}，逾四千篇者 ${most}`,
    )
  }
  console.log(table(run))
}

function ratio(what: string, [ours, stock]: readonly [number, number], limit: number): Verdict {
  const value = stock === 0 ? 0 : ours / stock
  return {
    what,
    value: stock === 0 ? '没有可比的' : `${value.toFixed(2)} 倍`,
    limit: `≤ ${limit} 倍`,
    ok: value <= limit,
  }
}

function atMost(what: string, value: number, limit: number): Verdict {
  return { what, value: `${value.toFixed(1)} KiB`, limit: `≤ ${limit} KiB`, ok: value <= limit }
}

function verdicts({ name: engine, ours, stock, build, stockBuild, articles }: EngineRun): Verdict[] {
  const isPrinted = articles < FEWEST
  const limits = LIMITS[build.engine]
  const shown = (sets: readonly SetFigures[], name: string, of: 'first' | 'warm' = 'first'): readonly Shown[] =>
    sets.find((set) => set.name === name)?.[of] ?? []
  const against = (name: string): readonly [number, number] => [kib(shown(ours, name)), kib(shown(stock, name))]
  const inexact = ours.filter(({ exact }) => exact < 1).map(({ title }) => title)
  const filters = ours.flatMap((set) => set.filters)
  const all: Verdict[] = [
    { what: '八组全对', value: inexact.join('、') || '全对', limit: '1.000', ok: inexact.length === 0 },
    atMost('首查一个姓名', kib(shown(ours, 'name')), limits.first),
    { ...ratio('首查姓名，比原样', against('name'), 1), isPrinted },
    { ...ratio('首查一个词，比原样', against('word'), 1.15), isPrinted },
    { ...ratio('首查一个短语，比原样', against('phrase'), 1.2), isPrinted },
    atMost('再查一个姓名', kib(shown(ours, 'name', 'warm')), limits.name),
    atMost('再查一个短语', kib(shown(ours, 'phrase', 'warm')), limits.phrase),
    atMost('打开筛选（计数、日期、图）', kib(filters, 1), limits.filters),
    atMost('打开网页的脚本', build.scripts.first, limits.script),
    { ...ratio('建索引的处理器时间', [build.cpu, stockBuild.cpu], limits.time), isPrinted: true },
    { ...ratio('索引大小', [build.megabytes, stockBuild.megabytes], 2.5), isPrinted },
    { ...ratio('内存峰值', [build.peak, stockBuild.peak], limits.memory), isPrinted },
    ...(build.same === undefined
      ? []
      : [{ what: '两次建成', value: build.same ? '相同' : '不同', limit: '字节相同', ok: build.same }]),
  ]
  return all.map((verdict) => ({ ...verdict, what: `${engine} ${verdict.what}` }))
}

function engineRuns({ ours, stock, builds, articles }: RunFigures): EngineRun[] {
  return builds.ours.map((build, at) => ({
    name: build.engine,
    ours: ours[at]?.sets ?? [],
    stock: stock.sets,
    build,
    stockBuild: builds.stock,
    articles,
  }))
}

/** Prints all figures, then each limit with its verdict, then one line of summary. True when every limit is kept. */
export function judge(run: RunFigures): boolean {
  print(run)
  const isSame = run.ours.length < 2 || run.alike === run.mixed
  const same = { what: '各引擎结果相同', value: `${run.alike} 条`, limit: `${run.mixed} 条`, ok: isSame }
  const all: Verdict[] = [...engineRuns(run).flatMap(verdicts), ...(run.ours.length > 1 ? [same] : [])]
  for (const { what, value, limit, ok, isPrinted } of all) {
    console.log(`${ok ? '合格' : '不合格'} ${what}: ${value}（${limit}${isPrinted ? '，只打印' : ''}）`)
  }
  const failed = all.filter(({ ok, isPrinted }) => !ok && !isPrinted)
  const names = failed.map(({ what }) => what).join('、')
  console.log(
    `bench:search ${run.articles} 篇，${all.length - failed.length}/${all.length} 项合格${names && `，不合格：${names}`}`,
  )
  return failed.length === 0
}
