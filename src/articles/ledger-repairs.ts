import type { LedgerChange, LedgerStretch } from '../model/ledger.ts'
import type { PrintedText, Repair, RepairKind } from '../model/printed.ts'
import type { LedgerPage } from './ledger.ts'
import { rawOf } from './ledger-raw.ts'
import { groupBy } from '../model/order.ts'

/** Texts of articles as the machine read them: by article id, then by field and part (`body 2`). */
export type MachineTexts = Map<string, Map<string, PrintedText>>

const KINDS: Readonly<Partial<Record<LedgerChange['type'], RepairKind>>> = {
  width: 'width',
  radical: 'radical',
  'removed-control': 'control',
}

/** Adds the words of a stretch to a text, each change of a character as a repair. */
function addWords(
  text: PrintedText,
  { from, to }: LedgerStretch,
  raw: { text: string; changes: LedgerChange[] },
): void {
  let at = from - 1
  for (const { type, column, before, after } of raw.changes) {
    const kind = KINDS[type]
    if (kind === undefined || column < from || column > to) continue
    text.text += raw.text.slice(at, column - 1)
    text.repairs.push({ kind, at: text.text.length, before, after })
    text.text += after
    at = column - 1 + before.length
  }
  text.text += raw.text.slice(at, to)
}

/** Adds what stands between a stretch and the one before it in its text. */
function addJoin(text: PrintedText, line: number, join: LedgerChange | undefined): void {
  const { before, after } = join ?? { before: '\n', after: '\n' }
  if (before !== after) text.repairs.push({ kind: 'join', at: text.text.length, before, after, line })
  text.text += after
}

function addPage(texts: MachineTexts, { lines, ledger }: LedgerPage, only?: string): void {
  const changes = groupBy(ledger.changes, ({ line }) => line)
  const numbered = new Map(lines.map((line) => [line.number, line]))
  for (const stretch of ledger.stretches) {
    const { line, article, field, part } = stretch
    if (only !== undefined && article !== only) continue
    const own = numbered.get(line)
    const here = changes.get(line) ?? []
    const start = here.filter(({ column }) => column === stretch.from)
    if (!own || article === undefined || start.some(({ type }) => type === 'repeat')) continue
    const fields = texts.get(article) ?? new Map<string, PrintedText>()
    texts.set(article, fields)
    const key = `${field} ${part}`
    const text = fields.get(key) ?? { text: '', line, repairs: [] }
    if (fields.has(key))
      addJoin(
        text,
        line,
        start.find(({ type }) => type === 'join'),
      )
    fields.set(key, text)
    addWords(text, stretch, { text: rawOf(own).text, changes: here })
  }
}

/**
 * The texts of all articles of an issue as the machine reads them, put together from raw lines and ledgers, with every
 * place where they differ from print. Pages are given in the order in which articles go on; with `only`, the texts of one
 * article.
 */
export function machineTexts(pages: Iterable<LedgerPage>, only?: string): MachineTexts {
  const texts: MachineTexts = new Map()
  for (const page of pages) addPage(texts, page, only)
  return texts
}

/** The words as the page prints them: every repair undone. */
export function printedWords({ text, repairs }: { text: string; repairs: readonly Repair[] }): string {
  let printed = ''
  let at = 0
  for (const repair of repairs) {
    printed += text.slice(at, repair.at) + repair.before
    at = repair.at + repair.after.length
  }
  return printed + text.slice(at)
}
