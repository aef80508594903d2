import type { Message } from '../model/message.ts'

/** What the page of review knows of where it works. */
export interface Setup {
  /** The archive folder on this machine. */
  dir: string
  /** `new`: an empty folder, to become an archive; `sample`: the archive that comes with the program. */
  kind: 'new' | 'sample' | 'own'
  /** Where the site was published last, '' before the first time; absent where it cannot be published from here. */
  publishTo?: string
}

/** Answers about a new archive, in the words in which they were typed; it is made only when `make` says so. */
export interface NewRequest {
  dir: string
  answers: Partial<Record<string, string>>
  make: boolean
}

/** The questions with what is wrong with each answer (by key), what was understood, and whether the archive was made. */
export interface NewOutcome {
  questions: { key: string; text: string; optional?: string }[]
  problems: Partial<Record<string, string>>
  understood: string[]
  messages: Message[]
  made: boolean
}

/** Publishing: to a place that is remembered when `to` is left out; nothing is sent unless `send` says so; `many` lets most of what stands there be taken away. */
export interface PublishRequest {
  to?: string | undefined
  base?: string | undefined
  send: boolean
  many?: boolean | undefined
}

/** What publishing would change, or changed: numbers of files; null when it did not come to that. */
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
