import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { keysOf } from '../files/issue-keys.ts'
import { byCode } from '../model/order.ts'
import type { Originals } from '../files/originals.ts'
import type { RawPage } from '../files/raw-pages.ts'
import { isThere } from '../files/read-file.ts'
import { readUntold, untoldChange } from '../files/messages-file.ts'
import { registryChange } from '../files/registry.ts'
import { writeSet } from '../files/write-set.ts'
import { goneArticles, type IngestRun } from './issue.ts'

/** Registered issues that have no raw page any more. None while any original is in doubt: it may be theirs, under another name. */
export function withoutRaw({ context }: IngestRun, pages: readonly RawPage[], { changed, gone }: Originals): string[] {
  if (changed.size + gone.size > 0) return []
  const present = new Set(pages.map(({ issue }) => issue))
  return [...context.registered.keys()].filter((key) => !present.has(key)).sort(byCode)
}

function left(key: string): Message {
  const todo = '把原文放回 raw；确实不要了，再处理这些文章文件'
  return warning({ file: `articles/${key}`, what: '这一期没有原文了，文章文件没有动', todo, rule: 'article-gone' })
}

/** Settles the articles of issues without raw pages: they go where a person took the originals away; written unless this is a dry run. */
export function settleLost(run: IngestRun, issues: readonly string[], dryRun: boolean): Message[] {
  const { renamed, takenFrom } = run.context
  const folders = new Map([...keysOf(renamed)].map(([folder, key]) => [key, folder]))
  const isTaken = (key: string): boolean => takenFrom.has(folders.get(key) ?? key)
  const stale = issues.filter((key) => !isTaken(key) && isThere(run.contentDir, `articles/${key}`))
  const gone = issues.filter(isTaken).map((key) => goneArticles(run, key))
  const registry = registryChange(
    run.contentDir,
    gone.flatMap(({ registrations }) => registrations),
  )
  const changes = [...gone.flatMap(({ value }) => value), ...(registry ? [registry] : [])]
  const told = gone.flatMap(({ messages }) => messages)
  const untold = untoldChange([...readUntold(run.contentDir), ...told])
  const written = dryRun || changes.length === 0 ? [] : writeSet(run.contentDir, [...changes, untold]).messages
  return [...stale.map(left), ...told, ...written]
}
