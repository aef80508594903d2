import { applyCorrections } from '../compose/corrections.ts'
import { withdrawalOf, type Withdrawal } from '../compose/withdrawal.ts'
import type { PageReading } from '../facts/issue.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { correctionsPath } from './corrections.ts'
import { gatherContext, settingOf } from './ingest-context.ts'
import { readIssueBooks, type IssueBooks, type IssueSetting } from './issue-books.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { lookAt } from './page-look.ts'
import { openRaw, type RawArchive } from './raw-archive.ts'
import type { RawPage } from './raw-pages.ts'
import { groupBy } from '../model/order.ts'

/** An archive opened for looking at it: what pages are read with, and the pages of each issue by its key. */
export interface OpenArchive {
  setting: IssueSetting
  issues: ReadonlyMap<string, readonly RawPage[]>
}

/** An article as it stands: the machine's with people's corrections, which are listed; `withdrawn` when it is. */
export interface OpenArticle {
  article: Article
  machine: Article
  corrections: readonly Correction[]
  withdrawn: Withdrawal | null
}

/** A page as it is read now: `id` for decisions about it, `file` of its corrections, lines and blocks in `reading`. */
export interface OpenPage {
  id: string
  corrections: readonly Correction[]
  correctionsFile: string
  reading: PageReading
  /** Articles that begin on it, in order. */
  articles: OpenArticle[]
}

/** An issue as it is read now, with everything that reading and correcting it tells (doubts among it). */
export interface OpenIssue {
  key: string
  pages: OpenPage[]
  messages: Message[]
}

/**
 * Opens an archive folder for looking at its issues one by one, as ingest would read them. Reads every raw page once (for
 * the columns): open it again only when pages or settings have changed.
 * `today` tells days that are yet to come. Null with messages when it cannot be used.
 */
export const openArchive = (contentDir: string, today?: string): Result<OpenArchive | null> =>
  archiveOf(contentDir, openRaw(contentDir, { today }))

/** The same of an archive whose raw pages are listed. */
export function archiveOf(contentDir: string, raw: Result<RawArchive>): Result<OpenArchive | null> {
  const context = gatherContext(contentDir)
  const messages = [...raw.messages, ...context.messages]
  if (context.value === null) return { value: null, messages }
  const { read, rhythm } = settingOf(context.value, lookAt(contentDir, raw.value.pages))
  const { people, registered, renamed } = context.value
  const setting = { contentDir, read, rhythm, personId: people.idOf, registered }
  const pages = withKeys(raw.value.pages, keysOf(renamed))
  return { value: { setting, issues: groupBy(pages, ({ issue }) => issue) }, messages }
}

function openArticle(machine: Article, { corrections }: IssueBooks): OpenArticle & { messages: Message[] } {
  const own = corrections.articles.get(machine.id) ?? []
  const { value, messages } = applyCorrections(machine, own)
  return { article: value, machine, corrections: own, withdrawn: withdrawalOf(own), messages }
}

/** An issue by its key as it is read this moment, corrections and decisions applied. Writes nothing. */
export function openIssue({ setting, issues }: OpenArchive, key: string): OpenIssue {
  const { value: books, messages } = readIssueBooks(setting, issues.get(key) ?? [])
  const opened = books.articles.map((machine) => openArticle(machine, books))
  const pages = books.issue.pages.map((reading): OpenPage => {
    const articles = opened.filter(({ article }) => article.origin.file === reading.file)
    return {
      id: `${key}-${reading.page}`,
      corrections: books.corrections.pages.get(reading.page) ?? [],
      correctionsFile: correctionsPath(key, reading.page),
      reading,
      articles: articles.map(({ messages: _, ...article }) => article),
    }
  })
  return { key, pages, messages: [...messages, ...opened.flatMap((article) => article.messages)] }
}
