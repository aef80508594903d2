import type { LetterTarget } from '../compose/letter-targets.ts'
import type { ArticleKind, BodyBlock, Caption, ReviewState } from '../model/article.ts'
import type { BlockKind } from '../model/block.ts'
import type { Message } from '../model/message.ts'
import type { Setup } from './setup-protocol.ts'

/** A place on a raw page: its line, from 1, as a whole or a part of it (UTF-16 offsets into the line's text, half-open). */
export interface Place {
  line: number
  from?: number | undefined
  to?: number | undefined
}

/** A block of a raw page as the page of review shows it. `doubt` numbers the stretches of doubtful blocks of its page, from 0. */
export interface BlockView {
  kind: BlockKind
  text: string
  line: number
  from: number
  to: number
  rule: string
  confidence: number
  doubt: number | null
  opens: boolean
  continues: boolean
  /** Position of its article among those of the page, from 0; null for what belongs to none. */
  article: number | null
}

/** An article as it is read now. `facts` are labels and values in Chinese, in the order to be shown. */
export interface ArticleCard {
  id: string
  lines: [number, number]
  title: string
  /** True when the title is ours, not printed. */
  ours: boolean
  kicker: string
  subtitle: string
  bylines: string[]
  dateline: string
  body: BodyBlock[]
  captions: Caption[]
  facts: { label: string; values: string[] }[]
  kind: ArticleKind
  review: ReviewState
  withdrawn: { date: string; why?: string } | null
  corrections: number
}

/** A raw page with its articles. */
export interface PageView {
  page: string
  blocks: BlockView[]
  articles: ArticleCard[]
}

/** How far an issue (or everything) is: doubts left, articles, and those of them that a person has looked at. */
export interface Counts {
  doubts: number
  articles: number
  reviewed: number
}

/** A place in an issue that is worth a look, and why; `confidence` below 1 for a doubt. */
export interface Worth {
  page: string
  line: number
  /** The first words there. */
  text: string
  why: string
  confidence: number
}

/** An issue as it is read now. `undo` is the number of decisions that can be taken back; `unwritten` when articles are not written yet. */
export interface IssueView {
  key: string
  title: string
  pages: PageView[]
  counts: Counts
  /** The doubts, least sure first, then other oddities. */
  worth: Worth[]
  messages: Message[]
}

/** An issue in the list. */
export interface IssueLine extends Counts {
  key: string
  title: string
}

/** What the page of review shows beside the issue: all issues, those with the most doubts first. */
export interface Overview {
  title: string
  issues: IssueLine[]
  total: Counts
  /** True when letters of readers can be read. */
  letters: boolean
  messages: Message[]
  setup: Setup
}

/** What a person does on the page of review; `article` is an id, `at` a place on the page. */
export type Act =
  /** What the machine says of the doubtful stretch at the place is right. */
  | { do: 'accept'; at: Place }
  | { do: 'kind'; at: Place; kind: BlockKind }
  | { do: 'split-article' | 'join-article' | 'split-paragraph' | 'join-paragraph'; at: Place }
  | { do: 'not-article' | 'restore' | 'reviewed' | 'unreviewed'; article: string }
  /** `why` is what readers are told, `note` what the archive keeps for itself. */
  | { do: 'withdraw'; article: string; why?: string | undefined; note?: string | undefined }
  /** A person says what the article is; saying what the machine says takes its doubt away. */
  | { do: 'article-kind'; article: string; kind: ArticleKind }
  | { do: 'page-reviewed' }

/** An act on a page of an issue; `page` is the number of the page file. */
export interface ActRequest {
  issue: string
  page: string
  act: Act
}

/** Where the last undone act was. */
export interface Undone {
  issue: string
  page: string
  /** Null for an act on a whole page. */
  anchor: { line: number; offset: number } | null
}

/** The state after an act. `messages` are about the act itself: when any is an error, nothing was recorded. */
export interface Outcome {
  view: IssueView | null
  overview: Overview
  undo: number
  unwritten: boolean
  messages: Message[]
  undone?: Undone
}

/** A page file handed over: its bytes in base64. */
interface HandedPage {
  page: string
  name: string
  data: string
}

/** Page files of one issue: its day, or `undated` and a name; `replace` names the pages that may take the place of others. */
export interface HandRequest {
  date?: string | undefined
  name?: string | undefined
  number?: string | undefined
  pages: HandedPage[]
  replace: string[]
}

/** What became of handed pages: pages that stand there already and were not to be replaced, else the issue. */
export interface HandOutcome extends Outcome {
  issue: string | null
  standing: { page: string; same: boolean }[]
}

/** A name to confirm: as printed, its id, in how many articles, roles, quotations, and names that may be the same person's. */
export interface NameView {
  id: string
  name: string
  about: string
  roles: string[]
  quotes: string[]
  lookAlikes: { id: string; name: string; about: string }[]
}

/** Names to confirm: the one asked about now, its position, how many there are; `undo` when something can be taken back. */
export interface NamesOutcome {
  current: NameView | null
  at: number
  all: number
  undo: boolean
  unwritten: boolean
  messages: Message[]
}

/** An answer about a name: a leader, no leader, no name, passed over, taken back, or another's (`into`: id, name or number). */
export interface NamesRequest {
  answer: 'a' | 'n' | 'r' | 's' | 'u' | 'm'
  into?: string | undefined
}

/** A reader's letter as it was pasted: data, never markup. */
export interface LetterRequest {
  text: string
}

/** A reader's proposal: what the letter says, and what it would change; `change` is null when nobody can tell where. */
export interface ProposalView {
  /** Id of the article and its title, '' when it is not known. */
  id: string
  title: string
  /** Key of its issue. */
  issue: string
  /** What people call the place: 第 3 段. */
  place: string
  change: { target: LetterTarget; before: string; after: string } | null
  quote: string
  should: string
  why: string
  messages: Message[]
}

/** The proposals of a letter; `messages` are about the letter as a whole. */
export interface LetterOutcome {
  proposals: ProposalView[]
  messages: Message[]
}

/** A proposal that a person accepted, as it was shown and, it may be, edited. */
export interface AcceptRequest {
  id: string
  target: LetterTarget
  before: string
  after: string
  why: string
}
