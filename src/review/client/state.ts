import type { Message } from '../../model/message.ts'
import type {
  ActRequest,
  ReviewIssue,
  NamesOutcome,
  Outcome,
  Overview,
  ReviewPage,
  BlockView,
  ArticleCard,
} from '../protocol.ts'
import { blockOf, type Anchor, type Caret } from './cursor.ts'
import { noLetters, type Letters } from './letters-state.ts'

/** The parts of the page: the list of issues, one issue, names to confirm, letters of readers. */
export type Tab = 'issues' | 'issue' | 'names' | 'letters'

/** All that the page shows. */
export interface ClientState {
  tab: Tab
  overview: Overview
  view: ReviewIssue | null
  page: number
  anchor: Anchor
  caret: Caret | null
  preview: boolean
  undo: number
  unwritten: boolean
  names: NamesOutcome | null
  letters: Letters
  /** Messages that stay until the next act. */
  trouble: Message[]
  status: string
  /** Acts that could not be recorded yet, in order. */
  waiting: ActRequest[]
  /** Counts the drawings of an issue, so that a preview is loaded anew. */
  version: number
}

/** The state before anything is known. */
export function emptyState(): ClientState {
  const total = { doubts: 0, articles: 0, reviewed: 0 }
  return {
    tab: 'issues',
    overview: { title: '', issues: [], total, letters: false, messages: [], setup: { dir: '', kind: 'own' } },
    view: null,
    page: 0,
    anchor: { line: 1, offset: 0 },
    caret: null,
    preview: false,
    undo: 0,
    unwritten: false,
    names: null,
    letters: noLetters(),
    trouble: [],
    status: '',
    waiting: [],
    version: 0,
  }
}

/** Takes over what the server answered. */
export function take(state: ClientState, { view, overview, undo, unwritten, messages }: Outcome): void {
  Object.assign(state, { overview, undo, unwritten, trouble: messages, version: state.version + 1 })
  if (view !== null) state.view = view
  state.page = Math.max(0, Math.min(state.page, (state.view?.pages.length ?? 1) - 1))
}

/** The page that is shown. */
export const currentPage = ({ view, page }: ClientState): ReviewPage | undefined => view?.pages[page]

/** The block in which the cursor stands; its position in its page, -1 when the page has none. */
export function currentBlock(state: ClientState): { at: number; block: BlockView | undefined } {
  const page = currentPage(state)
  const at = page ? blockOf(page, state.anchor) : -1
  return { at, block: page?.blocks[at] }
}

/** The article in which the cursor stands, or the last one above it. */
export function currentArticle(state: ClientState): ArticleCard | undefined {
  const page = currentPage(state)
  const { at, block } = currentBlock(state)
  if (page === undefined || block === undefined) return undefined
  const own = block.article ?? page.blocks.slice(0, at).findLast(({ article }) => article !== null)?.article ?? 0
  return page.articles[own]
}
