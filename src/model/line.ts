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

/** A line of a raw page: key of its issue, number of the page, number of the line from 1. */
export interface LinePlace {
  issue: string
  page: string
  line: number
}

/** A place as messages about doubts name it: `2021-11-22/01:15`. Null when it has another form. */
export function linePlace(text: string): LinePlace | null {
  const [, issue, page, line] = /^([a-z0-9-]+)\/([A-Za-z0-9-]+):(\d+)$/.exec(text) ?? []
  return issue === undefined || page === undefined ? null : { issue, page, line: Number(line) }
}
