import { WITHDRAWN, withdrawalOf } from '../compose/withdrawal.ts'
import { error, info } from '../messages/message.ts'
import type { Correction } from '../model/correction.ts'
import { partsOfId } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { articlePath } from './article-files.ts'
import { correctionsChange, withoutCorrectionsChange, correctionsPath } from './corrections.ts'
import { readIssueCorrections } from './issue-corrections.ts'
import { withLock } from './lock.ts'
import { readRegistry } from './registry.ts'
import { writeSet, type FileChange } from './write-set.ts'

/** Corrections of one page's file (`corrections/2021-11-22/01.yaml`), and the present day, told to whoever finds it locked. */
export interface PageCorrections {
  file: string
  corrections: readonly Correction[]
  today: string
}

function written(contentDir: string, { value, messages }: Result<FileChange | null>): Message[] {
  return value === null ? messages : [...messages, ...writeSet(contentDir, [value]).messages]
}

/**
 * Adds what a person decided to the page's corrections, under the lock; the next ingest makes it so. Messages when the
 * archive is locked, the file is broken (it is then not written), or cannot be written; none when all is well.
 */
export const recordCorrections = (contentDir: string, { file, corrections, today }: PageCorrections): Message[] =>
  withLock(contentDir, today, () => written(contentDir, correctionsChange(contentDir, file, corrections)))

/** Takes corrections out again, each once, the last that is the same: undo. Messages as for {@link recordCorrections}. */
export const takeBackCorrections = (contentDir: string, { file, corrections, today }: PageCorrections): Message[] =>
  withLock(contentDir, today, () => written(contentDir, withoutCorrectionsChange(contentDir, file, corrections)))

/** An article (by its id) that is to be withdrawn from the site, or put back; `why` is told to readers, `today` dates it. */
interface Withdrawing {
  id: string
  isBack: boolean
  why: string
  today: string
}

const refused = (id: string, what: string): Message => {
  const todo = '编号写在文章页的“来源与校勘”里，例如 2021-11-22-01-03'
  return error({ file: articlePath(partsOfId(id)?.issue ?? '', id), what, todo, rule: 'withdraw-refused' })
}

const done = ({ id, isBack }: Withdrawing, file: string): Message =>
  info({
    file,
    what: isBack ? `${id} 已放回` : `${id} 已撤下；原来的网址留一页说明`,
    todo: '发布一次，网站上才会变',
    rule: 'withdraw-done',
  })

/**
 * Records that an article is withdrawn or put back, as the page of review does; the next ingest makes it so. Errors, with
 * nothing written: no such article, it is so already, its corrections cannot be read or written.
 */
export function withdraw(contentDir: string, asked: Withdrawing): Message[] {
  const { id, isBack, why, today } = asked
  const parts = partsOfId(id)
  const registry = readRegistry(contentDir)
  if (parts === undefined || !registry.value.some((entry) => entry.type === 'article' && entry.id === id))
    return [...registry.messages, refused(id, '没有这一篇')]
  const { value, messages } = readIssueCorrections(contentDir, parts.issue)
  if (messages.length > 0) return messages
  const isGone = withdrawalOf(value.articles.get(id) ?? []) !== null
  if (isGone !== isBack) return [refused(id, isBack ? '这一篇没有撤下过' : '这一篇已经撤下')]
  const file = correctionsPath(parts.issue, parts.page)
  const corrections = [{ id, field: WITHDRAWN, before: isGone, after: !isGone, date: today, why }]
  const unwritten = recordCorrections(contentDir, { file, corrections, today })
  return unwritten.length > 0 ? unwritten : [done(asked, file)]
}
