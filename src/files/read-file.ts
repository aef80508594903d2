import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { error } from '../messages/message.ts'
import { explained, systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { decodeText } from '../read/decode.ts'
import { MAX_PAGE_BYTES } from '../read/limits.ts'
import { tooLarge, undecodable } from '../read/lines.ts'
import { inside } from './names.ts'

/** Result of reading one file: its content, or that it is not there, or the reason of a refusal. */
type FileRead<T> = { status: 'read'; value: T } | { status: 'absent' } | { status: 'refused'; messages: Message[] }

/** A file of the archive folder: the folder's path on this machine, and the path inside it, with forward slashes. */
export interface ContentFile {
  contentDir: string
  file: string
}

const refused = (message: Message): { status: 'refused'; messages: Message[] } => ({
  status: 'refused',
  messages: [message],
})

/** The message for what stands in the place of a file and is none: nothing is read from it. */
export const notRegular = (file: string): Message =>
  error({
    file,
    what: '不是普通文件（是文件夹、快捷方式或符号链接）',
    todo: '换成同名的普通文件',
    rule: 'file-kind',
  })

/** The message for a folder of ours that is a link or a file: nothing is read or written through it. */
export const notFolder = (file: string): Message =>
  error({
    file,
    what: '不是普通文件夹（是文件、快捷方式或符号链接）',
    todo: '换成同名的普通文件夹',
    rule: 'file-kind',
  })

/** The message for a file that the system does not let us open or write, by the system's reason. */
export const unreadable = (file: string, problem: unknown): Message =>
  error({ file, ...explained(problem), rule: 'file-unreadable' })

/** The message for a file that cannot be written just now: another program holds it open. */
export const heldOpen = (file: string, problem: unknown): Message =>
  error({ file, ...explained(problem), rule: 'file-held' })

/** True when a folder (or a link to one) stands at a path of this machine. */
export function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory()
  } catch {
    return false
  }
}

/** The message for an archive folder that is not there, or is a file. */
export const noFolder = (contentDir: string): Message =>
  error({
    file: '',
    what: `没有资料文件夹 ${contentDir}（不存在，或不是文件夹）`,
    todo: '检查 --content 后面的路径',
    rule: 'content-missing',
  })

/** The bytes of a regular file of at most `most` bytes; links are never followed, larger files never read. */
export function readBytes({ contentDir, file }: ContentFile, most = MAX_PAGE_BYTES): FileRead<Uint8Array> {
  const place = inside(contentDir, file)
  try {
    const stat = lstatSync(place, { throwIfNoEntry: false })
    if (stat === undefined) return { status: 'absent' }
    if (!stat.isFile()) return refused(notRegular(file))
    if (stat.size > most) return refused(tooLarge(file, stat.size))
    return { status: 'read', value: readFileSync(place) }
  } catch (problem) {
    return systemCode(problem) === 'ENOTDIR' ? { status: 'absent' } : refused(unreadable(file, problem))
  }
}

/** As {@link readText}, of a list that the program writes, however long it has grown. */
export const readList = (source: ContentFile): FileRead<string> => readText(source, Infinity)

/** The text of a regular file saved by any editor (UTF-8, UTF-16, GB18030), without a byte order mark. */
export function readText(source: ContentFile, most = MAX_PAGE_BYTES): FileRead<string> {
  const bytes = readBytes(source, most)
  if (bytes.status !== 'read') return bytes
  const decoded = decodeText(bytes.value)
  if ('refused' in decoded) return refused(undecodable(source.file, decoded.refused))
  const [at] = decoded.damaged ?? []
  if (at) return refused(undecodable(source.file, { at, reason: '有一个字节坏了' }))
  return { status: 'read', value: decoded.text }
}

/** SHA-256 in hexadecimal of bytes, or of a text in UTF-8. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** True when anything at all stands at a place inside an archive folder. */
export const isThere = (contentDir: string, file: string): boolean => existsSync(inside(contentDir, file))

/** A file that the program itself keeps, as it stands; null when there is none that can be read. */
export function readKept(contentDir: string, file: string): string | null {
  try {
    return readFileSync(inside(contentDir, file), 'utf8')
  } catch {
    return null
  }
}
