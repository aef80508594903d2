import type { Identity } from '../compose/identity.ts'
import { articlePath } from '../files/article-files.ts'
import { correctionsChange, correctionsPath } from '../files/corrections.ts'
import { generatedChange, readGenerated } from '../files/generated.ts'
import type { IngestContext } from '../files/ingest-context.ts'
import { programVersion } from '../files/content-state.ts'
import { readIssueCorrections, unknownCorrections, type IssueCorrections } from '../files/issue-corrections.ts'
import type { RawPage } from '../files/raw-pages.ts'
import { readText, sha256 } from '../files/read-file.ts'
import type { FileChange } from '../files/write-set.ts'
import { warning, flat } from '../messages/message.ts'
import type { Article, PersonMention } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { settleArticle, type ArticleOutcome } from './article.ts'
import type { IssueRead } from './read.ts'
import { newOnOldPage } from './reading-change.ts'

/** Files that ingesting one issue wants to write, and the messages about it. */
export interface IssueOutcome {
  changes: FileChange[]
  /** Those that are not in the registry yet. */
  registrations: ArticleRegistration[]
  articles: number
  /** The column of every article that has one, as the machine reads it. */
  columns: string[]
  /** True when the next run, with nothing changed, will tell the very same. */
  steady: boolean
}

/** The archive folder, the day corrections are dated with, and what is known of the archive. */
export interface IngestRun {
  contentDir: string
  today: string
  context: IngestContext
  /** The last run was one of another version of the program. */
  isNewProgram?: boolean
}

/** One issue: its key, its pages, and what is registered of it by id. */
interface Issue {
  key: string
  pages: readonly RawPage[]
  known: ReadonlyMap<string, ArticleRegistration>
}

function registrationOf(
  outcome: ArticleOutcome,
  identity: Identity,
  known: ArticleRegistration | undefined,
): ArticleRegistration[] {
  if (outcome.text === null) return []
  const digest = sha256(outcome.text)
  const { anchor, sketch } = identity
  if (known && !known.gone && known.anchor === anchor && known.sketch === sketch && known.sha256 === digest) return []
  const reader = known?.sha256 === digest ? known.reader : programVersion()
  const entry = { id: outcome.article.id, anchor, sketch, urls: known?.urls ?? [], sha256: digest }
  return [{ type: 'article', ...entry, ...(reader === undefined ? {} : { reader }) }]
}

function liftedChanges(run: IngestRun, outcomes: readonly ArticleOutcome[], { key }: Issue): Result<FileChange[]> {
  const edited = groupBy(
    outcomes.filter(({ lifted }) => lifted.length > 0),
    ({ article }) => article.page,
  )
  const made = [...edited].map(([page, own]) => {
    const all = own.flatMap(({ lifted }) => lifted)
    const { value, messages } = correctionsChange(run.contentDir, correctionsPath(key, page), all)
    return { value: value ? [value] : [], messages }
  })
  return flat(made)
}

function goneMessage(file: string, isUntouched: boolean): Message {
  const edited = '文件手改过，没有动；核对这一版的分篇，把改动移到新的文章里'
  const todo = isUntouched ? '核对这一版的分篇；原文是有意拿走的，不用做什么' : edited
  return warning({ file, what: '这一篇不再从版面里读出来', todo, rule: 'article-gone' })
}

/** Removal of articles that are no more, and the messages about it. */
interface Gone extends Result<FileChange[]> {
  registrations: ArticleRegistration[]
}

/** Registered articles that no longer come out of their pages (`made`: ids): an untouched file goes, an edited one stays. */
function goneFrom({ contentDir }: IngestRun, { key, known }: Issue, made: ReadonlySet<string>): Gone {
  const outcome: Gone = { value: [], messages: [], registrations: [] }
  for (const entry of [...known.values()].filter(({ id }) => !made.has(id))) {
    const file = articlePath(key, entry.id)
    const onDisk = readText({ contentDir, file })
    if (!entry.gone) outcome.registrations.push({ ...entry, gone: true })
    if (onDisk.status === 'absent') continue
    const isUntouched = onDisk.status === 'read' && sha256(onDisk.value) === entry.sha256
    outcome.messages.push(goneMessage(file, isUntouched))
    if (isUntouched) outcome.value.push({ file, data: null })
  }
  return outcome
}

/** As {@link goneFrom}, of an issue that was read; nothing is concluded while a page of it cannot be read. */
function goneChanges(run: IngestRun, issue: Issue, read: IssueRead): Gone {
  if (read.pages.length < issue.pages.length) return { value: [], messages: [], registrations: [] }
  return goneFrom(run, issue, new Set(read.articles.map(({ id }) => id)))
}

/** The same of an issue (by its key) that has no raw page any more. */
export function goneArticles(run: IngestRun, key: string): Gone {
  return goneFrom(run, issueOf(run, key, []), new Set())
}

function issueOf({ context }: IngestRun, key: string, pages: readonly RawPage[]): Issue {
  const registered = context.registered.get(key) ?? []
  return { key, pages, known: new Map(registered.map((entry) => [entry.id, entry])) }
}

/** Gives ids to the people of an issue, in the order of their names. */
function withIds(run: IngestRun, { articles, names }: IssueRead): Article[] {
  const { idOf } = run.context.people
  for (const name of names) idOf(name)
  const named = (people: readonly PersonMention[]): PersonMention[] =>
    people.map((person) => (person.id === person.name ? { ...person, id: idOf(person.name) } : person))
  return articles.map((article) => ({ ...article, leaders: named(article.leaders), people: named(article.people) }))
}

/** The articles of an issue, those that are new on pages as they were, and the change that keeps all as generated. */
interface Settled {
  messages: Message[]
  outcomes: ArticleOutcome[]
  generated: FileChange
}

function settleAll(
  run: IngestRun,
  { key, known }: Issue,
  { articles, corrections }: { articles: readonly Article[]; corrections: ReadonlyMap<string, Correction[]> },
): Settled {
  let generated: ReadonlyMap<string, string> | undefined
  const last = (id: string): string | undefined => (generated ??= readGenerated(run.contentDir, key)).get(id)
  const outcomes = articles.map((article) =>
    settleArticle(article, {
      contentDir: run.contentDir,
      file: articlePath(key, article.id),
      corrections: corrections.get(article.id) ?? [],
      lastSha256: known.get(article.id)?.sha256,
      lastText: () => last(article.id),
      today: run.today,
      isNewProgram: run.isNewProgram === true,
    }),
  )
  const texts = outcomes.flatMap(({ article: { id }, text }): [string, string][] => {
    const kept = text ?? last(id)
    return kept === undefined ? [] : [[id, kept]]
  })
  const fresh = known.size === 0 || run.isNewProgram !== true ? [] : articles.filter(({ id }) => !known.has(id))
  const old = fresh.length === 0 ? [] : [...readGenerated(run.contentDir, key).values()]
  const messages = fresh.flatMap((article) => newOnOldPage(article, old))
  return { outcomes, messages, generated: generatedChange(key, new Map(texts)) }
}

/** Change of an article's file: written, or gone when the article is withdrawn. */
function fileChange({ key }: Issue, { article, text, withdrawn }: ArticleOutcome): FileChange[] {
  if (text === null) return []
  return [{ file: articlePath(key, article.id), data: withdrawn ? null : text }]
}

/** Corrections that cannot be read must not be lost: until they can, the issue's articles stay as they are. */
function heldBack(read: IssueRead, messages: readonly Message[]): Result<IssueOutcome> {
  const value: IssueOutcome = {
    changes: [],
    registrations: [],
    articles: read.articles.length,
    columns: [],
    steady: false,
  }
  return { value, messages: [...read.messages, ...messages] }
}

/** Corrections of articles that are not there. Nothing is concluded while a page of the issue cannot be read. */
function unknownIn({ known, pages }: Issue, read: IssueRead, { articles }: IssueCorrections): Message[] {
  if (read.pages.length < pages.length) return []
  return unknownCorrections(articles, new Set(read.articles.map(({ id }) => id)), new Set(known.keys()))
}

/** Settles an issue that was read: its articles with the corrections on them. Writes nothing. */
export function settleIssue(run: IngestRun, pages: readonly RawPage[], read: IssueRead): Result<IssueOutcome> {
  const issue = issueOf(run, pages[0]?.issue ?? '', pages)
  const corrections = readIssueCorrections(run.contentDir, issue.key)
  if (corrections.messages.some(({ severity }) => severity === 'error')) return heldBack(read, corrections.messages)
  const {
    outcomes,
    generated,
    messages: split,
  } = settleAll(run, issue, { articles: withIds(run, read), corrections: corrections.value.articles })
  const lifted = liftedChanges(run, outcomes, issue)
  const gone = goneChanges(run, issue, read)
  const written = outcomes.flatMap((outcome) => fileChange(issue, outcome))
  const registrations = outcomes.flatMap((outcome) => {
    const { id } = outcome.article
    return registrationOf(outcome, read.identities.get(id) as Identity, issue.known.get(id))
  })
  const value: IssueOutcome = {
    changes: [...written, generated, ...lifted.value, ...gone.value],
    registrations: [...registrations, ...gone.registrations],
    articles: outcomes.length,
    columns: read.articles.flatMap(({ column }) => column ?? []),
    steady:
      split.length + gone.value.length + gone.registrations.length === 0 && outcomes.every(({ steady }) => steady),
  }
  const messages = [read, corrections, lifted, gone, ...outcomes].flatMap((part) => part.messages)
  return { value, messages: [...messages, ...split, ...unknownIn(issue, read, corrections.value)] }
}
