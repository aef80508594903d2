import type { Identity } from '../compose/identity.ts'
import type { IssueReading, PageReading } from '../facts/issue.ts'
import { warning } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { composeIssue, readPage } from '../pipeline.ts'
import { articlePath } from './article-files.ts'
import { correctionsChange, correctionsPath, readCorrections } from './corrections.ts'
import { settleArticle, type ArticleOutcome } from './ingest-article.ts'
import type { IngestContext } from './ingest-context.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'
import { readText, sha256 } from './read-file.ts'
import type { FileChange } from './write-set.ts'

/** What ingesting one issue wants to write, and how many articles it has. */
export interface IssueOutcome {
  changes: FileChange[]
  registrations: ArticleRegistration[]
  articles: number
}

/** The archive folder, the day corrections are dated with, and what is known of the archive. */
export interface IngestRun {
  contentDir: string
  today: string
  context: IngestContext
}

/** Reads the raw pages of an issue; one that cannot be read is a message and left out. */
export function readPages(run: IngestRun, pages: readonly RawPage[]): Result<PageReading[]> {
  const messages: Message[] = []
  const value = pages.flatMap((page) => {
    const loaded = loadRawPage(run.contentDir, page)
    messages.push(...loaded.messages)
    if (!loaded.value) return []
    const read = readPage({ ...loaded.value, file: page.file, page: page.page }, run.context.read)
    messages.push(...read.messages)
    return read.value ? [read.value] : []
  })
  return { value, messages }
}

/** What people corrected on these pages, by the article's id. */
export function correctionsOf(run: IngestRun, pages: readonly RawPage[]): Result<Map<string, Correction[]>> {
  const reads = pages.map((page) => readCorrections(run.contentDir, correctionsPath(page.issue, page.page)))
  const byId = new Map<string, Correction[]>()
  for (const correction of reads.flatMap((read) => read.value))
    byId.set(correction.id, [...(byId.get(correction.id) ?? []), correction])
  return { value: byId, messages: reads.flatMap((read) => read.messages) }
}

function registrationOf(
  outcome: ArticleOutcome,
  identity: Identity,
  known: ArticleRegistration | undefined,
): ArticleRegistration[] {
  if (outcome.text === null) return []
  return [
    { type: 'article', id: outcome.article.id, ...identity, urls: known?.urls ?? [], sha256: sha256(outcome.text) },
  ]
}

function liftedChanges(run: IngestRun, outcomes: readonly ArticleOutcome[], issue: string): Result<FileChange[]> {
  const byPage = new Map<string, Correction[]>()
  for (const { article, lifted } of outcomes)
    if (lifted.length > 0) byPage.set(article.page, [...(byPage.get(article.page) ?? []), ...lifted])
  const made = [...byPage].map(([page, lifted]) =>
    correctionsChange(run.contentDir, correctionsPath(issue, page), lifted),
  )
  return {
    value: made.flatMap(({ value }) => (value ? [value] : [])),
    messages: made.flatMap(({ messages }) => messages),
  }
}

/** Registered articles of pages that were read and that no longer come out of them: an untouched file goes, an edited one stays. */
function goneChanges(
  run: IngestRun,
  issue: string,
  [articles, pages]: readonly [readonly Article[], readonly PageReading[]],
): Result<FileChange[]> {
  const made = new Set(articles.map(({ id }) => id))
  const read = new Set(pages.map(({ page }) => page))
  const gone = (run.context.registered.get(issue) ?? []).filter(
    ({ id }) => !made.has(id) && read.has(id.split('-').at(-2) ?? ''),
  )
  const messages: Message[] = []
  const value = gone.flatMap(({ id, sha256: last }): FileChange[] => {
    const file = articlePath(issue, id)
    const onDisk = readText({ contentDir: run.contentDir, file })
    if (onDisk.status === 'absent') return []
    const isUntouched = onDisk.status === 'read' && sha256(onDisk.value) === last
    const todo = isUntouched ? '核对这一版的分篇' : '文件手改过，没有动；核对这一版的分篇，把改动移到新的文章里'
    messages.push(warning({ file, what: '这一篇不再从版面里读出来', todo, rule: 'article-gone' }))
    return isUntouched ? [{ file, data: null }] : []
  })
  return { value, messages }
}

/** The articles of an issue as the machine reads them, with the identity of each. */
export function machineArticles(
  run: IngestRun,
  issue: IssueReading,
): Result<{ articles: Article[]; identities: Map<string, Identity> }> {
  const identities = new Map<string, Identity>()
  const { context } = run
  const composed = composeIssue(issue, {
    facts: context.read.facts,
    rhythm: context.site.rhythm,
    columns: context.columns,
    personId: context.people.idOf,
    registered: context.registered.get(issue.folder) ?? [],
    identify: (id, identity) => identities.set(id, identity),
  })
  return { value: { articles: composed.value, identities }, messages: composed.messages }
}

function settleAll(
  run: IngestRun,
  [issue, articles]: readonly [string, readonly Article[]],
  corrections: ReadonlyMap<string, Correction[]>,
): ArticleOutcome[] {
  const known = registrationsById(run, issue)
  return articles.map((article) =>
    settleArticle(article, {
      contentDir: run.contentDir,
      file: articlePath(issue, article.id),
      corrections: corrections.get(article.id) ?? [],
      lastSha256: known.get(article.id)?.sha256,
      today: run.today,
    }),
  )
}

function registrationsById(run: IngestRun, issue: string): Map<string, ArticleRegistration> {
  return new Map((run.context.registered.get(issue) ?? []).map((entry) => [entry.id, entry]))
}

/** Ingests one issue: its pages, its day, its articles, the corrections on them. Writes nothing; a page that fails does not stop the others. */
export function ingestIssue(run: IngestRun, pages: readonly RawPage[]): Result<IssueOutcome> {
  const [first] = pages
  if (!first) return { value: { changes: [], registrations: [], articles: 0 }, messages: [] }
  const folder = first.issue
  const readings = readPages(run, pages)
  const corrections = correctionsOf(run, pages)
  const issue = { folder, ...(first.issueInfo ? { info: first.issueInfo } : {}), pages: readings.value }
  const machine = machineArticles(run, issue)
  const { articles, identities } = machine.value
  const outcomes = settleAll(run, [folder, articles], corrections.value)
  const lifted = liftedChanges(run, outcomes, folder)
  const gone = goneChanges(run, folder, [articles, readings.value])
  const written = outcomes.flatMap(({ article, text }) =>
    text === null ? [] : [{ file: articlePath(folder, article.id), data: text }],
  )
  const known = registrationsById(run, folder)
  const registrations = outcomes.flatMap((outcome) => {
    const { id } = outcome.article
    return registrationOf(outcome, identities.get(id) as Identity, known.get(id))
  })
  const messages = [readings, corrections, machine, lifted, gone].flatMap((part) => part.messages)
  return {
    value: { changes: [...written, ...lifted.value, ...gone.value], registrations, articles: outcomes.length },
    messages: [...messages, ...outcomes.flatMap((outcome) => outcome.messages)],
  }
}
