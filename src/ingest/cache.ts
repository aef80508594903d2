import type { PeopleIds } from '../compose/people-ids.ts'
import type { Message } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { answeredAlike, type Asked } from '../files/asked.ts'
import type { ReadSetting } from '../files/ingest-context.ts'
import { resultState } from '../files/ingest-state.ts'
import type { PageLook } from '../files/page-look.ts'
import { readKept, sha256 } from '../files/read-file.ts'
import type { FileChange } from '../files/write-set.ts'

const FILE = '.ingest/cache.jsonl'

/** Memory of an issue, so that it need not be read again as long as nothing it depends on has changed. */
export interface CachedIssue extends Asked {
  issue: string
  /** State of the raw folder; then `looks` hold. */
  raw: string
  /** First looks at its pages. */
  looks: PageLook[]
  /** The ids its people have, by name. */
  people: [string, string][]
  /** State of the setting and of the articles, corrections and registrations; then the rest holds. Empty: to be read again. */
  state: string
  articles: number
  /** Number of files it is written to. */
  files: number
  columns: string[]
  messages: Message[]
}

/** Memory of the last run. */
interface Memory {
  /** By issue; nothing when there is none, it is damaged, or another program wrote it. */
  issues: Map<string, CachedIssue>
  /** True when another version of the program wrote it: what is read otherwise now is its doing. */
  isOlder: boolean
}

/** Memory of the last run, for the program with this digest. */
export function readCache(contentDir: string, program: string): Memory {
  const content = readKept(contentDir, FILE) ?? ''
  const end = content.indexOf('\n')
  const issues = new Map<string, CachedIssue>()
  try {
    const head = JSON.parse(content.slice(0, end)) as Record<string, unknown>
    if (head['program'] !== program) return { issues, isOlder: true }
    const body = content.slice(end + 1)
    if (head['sha256'] !== sha256(body)) return { issues, isOlder: false }
    const entries = JSON.parse(`[${body.trimEnd().replaceAll('\n', ',')}]`) as CachedIssue[]
    return { issues: new Map(entries.map((entry) => [entry.issue, entry])), isOlder: false }
  } catch {
    return { issues, isOlder: false }
  }
}

/** The change that writes what this run remembers. */
export function cacheChange(entries: readonly CachedIssue[], program: string): FileChange {
  const body = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  return { file: FILE, data: `${JSON.stringify({ program, sha256: sha256(body) })}\n${body}` }
}

/** State of an issue's setting (its digest) and of its articles, corrections and registrations, of an id the last one. */
export function stateOf(
  setting: string,
  { contentDir, issue }: { contentDir: string; issue: string },
  registered: readonly ArticleRegistration[],
): string {
  const inForce = new Map(registered.map((entry) => [entry.id, entry]))
  return sha256(`${setting} ${resultState(contentDir, issue, inForce.values())}`)
}

/** True when reading the issue again would ask the same and be answered the same. */
export function holds(entry: CachedIssue, { read }: ReadSetting, people: PeopleIds): boolean {
  return answeredAlike(entry, read) && entry.people.every(([name, id]) => people.known(name) === id)
}
