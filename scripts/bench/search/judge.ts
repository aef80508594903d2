import type { BuildFigures, Builds } from './builds.ts'
import type { SetFigures } from './compare.ts'
import type { Shown } from './contestant.ts'
import { quantile } from './figures.ts'

/** Everything that a run measured. */
export interface RunFigures {
  ours: readonly SetFigures[]
  stock: readonly SetFigures[]
  builds: Builds
  articles: number
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
  return `  ${set.title}（${set.queries}）: 查全 查准 全对 ${quality}；首查 ${weight[0]}；再查 ${weight[1]}；毫秒 首 ${times(set.first)} 再 ${times(set.warm)} 检索 ${search}；40ms+10Mbit/s 首 ${times(set.slowFirst)} 再 ${times(set.slowWarm)}`
}

function buildLine(name: string, { megabytes, files, seconds, peak }: BuildFigures): string {
  return `  ${name}: 索引 ${megabytes.toFixed(1)} MB，${files} 个文件，${seconds.toFixed(1)} 秒，内存峰值 ${peak.toFixed(0)} MB`
}

function print({ ours, stock, builds }: RunFigures): void {
  console.log(['建索引', buildLine('本馆', builds.ours), buildLine('Pagefind 原样', builds.stock)].join('\n'))
  console.log(['本馆', ...ours.map(setLine), 'Pagefind 原样', ...stock.map(setLine)].join('\n'))
  const many = ours.flatMap(({ manyHits }) => manyHits)
  const search = ours.flatMap((set) => set.search)
  console.log(
    `检索毫秒（不限）: p50 ${quantile(search, 0.5).toFixed(1)}，p95 ${quantile(search, 0.95).toFixed(1)}，逾四千篇者 ${many.length === 0 ? '无' : Math.max(...many).toFixed(0)}`,
  )
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
  return { what, value: `${value.toFixed(0)} KiB`, limit: `≤ ${limit} KiB`, ok: value <= limit }
}

function verdicts({ ours, stock, builds, articles }: RunFigures): Verdict[] {
  const isPrinted = articles < FEWEST
  const of = (sets: readonly SetFigures[], name: string): readonly Shown[] =>
    sets.find((set) => set.name === name)?.first ?? []
  const warm = (name: string): readonly Shown[] => ours.find((set) => set.name === name)?.warm ?? []
  const against = (name: string): readonly [number, number] => [kib(of(ours, name)), kib(of(stock, name))]
  const inexact = ours.filter(({ exact }) => exact < 1).map(({ title }) => title)
  return [
    { what: '八组全对', value: inexact.join('、') || '全对', limit: '1.000', ok: inexact.length === 0 },
    atMost('首查一个姓名', kib(of(ours, 'name')), 280),
    { ...ratio('首查姓名，比原样', against('name'), 1), isPrinted },
    { ...ratio('首查一个词，比原样', against('word'), 1.15), isPrinted },
    { ...ratio('首查一个短语，比原样', against('phrase'), 1.2), isPrinted },
    atMost('再查一个姓名', kib(warm('name')), 90),
    atMost('再查一个短语', kib(warm('phrase')), 130),
    atMost(
      '打开筛选（计数、日期、图）',
      kib(
        ours.flatMap(({ filters }) => filters),
        1,
      ),
      60,
    ),
    { ...ratio('建索引时间', [builds.ours.seconds, builds.stock.seconds], 2.5), isPrinted: true },
    { ...ratio('索引大小', [builds.ours.megabytes, builds.stock.megabytes], 2.5), isPrinted },
    { ...ratio('内存峰值', [builds.ours.peak, builds.stock.peak], 2.2), isPrinted },
    { what: '两次建成', value: builds.same ? '相同' : '不同', limit: '字节相同', ok: builds.same },
  ]
}

/** Prints all figures, then each limit with its verdict, then one line of summary. True when every limit is kept. */
export function judge(run: RunFigures): boolean {
  print(run)
  const all = verdicts(run)
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
