/** Fields that stretches of a raw page belong to: a field of an article, its body, or furniture of the page. */
export type LedgerField =
  'kicker' | 'headline' | 'subhead' | 'byline' | 'credit' | 'dateline' | 'jump' | 'caption' | 'body' | 'furniture'

/** Changes that characters may undergo from the raw page to the article; people's corrections are counted apart. */
type LedgerChangeType = 'removed-control' | 'radical' | 'width' | 'join' | 'space' | 'repeat'

/** A stretch of a raw line with its owner. Lines and columns count from 1, columns in UTF-16 units of the line as in the file. */
export interface LedgerStretch {
  line: number
  /** First column. */
  from: number
  /** Last column. */
  to: number
  field: LedgerField
  /** Id of the article; absent for furniture. */
  article?: string
  /** Number of the caption, or of the body's block, from 1; 1 for every other field. */
  part: number
  /** The rule that decided what the stretch is, and how sure it was (0 to 1). */
  rule: string
  confidence: number
}

/**
 * One change with its place. `removed-control`, `radical`, `width`: `before` at that place became `after`; `space`: white
 * space that no text keeps; `join`: the stretch that begins there goes on from the one before it, the line end between
 * them became `after`; `repeat`: a title line of a jumped article's later part that says again what the first part says.
 */
export interface LedgerChange {
  type: LedgerChangeType
  line: number
  column: number
  before: string
  after: string
  rule: string
}

/** An error in the ledger: characters that nobody owns, that are owned twice, or that differ from the raw page. */
export interface LedgerFinding {
  kind: 'gap' | 'overlap' | 'mismatch'
  line: number
  column: number
  text: string
}

/** The account of a raw page: where each of its characters went, and every change on the way. Lists are in printed order. */
export interface PageLedger {
  /** UTF-16 units of the raw page that are no white space, and those of them that have an owner or were removed by a rule. */
  characters: { in: number; accounted: number }
  stretches: LedgerStretch[]
  changes: LedgerChange[]
  findings: LedgerFinding[]
}
