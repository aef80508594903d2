import type { LinePlace } from '../../model/line.ts'
import type { Result } from '../../model/message.ts'
import type * as to from '../protocol.ts'

/** Failure of a request, in words for the person. */
export class Trouble extends Error {}

/** Requests by address, and their answers. */
interface Posts {
  act: [to.ActRequest, to.Outcome]
  explain: [LinePlace, Result<string[]>]
  undo: [object, to.Outcome]
  write: [object, to.Outcome]
  reopen: [object, to.Outcome]
  pages: [to.HandRequest, to.HandOutcome]
  names: [to.NamesRequest, to.NamesOutcome]
  new: [to.NewRequest, to.NewOutcome]
  publish: [to.PublishRequest, to.PublishOutcome]
  original: [to.OriginalRequest, to.Outcome]
  hide: [to.HideRequest, to.Outcome]
  letter: [{ text: string }, to.LetterOutcome]
  'letter/accept': [to.AcceptRequest, to.Outcome]
}

async function call<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api/${path}`, { ...options, credentials: 'same-origin' }).catch(() => null)
  if (response === null)
    throw new Trouble('审读程序没有回答：命令窗口也许关了。作过的决定都已存好；重新运行 npm run review。')
  if (!response.ok) throw new Trouble((await response.text()).trim())
  return (await response.json()) as T
}

/** Asks the program to do something. Throws {@link Trouble}. */
export const post = <K extends keyof Posts>(path: K, body: Posts[K][0]): Promise<Posts[K][1]> =>
  call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

/** An issue as it is read now, with the list of all. */
export const getIssue = (key: string | null): Promise<to.Outcome> =>
  call(`issue${key === null ? '' : `?key=${encodeURIComponent(key)}`}`)

/** Names to confirm. */
export const getNames = (): Promise<to.NamesOutcome> => call('names')
