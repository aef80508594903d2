import { markdownToBody } from '../compose/markdown-read.ts'
import { error } from '../messages/message.ts'
import type { ArchiveArticle, PersonRef } from '../model/archive.ts'
import type { Article, BodyBlock } from '../model/article.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import { byPage, partsOfId, type IdParts } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { byCode, groupBy } from '../model/order.ts'
import type { PersonNames } from './person-ids.ts'
import type { Decided } from './withdrawn.ts'

const UNIT = /\p{Script=Han}|\p{Nd}+|\p{Script=Latin}+/gu
/** The common Han characters, and punctuation of Chinese texts, which is no unit. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
const MARKS = new Set([...' \n　，。、；：？！“”‘’（）《》〈〉【】—…·%'].map((mark) => mark.charCodeAt(0)))

/** Kind of a character in the count: a unit of its own, a part of a run, a mark; undefined for a rare one. */
function kindOf(code: number): 'han' | 'digit' | 'latin' | 'mark' | undefined {
  if (code >= FIRST_HAN && code <= LAST_HAN) return 'han'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  const small = code | 0x20
  if (code < 0x80 && small >= 0x61 && small <= 0x7a) return 'latin'
  return MARKS.has(code) ? 'mark' : undefined
}

/** Length of a text of common characters; undefined when any other stands in it. */
function commonLength(text: string): number | undefined {
  let [count, before] = [0, 'mark']
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === undefined) return undefined
    if (kind === 'han' || (kind !== 'mark' && kind !== before)) count++
    before = kind
  }
  return count
}

const lengthOf = (text: string): number => commonLength(text) ?? text.match(UNIT)?.length ?? 0

/** Length of a text as a reader counts it (字数): each Han character, each run of digits, each run of Latin letters is one. */
export function readingLength(body: readonly BodyBlock[]): number {
  return body.reduce((sum, { text }) => sum + lengthOf(text), 0)
}

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
  const said = textsOfArticle(article)
  const made = read.map(({ after }) => JSON.stringify(after))
  const printed = read.filter(({ before }, at) => !made.slice(0, at).includes(JSON.stringify(before)))
  return [...new Set(printed.flatMap(formsOf))].filter((text) => text.trim() !== '' && !said.has(text))
}

/** An article with what its id says; it has no URL yet. */
export interface Placed {
  article: Article
  parts: IdParts
}

function fileOf(article: Article, parts?: IdParts): string {
  return `articles/${parts?.folder ?? '?'}/${article.id}.md`
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
export function placeArticles(articles: readonly Article[]): Result<Placed[]> {
  const value: Placed[] = []
  const messages: Message[] = []
  const seen = new Set<string>()
  for (const article of [...articles].sort((a, b) => byCode(a.id, b.id))) {
    const parts = partsOfId(article.id)
    if (!parts) messages.push(badId(article))
    else if (seen.has(article.id)) messages.push(duplicateId(article, parts))
    else value.push({ article, parts })
    seen.add(article.id)
  }
  return { value, messages }
}

/** The first words of the body, for an article that has neither a printed nor a made headline. */
function firstWords(article: Article): string {
  const words = article.body[0]?.text.split(/[。！？\n]/u)[0] ?? ''
  return words === '' ? '〔无题〕' : words
}

/**
 * Pages in order of number, articles of a page in order of their first raw line, then of id. The page is where the
 * article stands now: its id keeps the page it was first read on.
 */
export function inPrintedOrder(placed: readonly Placed[]): Placed[][] {
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
  placed: Placed,
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
    headline: article.title ?? article.displayTitle ?? firstWords(article),
    headlineIsOurs: article.title === null,
    issue: parts.folder,
    length: readingLength(article.body),
    reporters: refs(article.reporters),
    photographers: refs(article.photographers),
    contributors: refs(article.contributors),
    corrections,
    ...(reader === undefined ? {} : { reader }),
    ...(digest === undefined ? {} : { digest }),
    printed: printedForms(article, corrections),
  }
}
