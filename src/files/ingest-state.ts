import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ArticleRegistration } from '../model/registry.ts'
import type { ReadSetting } from './ingest-context.ts'
import { byCode } from '../model/order.ts'
import { sha256 } from './read-file.ts'
import { folderState } from './states.ts'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))

/**
 * Digest of the program itself, as far as articles depend on it: its source files, the packages it asks for, and the
 * version of Node.js, whose Unicode tables it uses.
 */
export function programDigest(): string {
  return (digestOfProgram ??= digestProgram())
}

let digestOfProgram: string | undefined

function digestProgram(): string {
  const names = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const sources = names
    .filter((name) =>
      /^(?:pipeline|(?:read|blocks|articles|facts|people|compose|messages|model|files|ingest)\/.+)\.ts$/.test(name),
    )
    .sort(byCode)
  const digests = [...sources, '../package.json'].map(
    (name) => `${name} ${sha256(readFileSync(path.join(SOURCE, name)))}`,
  )
  return sha256([process.version, ...digests].join('\n'))
}

/** State of an issue's raw folder, its name too, for it says the day. To be taken before its pages are read. */
export const rawState = (contentDir: string, issue: string): string =>
  sha256(`${issue}\n${folderState(contentDir, `raw/${issue}`)}`)

/** State of what an issue became and of what people decided about it; addresses do not matter. */
export function resultState(contentDir: string, issue: string, registered: Iterable<ArticleRegistration>): string {
  const entries = [...registered].map(({ id, anchor, sketch, sha256: digest, gone = false }) =>
    [id, anchor, sketch, digest, gone].join(' '),
  )
  const folders = [`articles/${issue}`, `corrections/${issue}`].map((folder) => folderState(contentDir, folder))
  return sha256([...folders, entries.sort(byCode).join('\n')].join('\0'))
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value

/** Digest of what all issues are read with, but for columns and issue numbers: those each issue asked for are remembered with it. */
export function settingDigest({ read, rhythm }: ReadSetting): string {
  const { columns: _, ...blocks } = read.blocks
  return sha256(JSON.stringify([blocks, read.facts, rhythm ?? null], plain))
}
