import path from 'node:path'
import { error, info } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { readArticles } from './article-files.ts'
import { presentOriginals } from './digests.ts'
import { readManifest, type FileDigests } from './manifest.ts'
import { addTo, byCode } from '../model/order.ts'
import type { FileChange } from './write-set.ts'

/** The originals of an archive: what was taken in, what is there now, and how the two differ. */
export interface Originals {
  listed: FileDigests
  present: FileDigests
  /** Paths whose file has other bytes than were taken in, the old bytes being nowhere. */
  changed: ReadonlySet<string>
  /** Paths of which neither the file nor its bytes are anywhere. */
  gone: ReadonlySet<string>
  /** Changed and gone ones by name, and broken lines of the manifest. */
  messages: Message[]
  /** True when the manifest can be written again without losing a line. */
  isWhole: boolean
  remember: FileChange | null
}

/** The raw folder of an original: `raw/2021-11-22/01.txt` → `2021-11-22`. */
export const issueFolderOf = (file: string): string => file.split('/')[1] ?? ''

/** Raw folders of which an original is changed or gone: nothing is concluded about them until a person has said what holds. */
export const foldersInDoubt = ({ changed, gone }: Originals): Set<string> =>
  new Set([...changed, ...gone].map(issueFolderOf))

/** By digest, the paths that do not list it: where the bytes of originals that were renamed stand now. */
function elsewhere(listed: FileDigests, present: FileDigests): Map<string, string[]> {
  const spare = new Map<string, string[]>()
  for (const [file, digest] of present) if (listed.get(file) !== digest) addTo(spare, digest, file)
  return spare
}

/**
 * An original is its bytes: one whose bytes stand under another name was renamed, and all is well; else the file at its
 * path has changed, or it is gone.
 */
export function compareOriginals(
  listed: FileDigests,
  present: FileDigests,
): Pick<Originals, 'changed' | 'gone'> & { renamed: ReadonlyMap<string, string> } {
  const spare = elsewhere(listed, present)
  const [changed, gone, renamed] = [new Set<string>(), new Set<string>(), new Map<string, string>()]
  for (const [file, digest] of listed) {
    if (present.get(file) === digest) continue
    const now = spare.get(digest)?.shift()
    if (now !== undefined) renamed.set(file, now)
    else (present.has(file) ? changed : gone).add(file)
  }
  return { changed, gone, renamed }
}

/** Originals by the statements of articles made from them, for an archive that has no manifest yet. */
function statedByArticles(contentDir: string): FileDigests {
  const origins = readArticles(contentDir).value.flatMap(({ origin, continued }) => [origin, ...(continued ?? [])])
  return new Map(origins.map(({ file, sha256 }) => [file, sha256]))
}

/** Command that accepts the change of a file, or of all in a folder. */
const typed = (contentDir: string, file: string): string =>
  `npm run accept -- ${file}${contentDir === 'content' ? '' : ` --content ${contentDir}`} --why "理由"`

function changedMessage(contentDir: string, file: string): Message {
  const what = '原文与收入时不同（校验码不符），没有照它重读，这一期的文章保持原样'
  const todo = `不是有意改的，用备份换回原来的；是有意改的，运行 ${typed(contentDir, file)}`
  return error({ file, what, todo, rule: 'raw-changed' })
}

function goneMessage(contentDir: string, file: string, count: number): Message {
  const what = count === 1 ? '原文不见了' : `这一期的原文都不见了（${count} 个文件）`
  const todo = `从备份放回原处；确实不要了，运行 ${typed(contentDir, file)}`
  return error({ file, what: `${what}，由它读出的文章保持原样`, todo, rule: 'raw-gone' })
}

/** Pages whose text got another name within its issue: ids and addresses stay, the page shown is the new one. */
function renamedMessages(renamed: ReadonlyMap<string, string>): Message[] {
  const pages = [...renamed].filter(([old, now]) => issueFolderOf(old) === issueFolderOf(now) && now.endsWith('.txt'))
  return pages
    .sort(([, a], [, b]) => byCode(a, b))
    .map(([old, file]) => {
      const what = `这一版改了名：原来是 ${path.posix.basename(old)}，现在按新的版次；各篇的编号、更正照旧`
      const todo = '改得对，不用做什么；改错了，把名字改回去，再运行一次 npm run ingest'
      return info({ file, what, todo, rule: 'page-renamed' })
    })
}

/** By name; a folder of which nothing is left is one message. */
function goneMessages(contentDir: string, { gone, listed }: Pick<Originals, 'gone' | 'listed'>): Message[] {
  const kept = new Set([...listed.keys()].filter((file) => !gone.has(file)).map(issueFolderOf))
  const whole = new Map<string, number>()
  for (const file of gone)
    if (!kept.has(issueFolderOf(file))) whole.set(issueFolderOf(file), (whole.get(issueFolderOf(file)) ?? 0) + 1)
  const single = [...gone].filter((file) => (whole.get(issueFolderOf(file)) ?? 0) < 2)
  const folders = [...whole].filter(([, count]) => count > 1)
  return [
    ...single.map((file) => goneMessage(contentDir, file, 1)),
    ...folders.map(([folder, count]) => goneMessage(contentDir, `raw/${folder}`, count)),
  ]
}

/** Ways to look at originals: `isFresh` reads every file, whatever its times say; `byManifest` knows nothing without one. */
interface OriginalsOptions {
  isFresh?: boolean
  byManifest?: boolean
}

/**
 * The originals as they are now against those that were taken in: by the manifest, or, where there is none yet, by what
 * articles say of their origin.
 */
export function readOriginals(
  contentDir: string,
  { isFresh = false, byManifest = false }: OriginalsOptions = {},
): Originals {
  const manifest = readManifest(contentDir)
  const listed = manifest.value ?? (byManifest ? new Map<string, string>() : statedByArticles(contentDir))
  const { digests: present, remember } = presentOriginals(contentDir, isFresh)
  const { changed, gone, renamed } = compareOriginals(listed, present)
  const messages = [
    ...manifest.messages,
    ...renamedMessages(renamed),
    ...[...changed].sort(byCode).map((file) => changedMessage(contentDir, file)),
    ...goneMessages(contentDir, { gone, listed }),
  ]
  return { listed, present, changed, gone, messages, isWhole: manifest.messages.length === 0, remember }
}

/**
 * New content of the manifest: all it lists (a renamed original under its new name), and what was read now.
 * A file that could not be read as a page is not taken in, and may be replaced freely.
 */
export function listedNow({ listed, present, changed, gone }: Originals, read: ReadonlySet<string>): FileDigests {
  const isKept = (file: string): boolean => changed.has(file) || gone.has(file)
  const kept = [...listed].filter(([file, digest]) => isKept(file) || present.get(file) === digest)
  const known = new Set(listed.values())
  const isPage = (file: string): boolean => /\.txt$/iu.test(file)
  const taken = [...present].filter(
    ([file, digest]) => !isKept(file) && (!isPage(file) || read.has(file) || known.has(digest)),
  )
  return new Map([...kept, ...taken])
}
