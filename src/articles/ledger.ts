import type { RuleId } from '../messages/rules.ts'
import type { Block } from '../model/block.ts'
import type { PageDraft } from '../model/draft.ts'
import type { LedgerChange, LedgerFinding, LedgerStretch, PageLedger } from '../model/ledger.ts'
import type { CharacterRepair, Line } from '../model/line.ts'
import { blocksOfDraft, ownersOf, type Owner, type Owners } from './ledger-owners.ts'
import { charactersIn, rawOf, type RawText } from './ledger-raw.ts'
import { groupBy } from '../model/order.ts'

/** A page on the books: its raw lines, and the ledger that was made of them. */
export interface LedgerPage {
  lines: readonly Line[]
  ledger: PageLedger
}

/** A stretch of a raw line, `[from, to)` in it, that a block claims for its owner. */
interface Claim {
  block: Block
  owner: Owner
  from: number
  to: number
}

/** One line on the books. */
interface Entry {
  line: number
  raw: RawText
  ledger: PageLedger
}

const WIDTH: RuleId = 'char-width'
const SPACE: RuleId = 'char-space'
const REPEAT: RuleId = 'jump-repeat'
const FURNITURE: Owner = { field: 'furniture', part: 1, widths: [] }

/** The articles of a page when nothing is known beyond it: each goes by its place on the page, from 1. */
function ownArticles(page: PageDraft): Owners {
  return ownersOf(page.articles.map((draft, at) => ({ id: String(at + 1), draft })))
}

/** A block with one of its owners. */
type Claimed = [Block, Owner]

function claimsByLine(page: PageDraft, owners: Owners): Map<number, Claimed[]> {
  const blocks = [...new Set(page.articles.flatMap(blocksOfDraft))]
  const claims = blocks.flatMap((block) => (owners.get(block) ?? []).map((owner): Claimed => [block, owner]))
  const furniture = page.furniture.map((block): Claimed => [block, FURNITURE])
  return groupBy([...claims, ...furniture], ([{ span }]) => span.line)
}

function find({ line, raw, ledger }: Entry, kind: LedgerFinding['kind'], [from, to]: readonly [number, number]): void {
  ledger.findings.push({ kind, line, column: from + 1, text: raw.text.slice(from, to) })
}

/** A block's stretch of the raw line, without white space at its ends; null when nothing is left or the words differ. */
function claimOf(entry: Entry, repaired: string, [block, owner]: Claimed): Claim | null {
  const { from, to } = block.span
  const { raw } = entry
  if (repaired.slice(from, to) !== block.text) {
    find(entry, 'mismatch', [raw.start(from), raw.end(to - 1)])
    return null
  }
  const first = from + block.text.length - block.text.trimStart().length
  const last = first + block.text.trim().length - 1
  return last < first ? null : { block, owner, from: raw.start(first), to: raw.end(last) }
}

function stretchOf(line: number, { block, owner, from, to }: Claim): LedgerStretch {
  const { field, article, part } = owner
  const { rule, confidence } = block
  return { line, from: from + 1, to, field, ...(article === undefined ? {} : { article }), part, rule, confidence }
}

/** Changes to a claimed stretch beyond the repairs of its line. */
function claimChanges({ line, raw }: Entry, { block, owner, from, to }: Claim): LedgerChange[] {
  const { join, widths, repeats } = owner
  const place = { line, column: from + 1 }
  const changes: LedgerChange[] = []
  if (repeats) changes.push({ type: 'repeat', ...place, before: raw.text.slice(from, to), after: '', rule: REPEAT })
  if (join && join.after !== '\n') changes.push({ type: 'join', ...place, ...join, rule: block.rule })
  for (const { offset, after } of widths) {
    const column = raw.start(block.span.from + offset) + 1
    changes.push({ type: 'width', line, column, before: block.text.charAt(offset), after, rule: WIDTH })
  }
  return changes
}

function repairChange(line: number, { column, before, after, rule }: CharacterRepair): LedgerChange {
  return { type: after === '' ? 'removed-control' : 'radical', line, column: column + 1, before, after, rule }
}

/** A stretch that nobody claims and no repair took: white space is dropped, anything else is a gap. */
function unclaimed(entry: Entry, from: number, to: number): void {
  const { line, raw, ledger } = entry
  for (const { 0: text, index } of raw.text.slice(from, to).matchAll(/\s+|\S+/g)) {
    const at = from + index
    if (text.trim() !== '') find(entry, 'gap', [at, at + text.length])
    else ledger.changes.push({ type: 'space', line, column: at + 1, before: text, after: '', rule: SPACE })
  }
}

/** Entries between two claims: repairs have their own already, the rest must be white space. */
function between(entry: Entry, from: number, to: number): void {
  const { raw, ledger } = entry
  let at = from
  for (const [start, end] of raw.removed) {
    if (start < at || start >= to) continue
    unclaimed(entry, at, start)
    ledger.characters.accounted += charactersIn(raw.text, start, end)
    at = end
  }
  if (at < to) unclaimed(entry, at, to)
}

function enterLine(ledger: PageLedger, line: Line, claimed: readonly Claimed[]): void {
  const entry: Entry = { line: line.number, raw: rawOf(line), ledger }
  const { text } = entry.raw
  const first = ledger.changes.length
  ledger.characters.in += charactersIn(text)
  for (const repair of line.repairs) ledger.changes.push(repairChange(line.number, repair))
  const claims = claimed.map((pair) => claimOf(entry, line.text, pair)).filter((claim) => claim !== null)
  claims.sort((a, b) => a.from - b.from || a.to - b.to)
  let done = 0
  for (const claim of claims) {
    const { from, to } = claim
    if (from < done) find(entry, 'overlap', [from, Math.min(done, to)])
    else between(entry, done, from)
    ledger.characters.accounted += charactersIn(text, Math.max(done, from), to)
    done = Math.max(done, to)
    ledger.stretches.push(stretchOf(line.number, claim))
    ledger.changes.push(...claimChanges(entry, claim))
  }
  between(entry, done, text.length)
  if (ledger.changes.length - first < 2) return
  const changes = ledger.changes.splice(first).sort((a, b) => a.column - b.column)
  ledger.changes.push(...changes)
}

/**
 * The account of a page, made from its raw lines and what was made of them alone: every character's owner, every change.
 * `owners` says what became of the blocks beyond the page (jumped articles, ids); without it the page's own articles own
 * them, by their place on the page. A block that no article took up, or that two did, is a finding; nothing is thrown.
 */
export function ledgerOf(lines: readonly Line[], page: PageDraft, owners: Owners = ownArticles(page)): PageLedger {
  const ledger: PageLedger = { characters: { in: 0, accounted: 0 }, stretches: [], changes: [], findings: [] }
  const claimed = claimsByLine(page, owners)
  for (const line of lines) {
    enterLine(ledger, line, claimed.get(line.number) ?? [])
    claimed.delete(line.number)
  }
  for (const [line, blocks] of claimed) {
    for (const [{ span, text }] of blocks) ledger.findings.push({ kind: 'mismatch', line, column: span.from + 1, text })
  }
  return ledger
}
