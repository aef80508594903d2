import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Name of the environment variable by which `npm test -- --update` asks for new golden files. */
export const UPDATE_VARIABLE = 'UPDATE_GOLDEN'

/** True when golden files are to be written anew; refused where CI is set, so that a build server never accepts its own output. */
export function isUpdating(env: NodeJS.ProcessEnv = process.env): boolean {
  const wanted = env[UPDATE_VARIABLE] === '1'
  const onServer = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false'
  if (wanted && onServer) throw new Error(`golden files are never updated where CI is set (${UPDATE_VARIABLE}=1)`)
  return wanted
}

/** Every file under a folder as path (forward slashes) → text, sorted by path; empty when there is no such folder. */
export function readFolder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { encoding: 'utf8', recursive: true })
  const files = entries.filter((entry) => statSync(path.join(folder, entry)).isFile())
  const sorted = files.map((file) => file.replaceAll(path.sep, '/')).sort()
  return new Map(sorted.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]))
}

function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}

/**
 * Demands that `actual` (path → text) is exactly what stands in the golden folder: a missing file, a changed file
 * and an extra (ghost) file all fail, each with its name. Under `npm test -- --update` the folder is written anew.
 */
export function expectFolder(actual: ReadonlyMap<string, string>, folder: string): void {
  if (isUpdating()) return writeFolder(folder, actual)
  const expected = readFolder(folder)
  assert.deepEqual(
    [...actual.keys()].sort(),
    [...expected.keys()],
    `files of ${path.basename(folder)} (actual, expected)`,
  )
  for (const [file, text] of actual) assert.equal(text, expected.get(file), `text of ${file}`)
}
