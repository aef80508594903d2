import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { run } from 'node:test'
import { spec as Spec, tap } from 'node:test/reporters'
import { isUpdating, UPDATE_VARIABLE } from '../test/run/expect-folder.ts'
import { isBrowserTest, testFiles } from '../test/run/files.ts'
import { entriesOf, groups } from '../test/run/groups.ts'
import { keepTemporaryInMemory } from '../test/run/memory-folder.ts'
import { merged, type TestEvent } from '../test/run/merged.ts'
import { madeReady } from './ready.js'

/** Longest time that one test file may take, in milliseconds: ten times that of the longest, for busy machines. */
const FILE_TIMEOUT = 1_800_000
/** Test files without a browser at work at a time, one more than processors: some wait for a disk. Beside them, one with a browser. */
const PLAIN = Math.min(4, availableParallelism() + 1)
/** Folders that a test may import from. */
const SOURCES = ['src', 'scripts', 'templates', 'test']

function refuse(text: string): never {
  console.error(text)
  process.exit(2)
}

function setUpdating(): void {
  if (process.argv.includes('--update')) process.env[UPDATE_VARIABLE] = '1'
  try {
    isUpdating()
  } catch {
    refuse('设置了 CI 时不更新预期文件（--update）；请在自己的电脑上运行。 [golden-update]')
  }
}

/** Runs test files, so many at once, with the program made ready in `folder`. */
function started(folder: string, files: readonly string[], concurrency: number): ReturnType<typeof run> {
  const ready = groups(files).map((group) => group.map((file) => path.join(folder, file.replace(/ts$/, 'js'))))
  return run({ files: entriesOf(ready), concurrency, timeout: FILE_TIMEOUT })
}

/** Notes a failed test in the exit code. */
async function* judged(events: AsyncIterable<TestEvent>): AsyncGenerator<TestEvent> {
  for await (const event of events) {
    if (event.type === 'test:fail') process.exitCode = 1
    yield event
  }
}

const given = process.argv.slice(2)
const unknown = given.filter((word) => word.startsWith('-') && word !== '--update')
if (unknown.length > 0)
  refuse(`不认识 ${unknown.join(' ')}；可用：npm test -- [路径中的字…] [--update] [unknown-option]`)
const words = given.filter((word) => !word.startsWith('-'))
const files = testFiles(words)
if (files.length === 0) refuse(`没有测试文件的路径含有：${words.join(' ')} [no-tests]`)
setUpdating()
keepTemporaryInMemory()
const folder = await madeReady(testFiles([]), SOURCES)
process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --enable-source-maps`
const kinds = [files.filter(isBrowserTest), files.filter((file) => !isBrowserTest(file))]
const runs = kinds.flatMap((kind, at) => (kind.length > 0 ? [started(folder, kind, at === 0 ? 1 : PLAIN)] : []))
const events = Readable.from(judged(merged(runs)))
events.compose(process.stdout.isTTY ? new Spec() : tap).pipe(process.stdout)
