import path from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { error } from '../messages/message.ts'
import { isHeld, systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { inside, isInside } from './names.ts'
import { heldOpen, notFolder, unreadable } from './read-file.ts'

/** Code of the error for a folder that is a link: nothing is written through one, for it may lead out of the archive. */
export const LINKED = 'LINKED'

/** Code of the error for a journal that this program cannot have written: nothing it names is touched. */
const FOREIGN = 'FOREIGN'

function foreign(file: string): Message {
  const what = '这份写入记录不是本程序写的，或已损坏；它说要动的文件一个也没有动'
  const todo = `确定没有别的程序在处理这个文库，把 ${file} 移走，再运行一次`
  return error({ file, what, todo, rule: 'journal-foreign' })
}

/** Message for a system error of writing: the place, and another program that holds the file, when it looks so. */
export function problemMessage(contentDir: string, problem: unknown): Message {
  const place = pathOfProblem(problem)
  const name = place === '' ? '' : path.relative(contentDir, place).replaceAll('\\', '/')
  const code = systemCode(problem)
  if (code === LINKED) return notFolder(name)
  if (code === FOREIGN) return foreign(name)
  return isHeld(problem) ? heldOpen(name, problem) : unreadable(name, problem)
}

/** The path of a system error: of a rename, where to. */
function pathOfProblem(problem: unknown): string {
  if (!(problem instanceof Error)) return ''
  if ('dest' in problem && typeof problem.dest === 'string') return problem.dest
  return 'path' in problem ? String(problem.path) : ''
}

/** Path inside the archive folder of the list of what a set changes; once it is on the disk, the set will be finished. */
export const JOURNAL = '.ingest/commit.json'
const journal = z.strictObject({
  replace: z.array(z.string()),
  /** Files that grow, with the length they had. */
  append: z.array(z.strictObject({ file: z.string(), at: z.int() })).default(() => []),
  remove: z.array(z.string()),
})
/** Changes of a set of files: paths inside the archive folder. */
export type Journal = z.infer<typeof journal>

/** Files that this program writes: all that a journal may name. */
const WRITTEN =
  /^(?:(?:articles|corrections)\/[a-z0-9-]+\/[a-z0-9-]+\.(?:md|yaml)|\.ingest\/(?:[\w.-]+\/)*[\w.-]+|[a-z0-9-]+\.(?:yaml|jsonl|txt)|raw\/[a-z0-9-]+\/(?:\.replaced\/)?[\w\p{L}-]+\.(?:layout\.json|[a-z0-9]{2,5})|withheld\/raw\/[a-z0-9-]+\/(?:\.replaced\/)?[^/]+)$/iu
/** Files that this program removes. */
const REMOVED =
  /^(?:articles\/[^/]+\/[^/]+\.md|corrections\/[a-z0-9-]+\/[a-z0-9-]+\.yaml|\.ingest\/(?:[\w.-]+\/)*[\w.-]+)$/iu

/** Path of an original that words were taken out of: never published, never handed over with the archive. */
export const withheldPath = (file: string): string => `withheld/${file}`

/** True for a journal that this program can have written; an original goes only where the set withholds it. */
export function isOurs({ replace, append, remove }: Journal): boolean {
  const written = [...replace, ...append.map(({ file }) => file)]
  return (
    [...written, ...remove].every(isInside) &&
    written.every((file) => WRITTEN.test(file)) &&
    remove.every((file) => REMOVED.test(file) || replace.includes(withheldPath(file)))
  )
}

/** The journal that a run left; null when there is none. One that is not ours is thrown (`FOREIGN`), and nothing done. */
export function readJournal(contentDir: string): Journal | null {
  const place = inside(contentDir, JOURNAL)
  if (!existsSync(place)) return null
  try {
    const read = journal.parse(JSON.parse(readFileSync(place, 'utf8')))
    if (isOurs(read)) return read
  } catch {
    // Told as one that is not ours.
  }
  throw Object.assign(new Error('not our journal'), { code: FOREIGN, path: place })
}
