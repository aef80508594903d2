import { readArticle } from '../compose/article-file.ts'
import { info } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Message } from '../model/message.ts'

const quoted = (text: string | undefined | null): string => (text ? `“${text}”` : '（没有）')
const namesOf = ({ reporters, photographers, contributors }: Article): string =>
  [...reporters, ...photographers, ...contributors].join('、')

/** Fields of an article that a reader sees, each with its name. Its column is told apart: see {@link columnChange}. */
const SEEN: readonly (readonly [name: string, of: (article: Article) => string | undefined | null])[] = [
  ['标题', ({ title }) => title],
  ['副题', ({ subtitle }) => subtitle],
  ['作者', namesOf],
  ['电头', ({ dateline }) => dateline],
  ['体裁', ({ kind }) => kind],
  ['开头的行', ({ origin }) => String(origin.lines[0])],
  ['段数', ({ body }) => String(body.length)],
]

function columnChange(old: Article, article: Article): string[] {
  if (old.kicker === article.kicker && old.column === article.column) return []
  const [now, then] = [article.column ?? article.kicker, old.column ?? old.kicker]
  return [now === undefined ? `${quoted(then)}不再认作栏目或肩题` : `${quoted(now)}现在认作栏目或肩题`]
}

function changesOf(old: Article, article: Article): string[] {
  const told = SEEN.filter(([, of]) => (of(old) ?? '') !== (of(article) ?? '')).map(
    ([name, of]) => `${name}由${quoted(of(old))}变为${quoted(of(article))}`,
  )
  if (told.length > 0 || JSON.stringify(old.body) === JSON.stringify(article.body)) return told
  return ['正文的文字或小标题变了']
}

function changed({ origin }: Article, what: string): Message {
  return info({
    file: origin.file,
    line: origin.lines[0],
    what: `这一版没有变，程序、设置或别的版变了，读法跟着变了：${what}`,
    todo: '核对这一篇，编号照旧；是不是栏目，写在 columns.yaml 里（confirmed 或 rejected）',
    rule: 'reading-changed',
  })
}

/**
 * Tells when an article is read otherwise than before though its page is the same: a line became a column, or no longer is
 * one, because of what other pages have; anything a reader sees, because the program has changed (`isNewProgram`). `before`
 * is its file as it was generated. A column that people corrected (`isCorrected`) is no news.
 */
export function readingChange(
  article: Article,
  before: string,
  { isCorrected, isNewProgram }: { isCorrected: boolean; isNewProgram: boolean },
): Message[] {
  const old = readArticle(before, article.origin.file).value
  if (old === null || old.origin.sha256 !== article.origin.sha256) return []
  const told = [...(isCorrected ? [] : columnChange(old, article)), ...(isNewProgram ? changesOf(old, article) : [])]
  return told.length === 0 ? [] : [changed(article, told.join('；'))]
}

/** Tells when an article is new on a page that is the same: it was part of another. `before`: files of its issue as generated. */
export function newOnOldPage(article: Article, before: Iterable<string>): Message[] {
  const { file, sha256 } = article.origin
  for (const text of before) {
    const old = readArticle(text, file).value
    if (old?.origin.file === file && old.origin.sha256 === sha256) return [changed(article, '从别的文章里分出了这一篇')]
  }
  return []
}
