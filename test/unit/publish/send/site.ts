import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { changesOf, printsOf } from '../../../../src/publish/send/changes.ts'
import type { Changes, Target } from '../../../../src/publish/send/target.ts'
import type { Message } from '../../../../src/model/message.ts'

/** Files of a folder, or those of a site to be made: path → text. */
export type Files = Record<string, string>

/** Makes `dir` a finished site of exactly these files and their manifest. */
export function writeSite(dir: string, files: Files): void {
  rmSync(dir, { recursive: true, force: true })
  const rows = Object.entries(files).map(
    ([file, text]) => `${createHash('sha256').update(text).digest('hex')}  ${file}\n`,
  )
  for (const [file, text] of Object.entries({ ...files, 'data/manifest-sha256.txt': rows.sort().join('') })) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
}

/** All files below a folder with their texts. */
export function filesIn(dir: string): Files {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter((name) => statSync(path.join(dir, name)).isFile())
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]))
}

/** Sends a site to a target as the command does: what changed, and what was told. */
export async function publishTo(target: Target, dir: string): Promise<{ changes: Changes; messages: Message[] }> {
  const { value, messages } = await target.look()
  if (value === null) return { changes: { added: [], changed: [], removed: [], same: 0 }, messages }
  const changes = changesOf(await printsOf(dir, target.print), value)
  return { changes, messages: await target.send({ dir, changes, onProgress: () => undefined }) }
}

/** A site, and the one that follows it: one file new, one changed, one gone. */
export const FIRST: Files = {
  'index.html': '首页一',
  '2023/05/08/index.html': '一期',
  'assets/site.css': 'body{}',
  'data/old/x.json': '{}',
}
export const SECOND: Files = {
  'index.html': '首页二',
  '2023/05/08/index.html': '一期',
  '2023/05/15/index.html': '又一期',
  'assets/site.css': 'body{}',
}
