import path from 'node:path'
import { z } from 'zod'
import { openSourceReader, type SourceReader } from '../intake/intake.ts'
import type { SourceReading } from '../intake/reading.ts'
import { info } from '../messages/message.ts'
import { dayInFolder } from '../model/id.ts'
import type { Message } from '../model/message.ts'
import { inside } from './names.ts'
import { placePages, type PlacedPage, allSources, hasReading, loadSource, type PageSource } from './page-sources.ts'
import { readText } from './read-file.ts'
import { writeSet } from './write-set.ts'

/** Ways to take in sources: the archive folder, the reader, and whether anything is written. */
export interface Taking {
  contentDir: string
  reader: SourceReader
  dryRun: boolean
}

/** Messages name at most so many places. */
const MOST_NAMED = 6

/** Names of files for people: `raw/2021-11-22/01.txt、02.txt`. */
function namedPlaces(pages: readonly PlacedPage[]): string {
  const names = pages.slice(0, MOST_NAMED).map(({ place, changes }) => changes[0]?.file ?? place)
  return names.join('、') + (pages.length > MOST_NAMED ? ` 等 ${pages.length} 个` : '')
}

/** Message about a source that was read and the place of its page. */
export function takenMessage(file: string, pages: readonly PlacedPage[], dryRun: boolean): Message {
  const lines = pages.reduce((sum, page) => sum + page.lines, 0)
  const what = `${dryRun ? '会读出' : '读出了'} ${pages.length} 版 ${lines} 段文字：${namedPlaces(pages)}`
  return info({ file, what, todo: '对照版面图审读一遍；文字以后就以 .txt 为准', rule: 'intake-done' })
}

/** Pages of a source that are not written: their texts stand there already. */
function standingMessages(file: string, pages: readonly PlacedPage[]): Message[] {
  if (pages.length === 0) return []
  const what = `有 ${pages.length} 版已经有文字，没有写：${namedPlaces(pages)}`
  const todo = `要看现在会怎样读，运行 npm run import -- ${file}；要换成现在的读法，再加 --again`
  return [info({ file, what, todo, rule: 'intake-standing' })]
}

/** A source of the archive folder, read (from where it still stands, if elsewhere): its pages with their places, and what there is to tell. */
export async function readSource(
  { contentDir, reader }: Taking,
  source: PageSource,
  from = inside(contentDir, source.file),
): Promise<{ placed: PlacedPage[]; sha256: string; messages: Message[] }> {
  const loaded = loadSource(from, source.file)
  if ('rule' in loaded) return { placed: [], sha256: '', messages: [loaded] }
  const day = dayInFolder(source.folder)?.day
  const stands = { ...(day ? { day } : {}), page: source.page }
  const { pages, messages }: SourceReading = await reader.read({ ...loaded, stands })
  const made = { ...source, name: path.posix.basename(source.file), sha256: loaded.sha256 }
  return { placed: placePages(contentDir, made, pages), sha256: loaded.sha256, messages }
}

/** Writes the pages of a source that do not stand yet, and tells of both. */
export function writeTakenIn({ contentDir, dryRun }: Taking, file: string, placed: readonly PlacedPage[]): Message[] {
  const fresh = placed.filter(({ isStanding }) => !isStanding)
  const written = dryRun
    ? []
    : writeSet(
        contentDir,
        fresh.flatMap(({ changes }) => changes),
      ).messages
  if (written.length > 0) return written
  const taken = fresh.length === 0 ? [] : [takenMessage(file, fresh, dryRun)]
  return [
    ...taken,
    ...standingMessages(
      file,
      placed.filter(({ isStanding }) => isStanding),
    ),
  ]
}

/** Digests of sources that gave nothing to the place where they stand (tables whose rows belong elsewhere), by their paths. */
const ELSEWHERE = '.ingest/cache-sources.json'
const digests = z.record(z.string(), z.string())

function readElsewhere(contentDir: string): Record<string, string> {
  const read = readText({ contentDir, file: ELSEWHERE })
  try {
    return read.status === 'read' ? digests.parse(JSON.parse(read.value)) : {}
  } catch {
    return {}
  }
}

/** True for a source that gave nothing to its own place and is as it was then. */
function knownElsewhere(contentDir: string, { file }: PageSource, known: Readonly<Record<string, string>>): boolean {
  if (known[file] === undefined) return false
  const loaded = loadSource(inside(contentDir, file), file)
  return !('rule' in loaded) && loaded.sha256 === known[file]
}

/**
 * Makes the text of every page that has a source and no text: `01.txt`, `01.layout.json` and, where the source can be
 * drawn, `01.jpg`, written once and never again. A source that fails is a message and does not stop the others; one whose
 * pages all stand elsewhere is not read again as long as it is the same. With the lock held.
 */
export async function takeInSources(contentDir: string, dryRun: boolean): Promise<Message[]> {
  const taking = { contentDir, reader: openSourceReader(), dryRun }
  const messages: Message[] = []
  const known = readElsewhere(contentDir)
  const now: Record<string, string> = {}
  for (const source of allSources(contentDir).filter(({ folder, page }) => !hasReading(contentDir, folder, page))) {
    if (knownElsewhere(contentDir, source, known)) {
      now[source.file] = known[source.file] as string
      continue
    }
    const { placed, sha256, messages: told } = await readSource(taking, source)
    messages.push(...writeTakenIn(taking, source.file, placed), ...told)
    const own = `raw/${source.folder}/${source.page}`
    const isWhole = placed.length > 0 && !told.some(({ severity }) => severity === 'error')
    if (isWhole && !placed.some(({ place }) => place === own)) now[source.file] = sha256
  }
  await taking.reader.close()
  if (!dryRun && JSON.stringify(now) !== JSON.stringify(known))
    messages.push(...writeSet(contentDir, [{ file: ELSEWHERE, data: JSON.stringify(now), quiet: true }]).messages)
  return messages
}
