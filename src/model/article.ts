/** Standing of an issue's day: printed or stated, deduced from evidence, or unknown. */
export const DATE_STATUSES = ['given', 'inferred', 'unknown'] as const
/** One of {@link DATE_STATUSES}. */
export type DateStatus = (typeof DATE_STATUSES)[number]

/** Kinds of articles (体裁): a report, a photo story, and so on; `ad` and `teaser` are text of their page alone. */
export const ARTICLE_KINDS = [
  'news',
  'photo',
  'editorial',
  'letter',
  'poem',
  'serial',
  'notice',
  'ad',
  'teaser',
  'other',
] as const
/** One of {@link ARTICLE_KINDS}. */
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

/** True for what stands on a page beside its articles: an advertisement, a pointer to another page. In no list of articles. */
export const isAside = (kind: ArticleKind): boolean => kind === 'ad' || kind === 'teaser'

/** States of review: as the machine made it, or looked at by a person. */
export const REVIEW_STATES = ['machine', 'reviewed'] as const
/** One of {@link REVIEW_STATES}. */
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A clue to the day of the issue: the words as printed, their raw line, and what they say (EDTF or a phrase). */
export interface DateEvidence {
  text: string
  line: number
  says: string
}

/** A picture's words, and who took it when the page says so. */
export interface Caption {
  text: string
  photographer?: string
}

/** A dated event told in the text: the words as printed and the day (or EDTF interval). */
export interface EventDate {
  text: string
  date: string
}

/** A person named with an office or role, as printed; `id` is ASCII, given once (see the registry). */
export interface PersonMention {
  id: string
  name: string
  role: string
}

/** A place that doubt hangs on: which rule, which raw line, which words. */
export interface Flag {
  rule: string
  line: number
  text: string
}

/** Place of the article in the raw pages: path inside the archive folder, first and last line, digest of the raw file. */
export interface Origin {
  file: string
  lines: [number, number]
  sha256: string
}

/**
 * One block of body text, free of Markdown: a paragraph, a cross-head, or lines that keep their ends
 * (verse, tables of names; `text` holds `\n` between them).
 */
export interface BodyBlock {
  kind: 'paragraph' | 'crosshead' | 'lines'
  text: string
}

/** An article as it stands in `content/articles/`: front matter (fixed keys) and body. Lists are empty when absent in the file. */
export interface Article {
  id: string
  title: string | null
  displayTitle?: string
  kicker?: string
  column?: string
  subtitle?: string
  kind: ArticleKind
  /** `YYYY-MM-DD`; absent when unknown or only bounded. */
  date?: string
  dateStatus: DateStatus
  /** EDTF, present when the day is inferred (`2021-11-22?`, `2021-11-18/..`) or the issue is of several days (`2023-09-30/2023-10-01`). */
  dateEdtf?: string
  dateEvidence: DateEvidence[]
  issue?: string
  /** Number of the page file, two digits or more: `01`. */
  page: string
  pageName?: string
  dateline?: string
  reporters: string[]
  /** The author is a pen name: nobody's page lists it. */
  penName?: true
  photographers: string[]
  contributors: string[]
  source?: string
  captions: Caption[]
  events: EventDate[]
  leaders: PersonMention[]
  /** True when the printed list of leaders ends in 等. */
  leadersOpen: boolean
  people: PersonMention[]
  places: string[]
  /** The rights of this article, where they are not those that site.yaml states. */
  licence?: string
  flags: Flag[]
  origin: Origin
  /** Later parts of a jumped article, in reading order. */
  continued: Origin[]
  review: ReviewState
  body: BodyBlock[]
}
