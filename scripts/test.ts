import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { TURNS_VARIABLE, watchTurns } from '../test/run/clock.ts'
import { isUpdating, UPDATE_VARIABLE } from '../test/run/expect-folder.ts'
import { isBrowserTest, testFiles } from '../test/run/files.ts'
import { madeReady } from './ready.js'

/** Longest time one test file may take from its turn on, in milliseconds: ten times what the longest needs, for busy machines. */
const FILE_TIMEOUT = 1_800_000

function refuse(text: string): never {
  console.error(text)
  process.exit(2)
}

/** Files at once: one a core, and those browser tests that only wait for their turn. */
function concurrencyOf(files: readonly string[]): number {
  const waiting = Math.max(0, files.filter(isBrowserTest).length - 1)
  return Math.min(4, availableParallelism()) + waiting
}

/** Folders that a test may import from. */
const SOURCES = ['src', 'scripts', 'templates', 'test']
const TURN = 'test/run/turn.ts'

async function nodeArguments(files: readonly string[]): Promise<string[]> {
  const folder = await madeReady([...testFiles([]), TURN], SOURCES)
  const ready = (file: string): string => path.join(folder, file.replace(/ts$/, 'js'))
  const reporter = process.stdout.isTTY ? 'spec' : 'tap'
  const concurrency = `--test-concurrency=${concurrencyOf(files)}`
  const options = ['--enable-source-maps', '--test', `--test-reporter=${reporter}`, concurrency]
  return ['--import', pathToFileURL(ready(TURN)).href, ...options, ...files.map(ready)]
}

function environment(): NodeJS.ProcessEnv {
  const update = process.argv.includes('--update') ? { [UPDATE_VARIABLE]: '1' } : {}
  const env = { ...process.env, ...update }
  try {
    isUpdating(env)
  } catch {
    refuse('设置了 CI 时不更新预期文件（--update）；请在自己的电脑上运行。 [golden-update]')
  }
  return env
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const files = testFiles(words)
if (files.length === 0) refuse(`没有测试文件的路径含有：${words.join(' ')} [no-tests]`)
const env = environment()
const turns = mkdtempSync(path.join(tmpdir(), 'test-turns-'))
const child = spawn(process.execPath, await nodeArguments(files), {
  stdio: 'inherit',
  env: { ...env, [TURNS_VARIABLE]: turns },
})
const stop = watchTurns(turns, FILE_TIMEOUT)
process.on('SIGINT', () => undefined)
child.on('close', (code) => {
  stop()
  rmSync(turns, { recursive: true, force: true })
  process.exitCode = code ?? 1
})
