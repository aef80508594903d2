import { anchorOfBlock, movedCaret, nearDoubt, type Spot } from './cursor.ts'
import { pageLabel } from './labels.ts'
import { tellBlock } from './raw-view.ts'
import { currentBlock, currentPage, type ClientState } from './state.ts'

/** Said when no doubt is left. */
export const NO_DOUBTS = '这一期没有疑问了。看过的文章按 r（全版按 Shift R）标为已阅。'

/** Puts the cursor on a block of a page. */
export function goTo(state: ClientState, { page, block }: Spot): void {
  const to = state.view?.pages[page]?.blocks[block]
  if (to === undefined) return
  state.page = page
  state.anchor = anchorOfBlock(to)
  state.caret = null
  tell(state)
}

/** Says what the cursor stands on. */
export function tell(state: ClientState): void {
  const { block } = currentBlock(state)
  if (block) state.status = tellBlock(block)
}

/** Moves the cursor a line up or down. */
export function moveLine(state: ClientState, by: 1 | -1): void {
  const { at } = currentBlock(state)
  goTo(state, { page: state.page, block: at + by })
}

/** Shows another page of the issue, the cursor at its top. */
export function goPage(state: ClientState, page: number): void {
  if (state.view?.pages[page] === undefined) return
  goTo(state, { page, block: 0 })
  state.status = `${pageLabel(state.view.pages[page]?.page ?? '')}：${state.status}`
}

/** Goes to the next or last doubt of the issue, around its end. */
export function moveDoubt(state: ClientState, by: 1 | -1): void {
  if (state.view === null) return
  const { at } = currentBlock(state)
  const spot = nearDoubt(state.view, { page: state.page, block: at }, by)
  if (spot === null) state.status = NO_DOUBTS
  else goTo(state, spot)
}

/** Moves the caret in the words of the block. */
export function moveCaret(state: ClientState, move: { by: 1 | -1; grow: boolean }): void {
  const { block } = currentBlock(state)
  if (block) state.caret = movedCaret(block, state.caret, move)
}

/** The cursor to the first line of an article. */
export function goArticle(state: ClientState, id: string): void {
  const page = currentPage(state)
  const article = page?.articles.findIndex((each) => each.id === id) ?? -1
  const block = page?.blocks.findIndex((each) => each.article === article) ?? -1
  goTo(state, { page: state.page, block })
}
