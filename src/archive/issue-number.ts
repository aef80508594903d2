import type { ArchiveIssue } from '../model/archive.ts'
import * as words from '../words/index.ts'

/** The paper, edition and numbers of an issue. */
type Said = Pick<ArchiveIssue, 'paper' | 'edition' | 'number' | 'total'>

/** Of an issue the paper where the archive has several, the edition (增刊), and the numbers as they are printed (第45期, 总第1832期); empty when none is known. */
export function numberTexts({ paper, edition, number, total }: Said): string[] {
  return [
    ...(paper ? [words.fill(words.marks.paper, { paper })] : []),
    ...(edition ? [edition] : []),
    ...(number ? [words.fill(words.counts.number, { n: number })] : []),
    ...(total ? [words.fill(words.counts.total, { n: total })] : []),
  ]
}
