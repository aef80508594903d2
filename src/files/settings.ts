import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { writeFileAtomic } from './atomic.ts'

/** The file beside the program; the variable names another one, for tests and for a program folder that is read-only. */
const FILE = fileURLToPath(new URL('../../settings.json', import.meta.url))
const settings = z.object({ content: z.string() })

const place = (): string => process.env['ARCHIVE_SETTINGS'] ?? FILE

/** The archive folder that was used last, as an absolute path; undefined when none was, or the file cannot be used. */
export function lastArchive(): string | undefined {
  try {
    return settings.parse(JSON.parse(readFileSync(place(), 'utf8'))).content
  } catch {
    return undefined
  }
}

/** True for a folder of passing use, which is nobody's archive: one in the system's folder for temporary files. */
function isPassing(dir: string): boolean {
  const relative = path.relative(path.resolve(tmpdir()), dir)
  return !relative.startsWith('..') && !path.isAbsolute(relative)
}

/**
 * Remembers an archive folder as the one used last. A folder for temporary files is not remembered; where the settings file
 * cannot be written, nothing is, for the work does not hang on it. True when it is remembered.
 */
export function rememberArchive(dir: string): boolean {
  const content = path.resolve(dir)
  if (content === lastArchive()) return true
  if (isPassing(content)) return false
  try {
    writeFileAtomic(place(), `${JSON.stringify({ content }, null, 2)}\n`)
    return true
  } catch {
    return false
  }
}
