import type { Command } from './keys.ts'
import type { ShownProposal } from './letters-state.ts'
import type { RawPlace } from './place.ts'

/** Actions on the page, by key or by button. */
export interface Actions {
  perform(command: Command): void
  openIssue(key: string): void
  showIssues(): void
  showNames(): void
  showLetters(): void
  goPlace(place: RawPlace): void
  goPage(page: number): void
  goBlock(block: number): void
  goArticle(id: string): void
  hand(files: readonly File[]): void
  publish(): void
  acceptOriginal(file: string): void
  /** The form of a new archive, the same each time it is drawn. */
  newForm(): HTMLElement
  answerName(answer: 'a' | 'n' | 'r' | 's' | 'u' | 'm'): void
  mergeName(id: string): void
  readLetter(text: string): void
  onProposal(what: 'accept' | 'pass' | 'undo', proposal: ShownProposal): void
}
