import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Most test files in one process: to start one costs more than most of them take. */
const MOST = 12
/** Folders whose tests take long or change what a whole process has in common: each file is a process of its own. */
const ALONE = /^test\/(?!unit\/)|^test\/unit\/(?:cli|ingest|publish|run|scripts)\//

/** The room of a test file, or the file itself when it stands alone. */
const groupOf = (file: string): string => (ALONE.test(file) ? file : file.split('/').slice(0, 3).join('/'))

/** Test files by the process that they share: those of one room, some at a time, in their order. */
export function groups(files: readonly string[]): string[][] {
  const made: string[][] = []
  for (const file of files) {
    const last = made.at(-1)
    const isNext = last !== undefined && groupOf(last[0] ?? '') === groupOf(file) && last.length < MOST
    if (isNext) last.push(file)
    else made.push([file])
  }
  return made
}

/** One file for each group of ready test files: the file itself, or one that imports all of them; those are removed when this process ends. */
export function entriesOf(ready: readonly (readonly string[])[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-groups-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return ready.map((files, at) => {
    if (files.length === 1) return files[0] ?? ''
    const entry = path.join(folder, `${at}.test.mjs`)
    writeFileSync(entry, files.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)}\n`).join(''))
    return entry
  })
}
