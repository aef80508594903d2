import type { LedgerField, LedgerStretch } from '../model/ledger.ts'
import type { Line } from '../model/line.ts'
import type { MachineLine } from '../model/printed.ts'
import { rawOf } from './ledger-raw.ts'
import type { LedgerPage } from './ledger.ts'

/** Fields that no text of an article holds as printed: bylines and credits become names, captions stand apart, jump marks go. */
const BESIDE: ReadonlySet<LedgerField> = new Set(['byline', 'credit', 'caption', 'jump'])
/** Characters without a form; they could disturb a page. */
const FORMLESS = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** An article's lines so far, and how many paragraphs of its body have begun. */
interface Growing {
  lines: MachineLine[]
  begun: number
}

function printed(raw: Line | undefined, { from, to }: LedgerStretch): string {
  return raw
    ? rawOf(raw)
        .text.slice(from - 1, to)
        .replace(FORMLESS, '')
        .trim()
    : ''
}

function addStretch(article: Growing, { line, field, part }: LedgerStretch, text: string): void {
  if (field === 'body') article.begun = Math.max(article.begun, part)
  if (text !== '') article.lines.push({ text, line, behind: article.begun })
}

/**
 * The printed lines of each article of an issue that none of its texts holds as they are, by id, in printed order: bylines,
 * credits, captions, jump marks, and title lines that a later part says again. Pages are given in the order in which
 * articles go on.
 */
export function linesBeside(pages: Iterable<LedgerPage>): Map<string, MachineLine[]> {
  const found = new Map<string, Growing>()
  for (const { lines, ledger } of pages) {
    const numbered = new Map(lines.map((line) => [line.number, line]))
    const repeated = new Set(
      ledger.changes.flatMap(({ type, line, column }) => (type === 'repeat' ? `${line}:${column}` : [])),
    )
    for (const stretch of ledger.stretches) {
      if (stretch.article === undefined) continue
      const article = found.get(stretch.article) ?? { lines: [], begun: 0 }
      found.set(stretch.article, article)
      const isBeside = BESIDE.has(stretch.field) || repeated.has(`${stretch.line}:${stretch.from}`)
      addStretch(article, stretch, isBeside ? printed(numbered.get(stretch.line), stretch) : '')
    }
  }
  return new Map([...found].map(([id, { lines }]) => [id, lines]))
}
