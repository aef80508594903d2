import { BIBTEX } from './bibtex.ts'
import { CSL } from './csl.ts'
import type { RecordFormat } from './record.ts'
import { RIS } from './ris.ts'

/** All formats of records, in the order in which pages, baskets and yearly files name them. */
export const RECORDS: readonly RecordFormat[] = [BIBTEX, RIS, CSL]
