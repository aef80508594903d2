import { error, info } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import type { OriginalRegistration } from '../model/registry.ts'
import { withLock } from './lock.ts'
import { manifestChange } from './manifest.ts'
import { listedNow, readOriginals, type Originals } from './originals.ts'
import { registryChange } from './registry.ts'
import { writeSet } from './write-set.ts'

/** A person's acceptance: a file (or a folder with all in it) inside the archive folder, the reason, and the present day. */
export interface Acceptance {
  file: string
  why: string
  today: string
}

/** The path inside the archive folder that a person typed: with the folder's own name before it, too, and `\` for `/`. */
function pathInside(contentDir: string, typed: string): string {
  const [file, folder] = [typed, contentDir].map((text) => text.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, ''))
  const below = (file ?? '').startsWith(`${folder}/`) ? (file ?? '').slice((folder ?? '').length + 1) : (file ?? '')
  return below.replace(/\/+$/u, '')
}

function nothing(file: string): Message {
  const what = '这里没有改过或不见了的原文，没有记下什么'
  const todo = '照消息里的文件名写，例如 npm run accept -- raw/2021-11-22/01.txt --why "理由"'
  return error({ file, what, todo, rule: 'accept-nothing' })
}

function accepted(file: string, isGone: boolean, why: string): Message {
  const what = `已确认${isGone ? '不再有这份原文' : '换成现在的原文'}：${why}`
  return info({ file, what, todo: '运行 npm run ingest，文章就照着改过来', rule: 'raw-accepted' })
}

/** The lines of the registry that remember what became of originals, when and why. */
export function originalRegistrations(
  { listed, present }: Pick<Originals, 'listed' | 'present'>,
  files: readonly string[],
  { why, today }: Pick<Acceptance, 'why' | 'today'>,
): OriginalRegistration[] {
  return files.map((file) => ({
    type: 'original',
    id: file,
    sha256: present.get(file) ?? null,
    before: listed.get(file) ?? '',
    date: today,
    why,
  }))
}

/** The originals, as if these had never been taken in. */
function without(originals: Originals, files: readonly string[]): Originals {
  const { listed, changed, gone } = originals
  const others = <T>(entries: Iterable<T>, file: (entry: T) => string): T[] =>
    [...entries].filter((entry) => !files.includes(file(entry)))
  return {
    ...originals,
    listed: new Map(others(listed, ([file]) => file)),
    changed: new Set(others(changed, (file) => file)),
    gone: new Set(others(gone, (file) => file)),
  }
}

/**
 * Accepts that originals changed or are gone: the manifest lists them as they are now, the registry remembers what was
 * there before, the day and the reason. Errors: nothing has changed there, the archive is locked or cannot be written.
 */
export function acceptOriginals(contentDir: string, { file: typed, why, today }: Acceptance): Message[] {
  const file = pathInside(contentDir, typed)
  return withLock(contentDir, today, () => {
    const originals = readOriginals(contentDir, { isFresh: true })
    if (!originals.isWhole) return originals.messages.filter(({ rule }) => rule === 'manifest-line')
    const { changed, gone } = originals
    const asked = [...changed, ...gone].filter((one) => one === file || one.startsWith(`${file}/`))
    if (asked.length === 0) return [nothing(file)]
    const now = listedNow(without(originals, asked), new Set(asked))
    const registry = registryChange(contentDir, originalRegistrations(originals, asked, { why, today }))
    const written = writeSet(contentDir, [manifestChange(now), ...(registry ? [registry] : [])])
    return written.messages.length > 0 ? written.messages : asked.map((one) => accepted(one, gone.has(one), why))
  })
}
