import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { readBytes } from './read-file.ts'
import type { FileChange } from './write-set.ts'

const texts = z.record(z.string(), z.string())

/** Most bytes of an issue's texts that are unpacked. */
const MOST = 256 * 1024 * 1024

/** Path inside the archive folder of the article files of an issue as last generated. */
const generatedPath = (issue: string): string => `.ingest/generated/${issue}.bin`

/** The article files of an issue as last generated, by id; nothing when that is not known (any more). */
export function readGenerated(contentDir: string, issue: string): ReadonlyMap<string, string> {
  try {
    const read = readBytes({ contentDir, file: generatedPath(issue) })
    if (read.status !== 'read') return new Map()
    const json = inflateRawSync(read.value, { maxOutputLength: MOST }).toString('utf8')
    return new Map(Object.entries(texts.parse(JSON.parse(json))))
  } catch {
    return new Map()
  }
}

/**
 * The change that keeps the article files of an issue as generated (by id): an edit made later is told from them, also when
 * the raw page or the program has changed meanwhile. Can be lost without harm; it does not count as a written file.
 */
export function generatedChange(issue: string, files: ReadonlyMap<string, string>): FileChange {
  const data = deflateRawSync(JSON.stringify(Object.fromEntries(files)), { level: 1 })
  return { file: generatedPath(issue), data, quiet: true }
}
