import type { Message } from '../model/message.ts'
import { manifestChange } from '../files/manifest.ts'
import { messagesChange, untoldChange } from '../files/messages-file.ts'
import { listedNow, type Originals } from '../files/originals.ts'
import type { FileChange } from '../files/write-set.ts'
import type { IssuesOutcome } from './issues.ts'

/** Files that the program keeps of this run: its messages, its memory, and the originals it took in. */
export function notesOf(
  messages: readonly Message[],
  { cache, read }: Pick<IssuesOutcome, 'cache' | 'read'>,
  originals: Originals,
): FileChange[] {
  const listed = listedNow(originals, read)
  const manifest = originals.isWhole && listed.size + originals.listed.size > 0 ? [manifestChange(listed)] : []
  return [
    messagesChange(messages),
    untoldChange([]),
    ...(cache ? [cache] : []),
    ...manifest,
    ...(originals.remember ? [originals.remember] : []),
  ]
}
