/** A value that YAML and JSON can both hold. */
export type FieldValue = string | number | boolean | null | FieldValue[] | { [key: string]: FieldValue }

/** Place of a correction: path inside the archive folder, line from 1. */
interface CorrectionPlace {
  file: string
  line: number
}

/**
 * A person's correction of one field of one article. `field` is a front-matter key, `body` or `withdrawn`;
 * for `body`, `before` and `after` are whole blocks in Markdown, separated by an empty line; `withdrawn` goes from false to
 * true and back. With the id of a page (`2021-11-22-01`), `field` is one of {@link PAGE_FIELDS}.
 * `before` is what the parser had written, so that the correction can be found again; `date` is `YYYY-MM-DD`.
 */
export interface Correction {
  id: string
  field: string
  before: FieldValue
  after: FieldValue
  date: string
  /** The reason, which readers see. */
  why?: string
  /** The archive's own note: never published. */
  note?: string
  /** Place it was read from; not part of the written file. */
  place?: CorrectionPlace
}

/**
 * Fields of corrections to the structure of a page: the kind of a line, an article that begins at some words, whether a
 * paragraph does. `before` is a {@link PageAnchor}, `after` a kind of block; `opens`, `goes-on` or `furniture`; `starts` or
 * `goes-on`.
 */
export const PAGE_FIELDS = ['line', 'article', 'paragraph'] as const
/** One of {@link PAGE_FIELDS}. */
export type PageField = (typeof PAGE_FIELDS)[number]

/** Place on a page that a correction means: words as printed, never line numbers; `is` gives the machine's reading of them. */
export interface PageAnchor {
  words: string
  /** The last words of the stretch, of a decision about more than the words themselves. */
  until?: string
  /** The words just above, only where `words` stand on the page more than once. */
  above?: string
  /** The words just below, at the top of a page, where nothing stands above. */
  below?: string
  is: string
}
