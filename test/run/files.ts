import { readdirSync } from 'node:fs'

/** The folder of the tests that open a browser, which run one at a time. */
const BROWSER = 'test/browser/'

/** Folders of tests that build whole sites: they come first, so that no long test is left when all others are done. */
const LONG = ['test/unit/cli/', 'test/unit/publish/']

function rank(file: string): number {
  return LONG.some((folder) => file.startsWith(folder)) ? 0 : 1
}

/** Whether a test file opens a browser. */
export function isBrowserTest(file: string): boolean {
  return file.startsWith(BROWSER)
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
