import type { Message } from '../../model/message.ts'
import type { ClientState } from './state.ts'
import { Trouble } from './api.ts'

/** Common ground of the page's parts: the state, a way to draw it, and a queue of jobs that run one after the other. */
export interface App {
  state: ClientState
  draw(): void
  /** Runs a job after all before it; what fails is told, with a way to try it again. */
  enqueue(job: () => Promise<void>): void
  /** Tells something, to the eye and to screen readers. */
  say(text: string): void
}

/** The message of what failed in the browser itself. */
function troubleMessage(problem: unknown): Message {
  const what = problem instanceof Trouble ? problem.message : `页面出错了：${String(problem)}`
  return { severity: 'error', file: '', what, todo: '再试一次；还不行就重新打开审读页', rule: 'review' }
}

/** The page's queue: keys pressed while something is under way wait and are never lost. `data-busy` on the body tells of it. */
export function makeQueue(state: ClientState, draw: () => void): App['enqueue'] {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  const run = async (job: () => Promise<void>): Promise<void> => {
    try {
      await job()
    } catch (problem) {
      state.trouble = [troubleMessage(problem)]
    }
    waiting -= 1
    if (waiting === 0) delete document.body.dataset['busy']
    draw()
  }
  return (job) => {
    waiting += 1
    document.body.dataset['busy'] = 'true'
    last = last.then(() => run(job))
  }
}
