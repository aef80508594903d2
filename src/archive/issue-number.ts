import type { ArchiveIssue } from '../model/archive.ts'
import * as words from '../words/index.ts'

/** The numbers of an issue as its paper prints them: 第45期 and 总第1832期, either or both; none when none is known. */
export function numberTexts({ number, total }: Pick<ArchiveIssue, 'number' | 'total'>): string[] {
  return [
    ...(number ? [words.fill(words.counts.number, { n: number })] : []),
    ...(total ? [words.fill(words.counts.total, { n: total })] : []),
  ]
}
