/** A named event that can date a text: its names as printed (the long form first) and every day or interval it fell on (EDTF). */
export interface NamedEvent {
  names: string[]
  dates: string[]
}

/** Beginnings of a term: by election, by appointment, or with the first article that prints the office. */
export const TERM_BEGINNINGS = ['elected', 'appointed', 'seen'] as const
/** Ends of a term: by resigning, by being relieved, or with the successor. */
export const TERM_ENDS = ['resigned', 'removed', 'succeeded'] as const

/** An office held: title as printed, EDTF days of the term's known ends, the article or source that proves it. */
export interface Office {
  title: string
  from?: string
  to?: string
  how?: (typeof TERM_BEGINNINGS)[number]
  evidence?: string
  ended?: (typeof TERM_ENDS)[number]
  /** The article or source that proves the end. */
  endedBy?: string
}

/** One person of the authority file; `not` lists contexts in which the name is not the person. */
export interface AuthorityPerson {
  id: string
  name: string
  pinyin?: string
  aliases: string[]
  offices: Office[]
  /** False rejects the person as a leader; absent leaves it to the text. */
  leader?: boolean
  /** False says that the name is no name of a person at all. */
  person?: boolean
  not: string[]
}

/** An entry that the authority file gains when somebody decides about a name. */
export type NewPerson = Pick<AuthorityPerson, 'id' | 'name' | 'leader' | 'person' | 'offices'>

/** A change of the authority file: a new entry, or one more alias or term of the entry with an id; a term takes the place of the one with its title that it completes. */
export type PeopleEdit = { add: NewPerson } | { alias: string; of: string } | { office: Office; of: string }

/** A place of the local gazetteer. */
export interface PlaceEntry {
  name: string
  aliases: string[]
  kind?: string
}

/** A recurring column (栏目) that a person confirmed or rejected. */
export interface ColumnEntry {
  name: string
  status: 'confirmed' | 'rejected'
}

/** A subject (专题) kept by hand: its articles by id, those of columns, and those whose words hold one of `words`. */
export interface SubjectEntry {
  name: string
  /** Its subject, for readers. */
  about?: string
  articles: string[]
  columns: string[]
  words: string[]
}

/** The numbers of an issue as the page prints them: 第45期, 总第1832期. */
export interface PrintedNumbers {
  number?: string
  total?: string
}

/** Statements of `raw/<issue>/issue.yaml` about an issue. `date` is EDTF; `pages` maps page numbers to page names (版名). */
export interface IssueInfo {
  date?: string
  /** Kind of issue where it is no ordinary one: 增刊. */
  edition?: string
  /** As in 第1654期. */
  number?: string
  /** As in 总第1654期: counted from the paper's first issue, where it is printed so. */
  total?: string
  paper?: string
  pages: Record<string, string>
}
