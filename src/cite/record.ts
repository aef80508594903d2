import type { CitationFacts } from './facts.ts'

/** A format of records for reference managers. */
export interface RecordFormat {
  /** Its name for readers. */
  name: string
  /** Ending of its files, without a dot, and their media type. */
  ending: string
  type: string
  /** The record of an article, a file by itself. */
  text: (facts: CitationFacts) => string
  /** The file of several records, made of their texts; line ends in these may be LF alone, as a page shows them. */
  joined: (texts: readonly string[]) => string
}
