import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { MANIFEST } from './places.ts'
import { exists } from './tree.ts'

/** Writes the digests of all files of a site but this one: SHA-256 in hex, two spaces, path; one a line, sorted, as `sha256sum -c` reads it. */
export async function writeManifest(dir: string, digests: ReadonlyMap<string, string>): Promise<void> {
  const lines = [...digests].map(([file, digest]) => `${digest}  ${file}\n`)
  await mkdir(path.dirname(path.join(dir, MANIFEST)), { recursive: true })
  await writeFile(path.join(dir, MANIFEST), lines.join(''))
}

/** The digests that a manifest lists, by path; lines of another form are passed over. */
export function digestsIn(text: string): Map<string, string> {
  const rows = text.split('\n').filter((line) => /^[0-9a-f]{64} {2}./.test(line))
  return new Map(rows.map((line) => [line.slice(66), line.slice(0, 64)]))
}

function difference(expected: string | undefined, actual: string | undefined): string | undefined {
  if (actual === undefined) return '清单里有这个文件，网站里却没有'
  if (expected === undefined) return '网站里多出这个文件，清单里没有'
  return actual === expected ? undefined : '文件的内容变了'
}

/** Compares the digests of a finished site's files with its manifest: changed, missing and extra files, one message each. */
export async function verifyManifest(dir: string, actual: ReadonlyMap<string, string>): Promise<Message[]> {
  const todo = '运行 npm run build 重新建网站'
  if (!(await exists(path.join(dir, MANIFEST)))) {
    return [error({ file: MANIFEST, what: '网站没有校验清单', todo, rule: 'fixity' })]
  }
  const expected = digestsIn(await readFile(path.join(dir, MANIFEST), 'utf8'))
  const files = [...new Set([...expected.keys(), ...actual.keys()])].sort()
  return files.flatMap((file) => {
    const what = difference(expected.get(file), actual.get(file))
    return what === undefined ? [] : [error({ file, what, todo, rule: 'fixity' })]
  })
}
