import { existsSync, readdirSync } from 'node:fs'
import { partsOfId } from '../model/id.ts'
import { readArticle, writeArticle } from '../compose/article-file.ts'
import { applyCorrections } from '../compose/corrections.ts'
import { withdrawalOf } from '../compose/withdrawal.ts'
import { error, warning } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message } from '../model/message.ts'
import { articlePath } from './article-files.ts'
import { inside } from './names.ts'
import { byCode } from '../model/order.ts'
import { readText } from './read-file.ts'

const ADVICE = '运行 npm run ingest：手改会记成更正，别的会重新写出'

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  return at < 0 ? left.length : at + 1
}

/** What a file on disk lacks to be the machine's article with the corrections; null when it is not there. */
function fileMessages(contentDir: string, file: string, text: string): Message[] | null {
  const onDisk = readText({ contentDir, file })
  if (onDisk.status === 'absent') return null
  if (onDisk.status === 'refused') return onDisk.messages
  if (onDisk.value === text) return []
  const { messages, value } = readArticle(onDisk.value, file)
  if (value === null) return messages
  const what = '文章文件与原文加更正不一致，从这一行起'
  return [error({ file, line: firstDifference(onDisk.value, text), what, todo: ADVICE, rule: 'article-differs' })]
}

/** The error of a withdrawn article that still has a file. */
function withdrawnMessages(contentDir: string, file: string): Message[] {
  if (!existsSync(inside(contentDir, file))) return []
  return [error({ file, what: '这一篇已撤下，却还有文件', todo: ADVICE, rule: 'article-withdrawn' })]
}

/**
 * Whether the article files of an issue are exactly the machine's articles with what people corrected; an error for each
 * that is not, one for each withdrawn article that has a file, and one for each page of which files are missing. A file that cannot be read tells why.
 */
export function auditArticles(
  [contentDir, issue]: readonly [string, string],
  articles: readonly Article[],
  corrections: ReadonlyMap<string, Correction[]>,
): Message[] {
  const missing = new Map<string, number>()
  const messages = articles.flatMap((machine) => {
    const own = corrections.get(machine.id) ?? []
    if (withdrawalOf(own) !== null) return withdrawnMessages(contentDir, articlePath(issue, machine.id))
    const { value, messages: undone } = applyCorrections(machine, own)
    const told = fileMessages(contentDir, articlePath(issue, machine.id), writeArticle(value))
    if (told === null) missing.set(machine.origin.file, (missing.get(machine.origin.file) ?? 0) + 1)
    return [...undone.filter(({ severity }) => severity !== 'info'), ...(told ?? [])]
  })
  const unwritten = [...missing].map(([file, count]) => {
    const what = `这一版有 ${count} 篇文章没有文件`
    return error({ file, what, todo: '运行 npm run ingest', rule: 'article-differs' })
  })
  return [...messages, ...unwritten]
}

/** A warning for every article file of an issue that none of its pages gives (`made`: ids); pages not read are passed over. */
export function strayArticles(
  [contentDir, issue]: readonly [string, string],
  made: ReadonlySet<string>,
  readPages: ReadonlySet<string>,
): Message[] {
  const folder = `articles/${issue}`
  const place = inside(contentDir, folder)
  if (!existsSync(place)) return []
  const ids = readdirSync(place).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -'.md'.length)] : []))
  const strays = ids.filter((id) => readPages.has(partsOfId(id)?.page ?? '') && !made.has(id)).sort(byCode)
  return strays.map((id) => {
    const todo = '核对这一版的分篇，再运行 npm run ingest'
    return warning({ file: articlePath(issue, id), what: '这一篇不从版面里读出来', todo, rule: 'article-gone' })
  })
}
