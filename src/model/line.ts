/** A half-open stretch of one raw line: UTF-16 offsets into `Line.text`. */
export interface Span {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** One change made to a raw line's characters while reading it (safety rule 2). */
export interface CharacterRepair {
  /** UTF-16 offset in the raw line, before any repair. */
  readonly column: number
  readonly before: string
  readonly after: string
  /** ASCII rule id, one of `src/messages/rules.ts`. */
  readonly rule: string
}

/** One line of a raw page, numbered from 1 as an editor shows it; `text` has no line end. */
export interface Line {
  readonly number: number
  readonly text: string
  readonly repairs: readonly CharacterRepair[]
  /** True when a form feed stood before the line: a new page of the same file begins. */
  readonly pageStart?: true
  /** True when its text was damaged before it came, or has characters that are lost. */
  readonly damaged?: true
}
