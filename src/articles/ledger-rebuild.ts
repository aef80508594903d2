import type { Article } from '../model/article.ts'
import type { LedgerChange, LedgerField, LedgerStretch, PageLedger } from '../model/ledger.ts'
import type { Line } from '../model/line.ts'
import { rawOf } from './ledger-raw.ts'

/** A page on the books: its raw lines, and the ledger that was made of them. */
export interface LedgerPage {
  lines: readonly Line[]
  ledger: PageLedger
}

/** A text that is not what the books say it must be. */
export interface Difference {
  field: LedgerField
  /** First place in the raw pages that the text should come from; absent when it comes from nowhere. */
  stretch?: LedgerStretch
  file: string
}

interface Piece {
  file: string
  stretch: LedgerStretch
  text: string
  /** What stands before it, when it is not the first of its text. */
  between: string
}

function byKey<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function applied(raw: string, stretch: LedgerStretch, changes: readonly LedgerChange[]): string {
  let text = ''
  let at = stretch.from - 1
  for (const { type, column, before, after } of changes) {
    const isInside = column >= stretch.from && column <= stretch.to
    if (!isInside || (type !== 'removed-control' && type !== 'radical' && type !== 'width')) continue
    text += raw.slice(at, column - 1) + after
    at = column - 1 + before.length
  }
  return text + raw.slice(at, stretch.to)
}

/** Every stretch of a page that goes into a text of an article, with its words after all changes, by article. */
function piecesOf(file: string, { lines, ledger }: LedgerPage): Map<string, Piece[]> {
  const changes = byKey(ledger.changes, ({ line }) => line)
  const numbered = new Map(lines.map((line) => [line.number, line]))
  const pieces = ledger.stretches.flatMap((stretch): Piece[] => {
    const line = numbered.get(stretch.line)
    const here = changes.get(stretch.line) ?? []
    const start = here.filter(({ column }) => column === stretch.from)
    if (!line || stretch.article === undefined || start.some(({ type }) => type === 'repeat')) return []
    const between = start.find(({ type }) => type === 'join')?.after ?? '\n'
    return [{ file, stretch, text: applied(rawOf(line).text, stretch, here), between }]
  })
  return byKey(pieces, ({ stretch }) => stretch.article as string)
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, between }, at) => (at === 0 ? text : between + text)).join('')

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

/** A caption at the very end that comes from a credit (图片由…提供) has no stretch of its own. */
function isCreditAgain(field: LedgerField, at: number, [texts, parts]: readonly [number, number]): boolean {
  return field === 'caption' && at === parts && at === texts - 1
}

function differencesOf(article: Article, pieces: readonly Piece[]): Difference[] {
  const fields = byKey(pieces, ({ stretch }) => stretch.field)
  return saidBy(article).flatMap(([field, texts]) => {
    const parts = byKey(fields.get(field) ?? [], ({ stretch }) => stretch.part)
    const last = Math.max(texts.length, ...parts.keys())
    return Array.from({ length: last }, (_, at) => at).flatMap((at): Difference[] => {
      const made = parts.get(at + 1)
      if ((made ? textOf(made) : undefined) === texts[at] || isCreditAgain(field, at, [texts.length, parts.size]))
        return []
      const [first] = made ?? []
      return [first ? { field, stretch: first.stretch, file: first.file } : { field, file: article.origin.file }]
    })
  })
}

/**
 * Rebuilds the texts of articles from raw lines and ledgers alone (`pages` by path), and compares them with the articles as
 * the machine made them: title lines, dateline, captions, body. Gives what differs; an exact ledger leaves nothing.
 */
export function rebuildArticles(
  articles: readonly Article[],
  pages: ReadonlyMap<string, LedgerPage>,
): { article: Article; difference: Difference }[] {
  const pieces = new Map([...pages].map(([file, page]) => [file, piecesOf(file, page)]))
  return articles.flatMap((article) => {
    const files = new Set([article.origin, ...article.continued].map(({ file }) => file))
    const own = [...files].flatMap((file) => pieces.get(file)?.get(article.id) ?? [])
    return differencesOf(article, own).map((difference) => ({ article, difference }))
  })
}
