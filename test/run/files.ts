import { readdirSync } from 'node:fs'

/** Rank of a test file: quick ones first, browsers last, so that a plain mistake shows at once. */
function rank(file: string): number {
  return ['test/unit/', 'test/cases', 'test/properties', 'test/site/', 'test/browser/'].findIndex((place) =>
    file.startsWith(place),
  )
}

function compare(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

/** Test files of the project, in the order of their run; with words, only those whose path holds one of them. */
export function testFiles(words: readonly string[]): string[] {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' }).map(
    (file) => `test/${file.replaceAll('\\', '/')}`,
  )
  const tests = all.filter((file) => file.endsWith('.test.ts')).sort(compare)
  return words.length === 0 ? tests : tests.filter((file) => words.some((word) => file.includes(word)))
}
