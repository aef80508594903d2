import { buildArchive } from '../archive/build.ts'
import { ingest } from '../ingest/ingest.ts'
import { loadContent } from '../files/load-archive.ts'
import { openArchive, openIssue, type OpenArchive, type OpenIssue } from '../files/open-archive.ts'
import { gatherContext } from '../files/ingest-context.ts'
import type { ArchiveIssue } from '../model/archive.ts'
import type { Message } from '../model/message.ts'
import { dayView } from '../site/dates.ts'
import { markedDay } from '../site/items.ts'
import { byCode } from '../model/order.ts'
import type { Counts, IssueLine, Publisher } from './protocol.ts'

/** The archive folder, and where the present day (`YYYY-MM-DD`) comes from. */
export interface Workplace {
  contentDir: string
  today: () => string
  /** The archive that comes with the program. */
  sample?: string
  /** Publishes the site; absent where that is not possible. */
  publisher?: Publisher
}

/** State of the archive between two ingests. */
export interface Library {
  /** Null when its settings cannot be used; the messages say why. */
  archive: OpenArchive | null
  lines: Map<string, IssueLine>
  title: string
  messages: Message[]
}

/** State before anything is read. */
export const emptyLibrary = (): Library => ({ archive: null, lines: new Map(), title: '', messages: [] })

const NONE: Counts = { doubts: 0, articles: 0, reviewed: 0 }

/** The name of an issue for people: its day, or that it is unknown with the folder's name. */
export function issueTitle(key: string, issue?: ArchiveIssue): string {
  const name = /^undated-(.+)$/.exec(key)?.[1]
  if (issue && issue.dateStatus !== 'unknown') {
    const day = markedDay(dayView(issue))
    return name === undefined ? day : `${day} · ${name}`
  }
  return name === undefined ? dayView({ date: key, dateStatus: 'given' }).text : `日期不详 · ${name}`
}

/** The folder of an issue in a path inside the archive folder: `raw/2021-11-22/01.txt` → `2021-11-22`. */
const folderOf = (file: string): string => file.split('/')[1] ?? ''

function doubtsByFolder(messages: readonly Message[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { file, rule } of messages)
    if (rule === 'doubtful-block') found.set(folderOf(file), (found.get(folderOf(file)) ?? 0) + 1)
  return found
}

/** Progress on each issue, by the messages of ingest and the article files. */
async function linesOf(contentDir: string, archive: OpenArchive, told: readonly Message[]): Promise<Library['lines']> {
  const { value: content } = await loadContent(contentDir)
  const built = content.site === null ? null : buildArchive({ ...content, site: content.site }).value
  const byKey = new Map(built?.issues.map((issue) => [issue.key, issue]))
  const doubts = doubtsByFolder(told)
  const lines = [...archive.issues].map(([key, pages]): [string, IssueLine] => {
    const issue = byKey.get(key)
    const articles = issue?.articles ?? []
    const reviewed = articles.filter(({ article }) => article.review === 'reviewed').length
    const counts = { doubts: doubts.get(pages[0]?.folder ?? key) ?? 0, articles: articles.length, reviewed }
    return [key, { key, title: issueTitle(key, issue), ...counts }]
  })
  return new Map(lines)
}

/** True for the message that there is no folder of raw pages yet, which is no trouble: the page says what to do. */
const isFresh = ({ rule, file }: Message): boolean => rule === 'content-missing' && file === 'raw'
/** Messages about the archive as a whole or about pages that could not be read: what the list of issues has to tell. */
const isTroubling = (message: Message): boolean =>
  message.rule === 'page-awaiting' ||
  (message.severity === 'error' && message.rule !== 'lock-held' && !isFresh(message))

/** Writes the articles as they are now and reads the whole archive anew. */
export async function openLibrary({ contentDir, today }: Workplace): Promise<Library> {
  const told = (await ingest({ contentDir, dryRun: false, today: today() })).messages
  const { value: archive, messages } = openArchive(contentDir, today())
  const lines = archive === null ? new Map<string, IssueLine>() : await linesOf(contentDir, archive, told)
  const title = archive === null ? '' : (gatherContext(contentDir).value?.site.title ?? '')
  const all = [
    ...told.filter((message) => isTroubling(message) || message.rule === 'lock-held'),
    ...messages.filter(isTroubling),
  ]
  const once = [...new Map(all.map((message) => [JSON.stringify(message), message])).values()]
  return { archive, lines, title, messages: once }
}

/** Writes articles after decisions; the ids given meanwhile are known then. Messages: the archive is locked or cannot be written. */
export async function writeArticles({ contentDir, today }: Workplace, library: Library): Promise<Message[]> {
  const { messages } = await ingest({ contentDir, dryRun: false, today: today() })
  const context = gatherContext(contentDir).value
  if (library.archive && context) {
    const setting = { ...library.archive.setting, registered: context.registered }
    library.archive = { ...library.archive, setting }
  }
  return messages.filter(isStopped)
}

/** True for a message of a run that has not written: locked, or the system refused. */
const isStopped = ({ rule, severity }: Message): boolean =>
  severity === 'error' && ['lock-held', 'file-unreadable', 'content-missing'].includes(rule)

/** An issue as it is read now; null when there is none of that key. */
export function readIssue({ archive }: Library, key: string): OpenIssue | null {
  return archive?.issues.has(key) ? openIssue(archive, key) : null
}

/** Adds up counts. */
export function totalOf(lines: Iterable<Counts>): Counts {
  return [...lines].reduce(
    (sum, { doubts, articles, reviewed }) => ({
      doubts: sum.doubts + doubts,
      articles: sum.articles + articles,
      reviewed: sum.reviewed + reviewed,
    }),
    NONE,
  )
}

const unreviewed = ({ articles, reviewed }: Counts): number => articles - reviewed

/** Issues in the order in which they want a look: most doubts, then most unreviewed articles, then the newest. */
export function byDoubt(lines: Iterable<IssueLine>): IssueLine[] {
  return [...lines].sort((a, b) => b.doubts - a.doubts || unreviewed(b) - unreviewed(a) || byCode(b.key, a.key))
}
