/** Fields that a word can be bound to, with the names under which readers write them, the usual one first. */
export const FIELD_NAMES = {
  title: ['标题', '题', '標題', '題'],
  reporter: ['记者', '作者', '記者'],
  leader: ['领导', '領導'],
  page: ['版', '版面'],
  column: ['栏目', '欄目'],
} as const
/** A field of {@link FIELD_NAMES}. */
export type Field = keyof typeof FIELD_NAMES

/** One thing to be found: a word or, in quotation marks, a phrase exactly as written; in the whole text or in one field. */
export interface Term {
  /** As typed, without quotation marks, field and minus. */
  text: string
  quoted: boolean
  field?: Field
  /** True when one character of it may be another. */
  loose?: true
}

/** One condition: any of the terms is found, or, when excluded, the one term is not. */
export interface Clause {
  any: Term[]
  excluded: boolean
  /** A word that stands near to the one term, with at most so many units between them. */
  near?: { term: Term; within: number }
}

/** Oddity of a query, as typed. The query is read as well as it can be. */
export type Problem =
  | { kind: 'open-quote'; text: string }
  | { kind: 'lone-or' }
  | { kind: 'lone-minus' }
  | { kind: 'excluded-or'; text: string }
  | { kind: 'empty-field'; field: Field }
  | { kind: 'marks'; text: string }
  | { kind: 'only-excluded' }
  | { kind: 'too-many'; terms: number }
  | { kind: 'too-long'; characters: number }

/** A query: all clauses hold. No clause: nothing is asked. */
export interface Query {
  clauses: Clause[]
  problems: Problem[]
}
