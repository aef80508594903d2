import type { LetterTarget } from '../letters/targets.ts'
import type { ArticleKind, BodyBlock, Caption, ReviewState } from '../model/article.ts'
import type { BlockKind } from '../model/block.ts'
import type { PageBox } from '../model/layout.ts'
import type { Message } from '../model/message.ts'
import type { PublishRequest } from './requests.ts'

export type * from './requests.ts'

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
  /** Its line's boxes on the page's scan; none where they are not known. */
  boxes: readonly PageBox[]
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
export interface ReviewPage {
  page: string
  blocks: BlockView[]
  articles: ArticleCard[]
}

/** Progress on an issue (or everything): doubts left, articles, and those of them that a person has looked at. */
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
export interface ReviewIssue {
  key: string
  title: string
  pages: ReviewPage[]
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

/** The page of review beside the issue: all issues, those with the most doubts first. */
export interface Overview {
  title: string
  issues: IssueLine[]
  total: Counts
  /** True when letters of readers can be read. */
  letters: boolean
  messages: Message[]
  setup: Setup
}

/** Place of the last undone act. */
export interface Undone {
  issue: string
  page: string
  /** Null for an act on a whole page. */
  anchor: { line: number; offset: number } | null
}

/** The state after an act. `messages` are about the act itself: when any is an error, nothing was recorded. */
export interface Outcome {
  view: ReviewIssue | null
  overview: Overview
  undo: number
  unwritten: boolean
  messages: Message[]
  undone?: Undone
}

/** Result of handed pages: pages that stand there already and were not to be replaced, else the issue. */
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

/** A reader's proposal: what the letter says, and what it would change; `change` is null when nobody can tell where. */
export interface ProposalView {
  /** Id of the article and its title, '' when it is not known. */
  id: string
  title: string
  /** Key of its issue. */
  issue: string
  /** Name of the place for people: 第 3 段. */
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

/** Surroundings of the page of review. */
export interface Setup {
  /** The archive folder on this machine. */
  dir: string
  /** `new`: an empty folder, to become an archive; `sample`: the archive that comes with the program. */
  kind: 'new' | 'sample' | 'own'
  /** Last target of the site, '' before the first time; absent where it cannot be published from here. */
  publishTo?: string
}

/** The questions with what is wrong with each answer (by key), what was understood, and whether the archive was made. */
export interface NewOutcome {
  questions: { key: string; text: string; optional?: string }[]
  problems: Partial<Record<string, string>>
  understood: string[]
  messages: Message[]
  made: boolean
}

/** Changes that publishing would make, or made: numbers of files; null when it did not come to that. */
export interface PublishOutcome {
  name: string
  changes: { added: number; changed: number; removed: number; same: number } | null
  isSent: boolean
  /** True when only a person's word is wanting, for most of what stands there would be taken away. */
  isMany: boolean
  /** All that was said on the way, errors among it. */
  lines: string[]
}

/** Publishes the site of an archive folder; everything that is said on the way is in the outcome. */
export type Publisher = (contentDir: string, request: PublishRequest) => Promise<PublishOutcome>
