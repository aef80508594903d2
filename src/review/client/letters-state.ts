import type { Message } from '../../model/message.ts'
import type { ProposalView } from '../protocol.ts'

/** A proposal on the page: its text as edited, and what was decided about it. */
export interface ShownProposal {
  view: ProposalView
  after: string
  why: string
  state: 'open' | 'kept' | 'passed'
  /** Number of decisions that could be taken back when it was accepted: the same number means that it was the last. */
  undoAt: number
}

/** The tab of readers' letters. */
export interface Letters {
  /** Text in the box. */
  text: string
  /** The letter as it was read last. */
  read: string
  proposals: ShownProposal[]
  messages: Message[]
  /** Counts what changed, so that texts under edit are drawn anew only then. */
  version: number
}

/** Before any letter. */
export const noLetters = (): Letters => ({ text: '', read: '', proposals: [], messages: [], version: 0 })
