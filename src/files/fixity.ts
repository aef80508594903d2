import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { error, info } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { isArchive } from './new-archive.ts'
import { digestOf, type Known } from './digests.ts'
import { withLock } from './lock.ts'
import { readManifest } from './manifest.ts'
import { inside, isInside, isLitter } from './names.ts'
import { readKept, sha256 } from './read-file.ts'
import { stateAt, statesBelow } from './states.ts'
import { writeEach, writeSet, type FileChange } from './write-set.ts'

/** Digests of all that is kept beside the originals (in BagIt's form for tag files): settings, corrections, articles, registers. */
const SEAL = 'tagmanifest-sha256.txt'
/** Memory of the seal: {@link Sealed}, then by path the size and times of a file when it was sealed, and its digest. */
const CACHE = '.ingest/cache-seal.jsonl'
/** Folders that can be made again, that others write, or that may be taken elsewhere. */
const OUTSIDE = /^(?:\.ingest|\.git|withheld)\//u

/** Files that a build writes a line to. */
const GOES_ON = ['registry.jsonl', 'releases.jsonl']

const FORM = /^([0-9a-f]{64}) {2}(.+)$/u

/** Digests of a listing in the form of sha256sum; lines of another form, and paths that lead out, are passed over. */
function digestsIn(text: string): Map<string, string> {
  const rows = text.split('\n').map((line) => FORM.exec(line))
  const named = rows.flatMap((row) => (row ? [[row[2] ?? '', row[1] ?? ''] as const] : []))
  return new Map(named.filter(([file]) => isInside(file)))
}

/** Paths and states of the files that are sealed. */
function statesOf(contentDir: string, originals: ReadonlyMap<string, string>): [file: string, state: string][] {
  const isSealed = (file: string): boolean =>
    isInside(file) &&
    !OUTSIDE.test(file) &&
    !originals.has(file) &&
    file !== SEAL &&
    !isLitter(path.posix.basename(file))
  return [...statesBelow(contentDir, '')].filter(([file]) => isSealed(file))
}

/** Digest of an archive folder by the bytes of its files, the same on every machine: but for what is not sealed, and for what a build itself goes on with. */
export function contentDigest(contentDir: string): string {
  const files = statesOf(contentDir, new Map()).filter(([file]) => !GOES_ON.includes(file))
  return sha256(files.map(([file]) => `${digestOf(inside(contentDir, file))}  ${file}`).join('\n'))
}

/** Digests of the seal as it was written last, and of the files with states that it was made of. */
interface Sealed {
  seal: string
  states: string
}

/** The first line of the cache, and what it was made of on the second. */
function readSealed(contentDir: string): { head: Sealed | null; known: () => Known } {
  const [head = '', files = ''] = (readKept(contentDir, CACHE) ?? '').split('\n')
  const parsed = <T>(text: string): T | null => {
    try {
      return JSON.parse(text) as T
    } catch {
      return null
    }
  }
  return { head: parsed<Sealed>(head), known: () => parsed<Known>(files) ?? {} }
}

/** Changes that seal the files with these states: those as they were sealed last keep their digests. */
function sealChanges(contentDir: string, states: readonly [file: string, state: string][], known: Known): FileChange[] {
  const now: Known = {}
  for (const [file, state] of states) {
    const same = known[file]?.[0] === state ? known[file] : undefined
    now[file] = same ?? [state, digestOf(inside(contentDir, file))]
  }
  const text = states.map(([file]) => `${now[file]?.[1] ?? ''}  ${file}\n`).join('')
  const head: Sealed = { seal: sha256(text), states: sha256(JSON.stringify(states)) }
  return [
    { file: SEAL, data: text, quiet: true },
    { file: CACHE, data: `${JSON.stringify(head)}\n${JSON.stringify(now)}`, quiet: true },
  ]
}

/**
 * Seals an archive folder as it stands: what a person or a command has changed since the last time is taken over, what has other
 * bytes though its size and times are the same (a disk that goes bad) keeps its old digest. Tells only why it could not.
 */
export function sealContent(contentDir: string): Message[] {
  if (!isArchive(contentDir)) return []
  return withLock(contentDir, 'seal', () => {
    const states = statesOf(contentDir, readManifest(contentDir).value ?? new Map())
    const { head, known } = readSealed(contentDir)
    const isSame =
      head?.states === sha256(JSON.stringify(states)) && head.seal === sha256(readKept(contentDir, SEAL) ?? '')
    return isSame ? [] : writeSet(contentDir, sealChanges(contentDir, states, known())).messages
  })
}

/** A file that is not as it was sealed, the digest that it should have, and what is wrong with it. */
interface Damage {
  file: string
  digest: string
  what: string
}

function damageOf(contentDir: string, [file, digest]: [string, string], known: string | undefined): Damage[] {
  const place = inside(contentDir, file)
  if (!existsSync(place)) return [{ file, digest, what: '封存过的文件不见了' }]
  if (digestOf(place) === digest) return []
  const what =
    known === stateAt(place) ? '坏了：内容与封存时不同，改动的时间却没有变' : '与封存时不同：坏了，或封存以后改过'
  return [{ file, digest, what }]
}

function damages(contentDir: string): Damage[] | null {
  const place = inside(contentDir, SEAL)
  if (!existsSync(place)) return null
  const text = readFileSync(place, 'utf8')
  const sealed = readSealed(contentDir)
  const known = sealed.known()
  const own = sealed.head?.seal ?? sha256(text)
  const listed = [...(readManifest(contentDir).value ?? []), ...digestsIn(text)]
  const found = listed.flatMap((entry) => damageOf(contentDir, entry, known[entry[0]]?.[0]))
  return own === sha256(text) ? found : [{ file: SEAL, digest: own, what: '封存清单本身坏了' }, ...found]
}

/** The bytes that a file should have, in a copy of the archive folder or in a bag that holds it; null when they are nowhere. */
function goodBytes(copy: string, { file, digest }: Damage): Uint8Array | null {
  const places = ['', 'content', 'data/content'].map((folder) => path.join(copy, folder, file))
  const found = places.find((place) => existsSync(place) && digestOf(place) === digest)
  return found === undefined ? null : readFileSync(found)
}

const damageMessage = ({ file, what }: Damage): Message =>
  error({
    file,
    what,
    todo: '从另一份拷贝修：npm run check -- --fixity --against 拷贝的文件夹；是自己改的，运行一次 npm run ingest',
    rule: 'fixity',
  })

const repaired = ({ file }: Damage): Message =>
  info({ file, what: '已用拷贝里的换回原样', todo: '拷贝的那个盘留好；这个盘出过错，查一查', rule: 'fixity-repaired' })

/**
 * Compares every file of an archive folder, read anew, with what was sealed; what is not as it was is an error by name. With a
 * second copy of the folder (or a bag of it), files are put right from there where it has them as they were.
 */
export function checkFixity(contentDir: string, copy?: string): Message[] {
  const found = damages(contentDir)
  if (found === null) {
    const what = '这个文库还没有封存过，没有可以对照的校验码'
    return [info({ file: SEAL, what, todo: '运行一次 npm run ingest', rule: 'fixity' })]
  }
  if (copy === undefined || found.length === 0) return found.map(damageMessage)
  return withLock(contentDir, 'check', () => {
    const good = found.flatMap((damage): [Damage, Uint8Array][] => {
      const data = goodBytes(copy, damage)
      return data === null ? [] : [[damage, data]]
    })
    const messages = writeEach(
      contentDir,
      good.map(([{ file }, data]) => ({ file, data })),
    )
    if (messages.length > 0) return [...messages, ...found.map(damageMessage)]
    const whole = new Set(good.map(([{ file }]) => file))
    return found.map((damage) => (whole.has(damage.file) ? repaired(damage) : damageMessage(damage)))
  })
}
