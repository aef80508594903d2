import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as ready from '../ready.js'

/** Longest time for one test file, in milliseconds: a fault that makes it endless is seen. */
const TIME = 600_000
/** Folders that a copy goes without. */
const LEFT = ['node_modules', '.git', '_site', '.cache']
/** Folders that a test may import from. */
const SOURCES = ['src', 'scripts', 'templates', 'test']

/** A copy of the project, in which faults can be tried. */
export class Copy {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'mutants-'))

  /** `allTests` are the paths of all test files. */
  constructor(private readonly allTests: readonly string[]) {
    cpSync('.', this.folder, { recursive: true, filter: (from) => !LEFT.includes(from) })
    symlinkSync(path.resolve('node_modules'), path.join(this.folder, 'node_modules'), 'junction')
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text)
  }

  /** The first of these tests that fails, undefined when all pass; with the sources as they stand in the copy. */
  async failing(tests: readonly string[]): Promise<string | undefined> {
    const address = pathToFileURL(path.join(this.folder, 'scripts/ready.js')).href
    const { madeReady } = (await import(address)) as typeof ready
    const folder = await madeReady(this.allTests, SOURCES)
    for (const test of tests) {
      if (!(await this.passes(path.join(folder, test.replace(/ts$/, 'js'))))) return test
    }
    return undefined
  }

  /** Runs one test; what still runs when its time is over is ended with all that it started. */
  private passes(program: string): Promise<boolean> {
    const child = spawn(process.execPath, ['--enable-source-maps', program], {
      cwd: this.folder,
      stdio: 'ignore',
      detached: true,
    })
    const clock = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), TIME)
    return new Promise((resolve) =>
      child.once('close', (status) => {
        clearTimeout(clock)
        resolve(status === 0)
      }),
    )
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
