import type { WriteCounts } from '../files/write-set.ts'

/** Options of an ingest: `today` (`YYYY-MM-DD`) dates corrections; a dry run writes nothing at all. */
export interface IngestOptions {
  contentDir: string
  dryRun: boolean
  today: string
  /** Told of the issues done and of all, before the first and after each. */
  onProgress?: (done: number, all: number) => void
}

/** Result of an ingest. */
export interface IngestSummary extends WriteCounts {
  issues: number
  pages: number
  articles: number
}

/** Nothing was done. */
export const NOTHING: IngestSummary = { issues: 0, pages: 0, articles: 0, written: 0, unchanged: 0, removed: 0 }
