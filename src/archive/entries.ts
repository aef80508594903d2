import { gistOf, headlineOf } from '../compose/gist.ts'
import { markdownToBody } from '../formats/markdown-read.ts'
import { error } from '../messages/message.ts'
import type { ArchiveArticle, PersonRef } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import { byPage, partsOfId, type IdParts } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { byCode, byId, groupBy } from '../model/order.ts'
import type { PersonNames } from './person-ids.ts'
import type { Decided } from './withdrawn.ts'

/** Fields whose words stand on the article's page and are searched. */
const READ: readonly string[] = [
  'title',
  'kicker',
  'subtitle',
  'dateline',
  'source',
  'reporters',
  'photographers',
  'contributors',
  'captions',
  'body',
]

function textsOf(value: FieldValue): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? textsOf(value['text'] ?? null) : []
}

function formsOf({ field, before }: Correction): string[] {
  if (field === 'body' && typeof before === 'string') return markdownToBody(before).map(({ text }) => text)
  return textsOf(before)
}

function textsOfArticle(article: Article): Set<string> {
  const { title, kicker, subtitle, dateline, source, captions, body } = article
  const lines = [title, kicker, subtitle, dateline, source, ...captions.map(({ text }) => text)]
  const names = [article.reporters, article.photographers, article.contributors].flat()
  return new Set([...lines, ...names, ...body.map(({ text }) => text)].flatMap((text) => text ?? []))
}

/**
 * The texts of an article as the page prints them, where people corrected them: what a reader of the paper searches for.
 * Each once, in the order of the corrections; none that the article says as it stands, none that was itself a correction.
 */
function printedForms(article: Article, corrections: readonly Correction[]): string[] {
  const read = corrections.filter(({ field }) => READ.includes(field))
  if (read.length === 0) return []
  const said = textsOfArticle(article)
  const made = read.map(({ after }) => JSON.stringify(after))
  const printed = read.filter(({ before }, at) => !made.slice(0, at).includes(JSON.stringify(before)))
  return [...new Set(printed.flatMap(formsOf))].filter((text) => text.trim() !== '' && !said.has(text))
}

/** An article with what its id says; it has no URL yet. */
export interface PlacedArticle {
  article: Article
  parts: IdParts
}

function fileOf(article: Article, parts?: IdParts): string {
  return `articles/${parts?.issue ?? '?'}/${article.id}.md`
}

function badId(article: Article): Message {
  return error({
    file: fileOf(article),
    what: `编号“${article.id}”不合规定，本篇未收入。`,
    todo: '编号应为“期夹名-版-序号”，如 2021-11-22-01-03；请改回原来的编号，或删去本文件后重新运行 npm run ingest。',
    rule: 'article-id-form',
  })
}

function duplicateId(article: Article, parts: IdParts): Message {
  return error({
    file: fileOf(article, parts),
    what: `编号“${article.id}”重复，只收第一篇。`,
    todo: '每个编号只能用一次；请删去多出的文件后重新运行 npm run ingest。',
    rule: 'article-id-duplicate',
  })
}

/** Sorts articles by id and takes the ids apart. Refuses, with a message each, ids of another form and ids used twice. */
export function placeArticles(articles: readonly Article[]): Result<PlacedArticle[]> {
  const value: PlacedArticle[] = []
  const messages: Message[] = []
  const seen = new Set<string>()
  for (const article of [...articles].sort(byId)) {
    const parts = partsOfId(article.id)
    if (!parts) messages.push(badId(article))
    else if (seen.has(article.id)) messages.push(duplicateId(article, parts))
    else value.push({ article, parts })
    seen.add(article.id)
  }
  return { value, messages }
}

/**
 * Pages in order of number, articles of a page in order of their first raw line, then of id. The page is where the
 * article stands now: its id keeps the page it was first read on.
 */
export function inPrintedOrder(placed: readonly PlacedArticle[]): PlacedArticle[][] {
  const pages = [...groupBy(placed, ({ article }) => article.page)]
  const ordered = pages.sort(([a], [b]) => byPage(a, b))
  return ordered.map(([, page]) =>
    page.sort((a, b) => a.article.origin.lines[0] - b.article.origin.lines[0] || byCode(a.article.id, b.article.id)),
  )
}

/** Context of entries: the ids of people, and people's corrections. */
export interface EntryContext {
  names: PersonNames
  decided: Decided
  /** Version of the program that read an article, by id. */
  readers: ReadonlyMap<string, string>
  digests: ReadonlyMap<Article, string> | undefined
}

/** Makes the archive's entry of an article. `order` is its position in the page from 1; `url` is site-absolute. */
export function entryOf(
  placed: PlacedArticle,
  place: { url: string; order: number; paper?: string },
  { names, decided, readers, digests }: EntryContext,
): ArchiveArticle {
  const { article, parts } = placed
  const corrections = (decided.get(article.id) ?? []).map(({ place: _, ...correction }) => correction)
  const [reader, digest] = [readers.get(article.id), digests?.get(article)]
  const refs = (list: readonly string[]): PersonRef[] => list.map((name) => ({ id: names.idOf(name), name }))
  return {
    article,
    ...place,
    headline: headlineOf(article),
    headlineIsOurs: article.title === null,
    issue: parts.issue,
    length: gistOf(article).length,
    reporters: refs(article.reporters),
    photographers: refs(article.photographers),
    contributors: refs(article.contributors),
    corrections,
    ...(reader === undefined ? {} : { reader }),
    ...(digest === undefined ? {} : { digest }),
    printed: printedForms(article, corrections),
  }
}
