/** Registration of an article id: given once, never given again. The last line of an id is the one in force. */
export interface ArticleRegistration {
  type: 'article'
  id: string
  /** Hex digest of the article's raw text; finds the article again when its lines have moved. */
  anchor: string
  /** Similarity sketch of the raw text; finds the article again when its text was improved. */
  sketch: string
  /** Every URL it was ever published at, the present one last. */
  urls: string[]
  /** SHA-256 of the article file as last generated: a file that differs was edited by a person. */
  sha256: string
  /** Version of the program that last generated the file; absent where that was before 0.2.0. */
  reader?: string
  /** True when the article no longer came out of its pages: only its very words bring it back, not words much like them. */
  gone?: true
}

/** Registration of a person's id. */
export interface PersonRegistration {
  type: 'person'
  id: string
  name: string
}

/** Registration of an issue whose raw folder has got another name: its ids go on beginning with `id`. */
export interface IssueRegistration {
  type: 'issue'
  id: string
  /** The raw folder's present name. */
  folder: string
}

/** Registration of an original that a person replaced or took away: its path, digests after and before, the day and the reason. */
export interface OriginalRegistration {
  type: 'original'
  id: string
  /** Null when the original is no more. */
  sha256: string | null
  before: string
  /** `YYYY-MM-DD`. */
  date: string
  why: string
}

/** One line of `registry.jsonl`. */
export type Registration = ArticleRegistration | PersonRegistration | IssueRegistration | OriginalRegistration
