import type { LinePlace } from '../../files/explain-line.ts'
import type { Result } from '../../model/message.ts'
import type {
  AcceptRequest,
  ActRequest,
  HandOutcome,
  HandRequest,
  LetterOutcome,
  LetterRequest,
  NamesOutcome,
  NamesRequest,
  Outcome,
} from '../protocol.ts'
import type { NewOutcome, NewRequest, PublishOutcome, PublishRequest } from '../setup-protocol.ts'

/** Why a request failed, in words for the person. */
export class Trouble extends Error {}

async function call<T>(path: string, body?: unknown): Promise<T> {
  const options: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, { ...options, credentials: 'same-origin' }).catch(() => null)
  if (response === null)
    throw new Trouble('审读程序没有回答：命令窗口也许关了。作过的决定都已存好；重新运行 npm run review。')
  if (!response.ok) throw new Trouble((await response.text()).trim())
  return (await response.json()) as T
}

/** An issue as it is read now, with the list of all. */
export const getIssue = (key: string | null): Promise<Outcome> =>
  call(`/api/issue${key === null ? '' : `?key=${encodeURIComponent(key)}`}`)

/** Records an act. */
export const postAct = (request: ActRequest): Promise<Outcome> => call('/api/act', request)

/** Why a line is read as it is. */
export const postExplain = (place: LinePlace): Promise<Result<string[]>> => call('/api/explain', place)

/** Takes the last act back. */
export const postUndo = (): Promise<Outcome> => call('/api/undo', {})

/** Writes the articles. */
export const postWrite = (): Promise<Outcome> => call('/api/write', {})

/** Reads the whole archive anew. */
export const postReopen = (): Promise<Outcome> => call('/api/reopen', {})

/** Hands page files over. */
export const postPages = (request: HandRequest): Promise<HandOutcome> => call('/api/pages', request)

/** Names to confirm. */
export const getNames = (): Promise<NamesOutcome> => call('/api/names')

/** Decides on a name, or takes the last decision back. */
export const postName = (request: NamesRequest): Promise<NamesOutcome> => call('/api/names', request)

/** Looks at the answers about a new archive, or makes it. */
export const postNew = (request: NewRequest): Promise<NewOutcome> => call('/api/new', request)

/** Publishes, or tells what would change. */
export const postPublish = (request: PublishRequest): Promise<PublishOutcome> => call('/api/publish', request)

/** Reads a reader's letter; nothing is decided. */
export const postLetter = (request: LetterRequest): Promise<LetterOutcome> => call('/api/letter', request)

/** Records an accepted proposal of a letter. */
export const postAccept = (request: AcceptRequest): Promise<Outcome> => call('/api/letter/accept', request)
