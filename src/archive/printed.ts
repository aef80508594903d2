import { markdownToBody } from '../compose/markdown-read.ts'
import type { Article } from '../model/article.ts'
import type { Correction, FieldValue } from '../model/correction.ts'

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
export function printedForms(article: Article, corrections: readonly Correction[]): string[] {
  const read = corrections.filter(({ field }) => READ.includes(field))
  const said = textsOfArticle(article)
  const made = read.map(({ after }) => JSON.stringify(after))
  const printed = read.filter(({ before }, at) => !made.slice(0, at).includes(JSON.stringify(before)))
  return [...new Set(printed.flatMap(formsOf))].filter((text) => text.trim() !== '' && !said.has(text))
}
