import type { Message } from '../model/message.ts'
import { withLock } from './lock.ts'
import { readList } from './read-file.ts'
import { writeSet } from './write-set.ts'

/** The chain of releases in the archive folder: a line for each time the site was published. */
export const RELEASES_FILE = 'releases.jsonl'

/** The text of the chain; empty when nothing was published yet, or it cannot be read (with messages). */
export function readReleases(contentDir: string): { text: string; messages: Message[] } {
  const read = readList({ contentDir, file: RELEASES_FILE })
  if (read.status === 'read') return { text: read.value, messages: [] }
  return { text: '', messages: read.status === 'refused' ? read.messages : [] }
}

/** Keeps the chain of a site that was published; `started` is told to whoever finds the folder locked. */
export const keepReleases = (contentDir: string, text: string, started: string): Message[] =>
  withLock(contentDir, started, () => writeSet(contentDir, [{ file: RELEASES_FILE, data: text }]).messages)
