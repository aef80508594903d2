import type { ProposalView } from '../protocol.ts'
import { getIssue, post } from './api.ts'
import type { App } from './app.ts'
import type { Letters, ShownProposal } from './letters-state.ts'
import { take } from './state.ts'

function shown(view: ProposalView): ShownProposal {
  return { view, after: view.change?.after ?? '', why: view.why, state: 'open', undoAt: 0 }
}

/** Something about the letter has changed that its view must show. */
function changed(letters: Letters): void {
  letters.version += 1
}

/** Reads the pasted letter; the text stays in its box whatever comes of it. */
export async function readLetter({ state }: App, text: string): Promise<void> {
  const { letters } = state
  Object.assign(letters, { text, read: text })
  const { proposals, messages } = await post('letter', { text })
  Object.assign(letters, { proposals: proposals.map(shown), messages })
  state.trouble = []
  state.status = proposals.length === 0 ? '没有读出更正，信还在框里。' : `读出 ${proposals.length} 处更正。`
  changed(letters)
}

/** The other proposals of the letter by the text as it is now: what was accepted may stand in the same paragraph. */
async function lookAgain(letters: Letters, but: ShownProposal): Promise<void> {
  const { proposals } = await post('letter', { text: letters.read })
  letters.proposals.forEach((old, at) => {
    const now = proposals[at]
    if (old === but || old.state === 'kept' || now === undefined) return
    const isEdited = old.after !== old.view.change?.after && old.view.change?.before === now.change?.before
    Object.assign(old, { view: now, after: isEdited ? old.after : (now.change?.after ?? '') })
  })
  changed(letters)
}

/** Records a proposal as it is edited; the letter shows what could not be recorded. */
export async function acceptProposal({ state }: App, proposal: ShownProposal): Promise<void> {
  const { view, after, why } = proposal
  if (view.change === null || proposal.state === 'kept') return
  const { target, before } = view.change
  const outcome = await post('letter/accept', { id: view.id, target, before, after, why })
  take(state, outcome)
  changed(state.letters)
  if (outcome.messages.some(({ severity }) => severity === 'error')) return void (state.status = '没有记下，请看消息。')
  Object.assign(proposal, { state: 'kept', undoAt: outcome.undo })
  state.status = `记下了《${view.title}》的一处更正。`
  await lookAgain(state.letters, proposal)
}

/** Passes a proposal over, or takes it up again; nothing is written. */
export function passProposal({ state }: App, proposal: ShownProposal): void {
  if (proposal.state === 'kept') return
  proposal.state = proposal.state === 'open' ? 'passed' : 'open'
  state.status = proposal.state === 'open' ? '重新考虑这一处。' : '不采用，没有改动什么。'
  changed(state.letters)
}

/** True when the last act of the sitting was to accept this proposal. */
export const canUndo = (proposal: ShownProposal, undo: number): boolean =>
  proposal.state === 'kept' && proposal.undoAt === undo

/** Takes the acceptance back, as long as nothing else was decided after it. */
export async function undoProposal({ state }: App, proposal: ShownProposal): Promise<void> {
  if (!canUndo(proposal, state.undo)) return
  const outcome = await post('undo', {})
  take(state, outcome)
  changed(state.letters)
  if (outcome.messages.some(({ severity }) => severity === 'error')) return
  proposal.state = 'open'
  state.status = '撤销了这一处更正。'
  await lookAgain(state.letters, proposal)
}

/** Shows the number of decisions that can be taken back as it is now, when the tab is opened again. */
export async function openLetters({ state }: App): Promise<void> {
  take(state, await getIssue(null))
  changed(state.letters)
}
