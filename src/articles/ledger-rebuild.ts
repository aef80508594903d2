import type { Article } from '../model/article.ts'
import type { LedgerField, LedgerStretch } from '../model/ledger.ts'
import type { LedgerPage } from './ledger.ts'
import { machineTexts, type MachineTexts } from './ledger-repairs.ts'

/** A text that is not what the books say it must be. */
export interface Difference {
  field: LedgerField
  /** First place in the raw pages that the text should come from; absent when it comes from nowhere. */
  stretch?: LedgerStretch
  file: string
}

/** Pages by path. */
type Pages = ReadonlyMap<string, LedgerPage>

/** The pages of an article with their paths, in the order in which it goes on. */
export function pagesOf({ origin, continued }: Article, pages: Pages): [string, LedgerPage][] {
  const files = new Set([origin, ...continued].map(({ file }) => file))
  return [...files].flatMap((file): [string, LedgerPage][] => {
    const page = pages.get(file)
    return page ? [[file, page]] : []
  })
}

/** What an article says, field by field, in the order of the ledger's parts. */
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

function placeOf(article: Article, own: readonly [string, LedgerPage][], part: [LedgerField, number]): Difference {
  const [field, number] = part
  for (const [file, { ledger }] of own) {
    const stretch = ledger.stretches.find(
      (one) => one.article === article.id && one.field === field && one.part === number,
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
    return wrong.map((at) => placeOf(article, own, [field, at + 1]))
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
    differencesOf(article, pagesOf(article, pages)).map((difference) => ({ article, difference })),
  )
}
