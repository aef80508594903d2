import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as ready from '../ready.js'
import type { TestRun } from './nearest.ts'

/** Longest time for one test file, in milliseconds: a fault that makes it endless is seen. */
const TIME = 180_000
/** Folders that a copy goes without. */
const LEFT = ['node_modules', '.git', '_site', '.cache']
/** Folders that a test may import from. */
const SOURCES = ['src', 'scripts', 'templates', 'test']

/** A copy of the project, in which faults can be tried. */
export class Copy {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'mutants-'))
  private readonly reached = path.join(this.folder, 'reached')

  /** `allTests` are the paths of all test files. */
  constructor(private readonly allTests: readonly string[]) {
    cpSync('.', this.folder, { recursive: true, filter: (from) => !LEFT.includes(from) })
    symlinkSync(path.resolve('node_modules'), path.join(this.folder, 'node_modules'), 'junction')
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text)
  }

  /** Runs a test file with the sources as they stand in the copy and one fault on, or none; one that does not end fails. */
  async run(test: string, fault = 0): Promise<TestRun> {
    const address = pathToFileURL(path.join(this.folder, 'scripts/ready.js')).href
    const { madeReady } = (await import(address)) as typeof ready
    const folder = await madeReady(this.allTests, SOURCES)
    writeFileSync(this.reached, '')
    const start = performance.now()
    const passes = await this.passes(path.join(folder, test.replace(/ts$/, 'js')), fault)
    const reached = readFileSync(this.reached, 'utf8').split('\n').map(Number)
    return { test, passes, seconds: (performance.now() - start) / 1000, reached: new Set(reached) }
  }

  /** Runs a program to its end; when its time is over it is ended with all that it started. */
  private passes(program: string, fault: number): Promise<boolean> {
    const first = pathToFileURL(path.join(this.folder, 'scripts/mutants/switch.js')).href
    const env = { NODE_OPTIONS: `--enable-source-maps --import ${first}`, FAULT: String(fault), REACHED: this.reached }
    const child = spawn(process.execPath, [program], {
      cwd: this.folder,
      env: { ...process.env, ...env },
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
