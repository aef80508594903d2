import type { ArchiveIssue } from '../model/archive.ts'
import * as words from '../words/index.ts'

/** The edition (增刊) and the numbers of an issue as its paper prints them (第45期, 总第1832期); empty when none is known. */
export function numberTexts({ edition, number, total }: Pick<ArchiveIssue, 'edition' | 'number' | 'total'>): string[] {
  return [
    ...(edition ? [edition] : []),
    ...(number ? [words.fill(words.counts.number, { n: number })] : []),
    ...(total ? [words.fill(words.counts.total, { n: total })] : []),
  ]
}
