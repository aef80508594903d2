import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { byCode } from '../model/order.ts'
import { isInside } from './names.ts'
import { readList } from './read-file.ts'
import type { FileChange } from './write-set.ts'

/** Digests (SHA-256, hexadecimal) of originals by their path inside the archive folder. */
export type FileDigests = ReadonlyMap<string, string>

const FILE = 'manifest-sha256.txt'

const LINE = /^([0-9a-f]{64})\s+\*?(raw\/[^\s/][^/]*\/[^/]*\S)\s*$/iu

function broken(line: number): Message {
  const what = '原文清单里这一行不合格式'
  const todo = '对照备份改好这一行；没有备份，整行删去，再运行 npm run ingest'
  return error({ file: FILE, line, what, todo, rule: 'manifest-line' })
}

/**
 * `manifest-sha256.txt`: the originals that were taken into the archive, a digest and a path a line (the form of BagIt,
 * RFC 8493, and of sha256sum). Null when there is none. A broken line is an error with its number, the others are read.
 */
export function readManifest(contentDir: string): Result<FileDigests | null> {
  const read = readList({ contentDir, file: FILE })
  if (read.status === 'absent') return { value: null, messages: [] }
  if (read.status === 'refused') return { value: new Map(), messages: read.messages }
  const digests = new Map<string, string>()
  const messages: Message[] = []
  read.value.split(/\r\n|[\r\n]/u).forEach((line, at) => {
    const [, digest = '', file = ''] = LINE.exec(line) ?? []
    if (isInside(file)) digests.set(file, digest.toLowerCase())
    else if (line.trim() !== '') messages.push(broken(at + 1))
  })
  return { value: digests, messages }
}

/** The change that writes the manifest, its lines in order of the paths. */
export function manifestChange(digests: FileDigests): FileChange {
  const lines = [...digests].sort(([a], [b]) => byCode(a, b)).map(([file, digest]) => `${digest}  ${file}\n`)
  return { file: FILE, data: lines.join(''), quiet: true }
}
