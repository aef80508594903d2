import { error } from '../messages/message.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Article } from '../model/article.ts'
import type { LedgerField, LedgerFinding, PageLedger, LedgerStretch } from '../model/ledger.ts'
import type { Message } from '../model/message.ts'
import { machineTexts, type MachineTexts } from './ledger-repairs.ts'
import type { LedgerPage } from './ledger.ts'

/** A text that is not what the books say it must be. */
interface Difference {
  field: LedgerField
  /** First place in the raw pages that the text should come from; absent when it comes from nowhere. */
  stretch?: LedgerStretch
  file: string
}

/** Pages by path. */
type Pages = ReadonlyMap<string, LedgerPage>

/** The pages of an article with their paths, in the order in which it goes on. */
export function ledgerPagesOf({ origin, continued }: Article, pages: Pages): [string, LedgerPage][] {
  const files = new Set([origin, ...continued].map(({ file }) => file))
  return [...files].flatMap((file): [string, LedgerPage][] => {
    const page = pages.get(file)
    return page ? [[file, page]] : []
  })
}

/** Texts of an article, field by field, in the order of the ledger's parts. */
function saidBy(article: Article): [LedgerField, string[]][] {
  const one = (text: string | null | undefined): string[] => (text === null || text === undefined ? [] : [text])
  return [
    ['kicker', one(article.kicker)],
    ['headline', one(article.title)],
    ['subhead', one(article.subtitle)],
    ['dateline', one(article.dateline)],
    ['caption', article.captions.map(({ text }) => text)],
    ['body', article.body.map(({ text }) => text)],
  ]
}

/** The machine's texts of a field, part by part. */
function madeOf(texts: MachineTexts, id: string, field: LedgerField): Map<number, string> {
  const own = [...(texts.get(id) ?? [])].filter(([key]) => key.startsWith(`${field} `))
  return new Map(own.map(([key, { text }]) => [Number(key.slice(field.length + 1)), text]))
}

/** A caption at the very end that comes from a credit (图片由…提供) has no stretch of its own. */
function isCreditAgain(field: LedgerField, at: number, [texts, parts]: readonly [number, number]): boolean {
  return field === 'caption' && at === parts && at === texts - 1
}

/** The difference with the stretch of the field's part (from 1), where the ledger has it. */
function differenceAt(
  article: Article,
  own: readonly [string, LedgerPage][],
  { field, part }: Pick<LedgerStretch, 'field' | 'part'>,
): Difference {
  for (const [file, { ledger }] of own) {
    const stretch = ledger.stretches.find(
      (one) => one.article === article.id && one.field === field && one.part === part,
    )
    if (stretch) return { field, stretch, file }
  }
  return { field, file: article.origin.file }
}

function differencesOf(article: Article, own: readonly [string, LedgerPage][]): Difference[] {
  const machine = machineTexts(
    own.map(([, page]) => page),
    article.id,
  )
  return saidBy(article).flatMap(([field, texts]) => {
    const parts = madeOf(machine, article.id, field)
    const last = Math.max(texts.length, ...parts.keys())
    const wrong = Array.from({ length: last }, (_, at) => at).filter(
      (at) => parts.get(at + 1) !== texts[at] && !isCreditAgain(field, at, [texts.length, parts.size]),
    )
    return wrong.map((at) => differenceAt(article, own, { field, part: at + 1 }))
  })
}

/**
 * Rebuilds the texts of articles from raw lines and ledgers alone (`pages` by path), and compares them with the articles as
 * the machine made them: title lines, dateline, captions, body. Gives what differs; an exact ledger leaves nothing.
 */
export function rebuildArticles(
  articles: readonly Article[],
  pages: Pages,
): { article: Article; difference: Difference }[] {
  return articles.flatMap((article) =>
    differencesOf(article, ledgerPagesOf(article, pages)).map((difference) => ({ article, difference })),
  )
}

/** Totals of the ledgers of some pages. */
export interface LedgerTotals {
  pages: number
  /** Characters of the raw pages, and those of them that are accounted for. */
  in: number
  accounted: number
  /** Changes by type, people's corrections last. */
  width: number
  join: number
  removed: number
  radical: number
  corrections: number
}

/** The totals of no page at all. */
export const NO_TOTALS: Readonly<LedgerTotals> = {
  pages: 0,
  in: 0,
  accounted: 0,
  width: 0,
  join: 0,
  removed: 0,
  radical: 0,
  corrections: 0,
}

/** The totals of one page; corrections are counted where they are read. */
export function totalsOf({ characters, changes }: PageLedger): LedgerTotals {
  const totals = { ...NO_TOTALS, pages: 1, ...characters }
  for (const { type } of changes) {
    if (type === 'removed-control') totals.removed++
    else if (type === 'width' || type === 'join' || type === 'radical') totals[type]++
  }
  return totals
}

/** Both totals together. */
export function addTotals(a: LedgerTotals, b: LedgerTotals): LedgerTotals {
  const keys = Object.keys(NO_TOTALS) as (keyof LedgerTotals)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as LedgerTotals
}

const ADVICE = '把这一版的原文和这一行消息告诉维护者；原文没有动，网站照旧'

const FINDINGS: Readonly<Record<LedgerFinding['kind'], { rule: RuleId; what: (text: string) => string }>> = {
  gap: { rule: 'ledger-gap', what: (text) => `“${text}”没有归到任何一篇文章或版面资料` },
  overlap: { rule: 'ledger-overlap', what: (text) => `“${text}”归了两处` },
  mismatch: { rule: 'ledger-mismatch', what: (text) => `“${text}”与读出来的文字不同` },
}

/** An error with its place for everything in a ledger that does not add up; `file` is the raw page. */
export function ledgerMessages({ findings }: PageLedger, file: string): Message[] {
  return findings.map(({ kind, line, column, text }) => {
    const { rule, what } = FINDINGS[kind]
    return error({ file, line, column, what: what(text), todo: ADVICE, rule })
  })
}

/** The error of a page whose lines do not hold as many characters as its bytes: counted twice, by different ways. */
export function countMessage(file: string, { bytes, lines }: { bytes: number; lines: number }): Message {
  const what = `文件有 ${bytes} 字，分行后是 ${lines} 字`
  return error({ file, what, todo: ADVICE, rule: 'ledger-mismatch' })
}

const NAMES: Readonly<Partial<Record<LedgerField, string>>> = {
  kicker: '眉题',
  headline: '标题',
  subhead: '副题',
  dateline: '电头',
  caption: '图片说明',
  body: '正文',
}

/** The error of an article one of whose texts is not what raw page and ledger give. */
export function differenceMessage(article: Article, { field, stretch, file }: Difference): Message {
  const place = stretch ? { line: stretch.line, column: stretch.from } : {}
  const what = `${article.id} 的${NAMES[field] ?? field}与原文加改动不符`
  return error({ file, ...place, what, todo: ADVICE, rule: 'ledger-mismatch' })
}
