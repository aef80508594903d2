/** A value that YAML and JSON can both hold. */
export type FieldValue = string | number | boolean | null | FieldValue[] | { [key: string]: FieldValue }

/**
 * What a person decided about one field of one article. `field` is a front-matter key or `body`;
 * for `body`, `before` and `after` are whole blocks in Markdown, separated by an empty line.
 * `before` is what the parser had written, so that the correction can be found again; `date` is `YYYY-MM-DD`.
 */
export interface Correction {
  id: string
  field: string
  before: FieldValue
  after: FieldValue
  date: string
  why?: string
}
