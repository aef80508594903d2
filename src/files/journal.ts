import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { inside } from './names.ts'
import { FOREIGN } from './write-problems.ts'

/** Path inside the archive folder of the list of what a set changes; once it is on the disk, the set will be finished. */
export const JOURNAL = '.ingest/commit.json'
const journal = z.strictObject({
  replace: z.array(z.string()),
  /** Files that grow, with the length they had. */
  append: z.array(z.strictObject({ file: z.string(), at: z.int() })).default(() => []),
  remove: z.array(z.string()),
})
/** What a set of files changes: paths inside the archive folder. */
export type Journal = z.infer<typeof journal>

/** What this program writes: all that a journal may name. */
const WRITTEN =
  /^(?:(?:articles|corrections)\/[a-z0-9-]+\/[a-z0-9-]+\.(?:md|yaml)|\.ingest\/(?:[\w.-]+\/)*[\w.-]+|[a-z0-9-]+\.(?:yaml|jsonl|txt)|raw\/[a-z0-9-]+\/(?:\.replaced\/)?[\w\p{L}-]+\.(?:layout\.json|[a-z0-9]{2,5}))$/iu
/** What this program removes. */
const REMOVED = /^(?:articles\/[^/]+\/[^/]+\.md|\.ingest\/(?:[\w.-]+\/)*[\w.-]+)$/iu

/** True for a journal that this program can have written. */
function isOurs({ replace, append, remove }: Journal): boolean {
  const written = [...replace, ...append.map(({ file }) => file)]
  return (
    ![...written, ...remove].some((file) => file.split('/').includes('..')) &&
    written.every((file) => WRITTEN.test(file)) &&
    remove.every((file) => REMOVED.test(file))
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
