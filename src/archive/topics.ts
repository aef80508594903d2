import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { warning } from '../messages/message.ts'
import type { ArchiveArticle, ArchiveTopic, Redirect } from '../model/archive.ts'
import type { SubjectEntry } from '../model/authority.ts'
import type { Message, Result } from '../model/message.ts'
import { slugOf } from '../people/pinyin.ts'
import { byKeys, groupBy } from '../model/order.ts'
import { topicUrl } from './urls.ts'

/** Suffix of a column's id among names of one sound: a few digits that each name has for itself, whatever others there are. */
const markOf = (name: string): string => bytesToHex(sha256(utf8ToBytes(name))).slice(0, 4)

/** Names with ids of their pinyin; each of those of one sound has its mark behind it, so that none changes when another comes. */
function withIds<T extends { name: string }>(topics: readonly T[]): (T & { id: string })[] {
  const sounds = groupBy(topics, ({ name }) => slugOf(name))
  return topics.map((topic) => {
    const sound = slugOf(topic.name)
    return { ...topic, id: sounds.get(sound)?.length === 1 ? sound : `${sound}-${markOf(topic.name)}` }
  })
}

/** Addresses of topics of one sound before there were others: the oldest at the plain id, the next with `-2` behind it. */
export function topicRedirects(kind: 'columns' | 'subjects', topics: readonly ArchiveTopic[]): Redirect[] {
  const marked = topics.filter(({ name, id }) => id !== slugOf(name))
  const oldest = byKeys(({ articles }: ArchiveTopic) => [articles.at(-1)?.article.date ?? '~'])
  return [...groupBy(kind === 'columns' ? marked.sort(oldest) : marked, ({ name }) => slugOf(name))].flatMap(
    ([sound, own]) =>
      own.map(({ url }, at) => ({ from: topicUrl(kind, at === 0 ? sound : `${sound}-${at + 1}`), to: url })),
  )
}

/** Most articles first, then by id. */
function inOrder(topics: ArchiveTopic[]): ArchiveTopic[] {
  const byId = topics.sort(byKeys(({ id }) => [id]))
  return byId.sort((a, b) => b.articles.length - a.articles.length)
}

/** The columns (栏目) that articles have, with their articles in the order of `newest`; by number of articles. */
export function columnsOf(newest: readonly ArchiveArticle[]): ArchiveTopic[] {
  const named = newest.filter(({ article }) => article.column !== undefined)
  const groups = [...groupBy(named, ({ article }) => article.column ?? '')].reverse()
  const topics = groups.map(([name, articles]) => ({ name, articles }))
  return inOrder(withIds(topics).map((topic) => ({ ...topic, url: topicUrl('columns', topic.id) })))
}

function wordsIn({ article, headline }: ArchiveArticle): string {
  const { kicker = '', subtitle = '', body } = article
  return [kicker, headline, subtitle, ...body.map(({ text }) => text)].join('\n')
}

function isOf({ articles, columns, words }: SubjectEntry, entry: ArchiveArticle): boolean {
  const { id, column } = entry.article
  if (articles.includes(id) || (column !== undefined && columns.includes(column))) return true
  if (words.length === 0) return false
  const text = wordsIn(entry)
  return words.some((word) => text.includes(word))
}

function unknown(id: string, name: string): Message {
  return warning({
    file: 'subjects.yaml',
    what: `专题“${name}”里的文章“${id}”，文库里没有`,
    todo: '看一看编号：文章网页的引用里、文章文件名里都有；撤下的文章不必写',
    rule: 'subject-article',
  })
}

/** The subjects that subjects.yaml keeps, in its order, with their articles in the order of `newest`; ids of articles that there are not are told. */
export function subjectsOf(
  subjects: readonly SubjectEntry[],
  newest: readonly ArchiveArticle[],
): Result<ArchiveTopic[]> {
  const ids = new Set(newest.map(({ article }) => article.id))
  const value = withIds(subjects).map(({ id, ...subject }): ArchiveTopic => {
    const { name, about } = subject
    const articles = newest.filter((entry) => isOf(subject, entry))
    return { id, name, url: topicUrl('subjects', id), articles, ...(about === undefined ? {} : { about }) }
  })
  const messages = subjects.flatMap(({ name, articles }) =>
    articles.filter((id) => !ids.has(id)).map((id) => unknown(id, name)),
  )
  return { value, messages }
}
