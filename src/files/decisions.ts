import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { correctionsChange, withoutCorrectionsChange } from './corrections.ts'
import { withLock } from './lock.ts'
import { recover, writeSet, type FileChange } from './write-set.ts'

/** Corrections of one page's file (`corrections/2021-11-22/01.yaml`), and the present day, told to whoever finds it locked. */
export interface PageCorrections {
  file: string
  corrections: readonly Correction[]
  today: string
}

type Change = (contentDir: string, file: string, corrections: readonly Correction[]) => Result<FileChange | null>

function write(contentDir: string, { file, corrections, today }: PageCorrections, change: Change): Message[] {
  return withLock(contentDir, today, () => {
    const recovered = recover(contentDir)
    const { value, messages } = change(contentDir, file, corrections)
    const written = value === null ? [] : writeSet(contentDir, [value]).messages
    return [...recovered, ...messages, ...written]
  })
}

/**
 * Adds what a person decided to the page's corrections, under the lock; the next ingest makes it so. Messages when the
 * archive is locked, the file is broken (it is then not written), or cannot be written; none when all is well.
 */
export const recordCorrections = (contentDir: string, page: PageCorrections): Message[] =>
  write(contentDir, page, correctionsChange)

/** Takes corrections out again, each once, the last that is the same: undo. Messages as for {@link recordCorrections}. */
export const takeBackCorrections = (contentDir: string, page: PageCorrections): Message[] =>
  write(contentDir, page, withoutCorrectionsChange)
