import path from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { openSourceReader } from '../intake/intake.ts'
import { refusal, type ReadPage } from '../intake/reading.ts'
import { error, info } from '../messages/message.ts'
import { dayInFolder } from '../model/id.ts'
import type { Message } from '../model/message.ts'
import { hasBytes, writeFileAtomic } from './atomic.ts'
import { sourcesOf, type ImportRequest, type ImportSource } from './import-sources.ts'
import { acquireLock } from './lock.ts'
import { inside } from './names.ts'
import { pageFiles, placePages, type PlacedPage, loadSource, type PageSource } from './page-sources.ts'
import { isFolder } from './read-file.ts'
import { confirmedChanges, keptAside } from './replaced.ts'
import { readSource, takenMessage, writeTakenIn, type Taking } from './take-in.ts'
import { recover, writeSet } from './write-set.ts'

type Job = Taking & Pick<ImportRequest, 'again' | 'today'>

/** The text that a page's files hold, and that which stands there. */
function textsOf(contentDir: string, { place, changes }: PlacedPage): { before: string; after: string } {
  const text = changes.find(({ file }) => file === `${place}.txt`)?.data
  const stands = inside(contentDir, `${place}.txt`)
  return {
    before: existsSync(stands) ? readFileSync(stands, 'utf8') : '',
    after: typeof text === 'string' ? text : '',
  }
}

/** Difference of another reading, in words; null when all is the same. */
function difference(contentDir: string, page: PlacedPage): string | null {
  const { before, after } = textsOf(contentDir, page)
  const [old, now] = [before, after].map((text) => text.split('\n').filter((line) => line !== ''))
  const known = new Set(old)
  const other = (now ?? []).filter((line) => !known.has(line))
  if (before !== after) {
    const first = other[0] === undefined ? '' : `，第一处“${[...other[0]].slice(0, 20).join('')}”`
    return `${old?.length} 段变成 ${now?.length} 段，其中 ${other.length} 段与原来不同${first}`
  }
  const layout = page.changes.find(({ file }) => file.endsWith('.layout.json'))
  const isSame = layout?.data === null || hasBytes(inside(contentDir, layout?.file ?? ''), layout?.data ?? '')
  return isSame ? null : '文字一样，各行的位置或字号不同'
}

/** Tells of a page that was read before how it is read now; writes it where that is asked for, the old files kept aside. */
function readAgain({ contentDir, again, dryRun, today }: Job, file: string, page: PlacedPage): Message[] {
  const how = difference(contentDir, page)
  const tell = (what: string, todo: string): Message[] => [
    info({ file, what: `${page.place}：${what}`, todo, rule: 'intake-again' }),
  ]
  if (how === null) return tell('现在读来还是一样', '不用做什么')
  if (!again || dryRun)
    return tell(`现在会读得不同：${how}；没有改`, `要换成现在的读法，运行 npm run import -- ${file} --again`)
  const standing = page.changes.filter((change) => existsSync(inside(contentDir, change.file)))
  const changes = [...standing.map((change) => keptAside(contentDir, change.file)), ...page.changes]
  const confirmed = confirmedChanges(contentDir, page.changes, { why: '重新读出', today })
  const { messages } = writeSet(contentDir, [...changes, ...confirmed])
  if (messages.length > 0) return messages
  return tell(`换成了现在的读法：${how}`, '旧的在 .replaced 里；运行 npm run ingest，再审读一遍')
}

function settled(job: Job, file: string, placed: readonly PlacedPage[]): Message[] {
  const [standing, fresh] = [placed.filter(({ isStanding }) => isStanding), placed.filter((page) => !page.isStanding)]
  return [
    ...(fresh.length > 0 ? writeTakenIn(job, file, fresh) : []),
    ...standing.flatMap((page) => readAgain(job, file, page)),
  ]
}

/** Writes what was read beside its source, which stands outside of the archive: `第3版.pdf` → `第3版.txt`. */
function writeBeside(
  job: Job,
  { place, sha256 }: { place: string; sha256: string },
  pages: readonly ReadPage[],
): Message[] {
  const { dir, base, name } = path.parse(place)
  const placed = pages.map((read, at): PlacedPage => {
    const stem = path.join(dir, at === 0 ? name : `${name}-${at + 1}`)
    const changes = pageFiles(stem, { ...read, at, name: base, sha256 }, existsSync(`${stem}.jpg`))
    return { place: stem, isStanding: existsSync(`${stem}.txt`), changes, lines: read.layout.lines.length }
  })
  const standing = placed.filter(({ isStanding }) => isStanding)
  if (standing.length > 0 && !job.again) {
    const what = `旁边已经有 ${standing.map((page) => path.basename(page.place)).join('、')}.txt，没有写`
    return [info({ file: place, what, todo: '要重写，加 --again', rule: 'intake-standing' })]
  }
  if (!job.dryRun)
    for (const { file, data } of placed.flatMap(({ changes }) => changes)) writeFileAtomic(file, data ?? '')
  return [takenMessage(place, placed, job.dryRun)]
}

/** Lines of pages that no day is known of, by the rows of their table. */
const undated = (file: string, pages: readonly ReadPage[]): Message[] =>
  pages.map(({ layout }) => {
    const rows = [...new Set(layout.lines.flatMap(({ row }) => row ?? []))]
    const what = `第 ${rows.slice(0, 9).join('、')} 行没有日期，没有收`
    return error({ file, what, todo: '在表里补上日期，或加 --issue 写明是哪一期', rule: 'intake-row' })
  })

/** A source outside of the archive that tells no page by its name: rows of tables have days of their own (or the issue's), all others are written beside it. */
async function importLoose(job: Job, { from, issue = '' }: ImportSource): Promise<Message[]> {
  const loaded = loadSource(from, from)
  if ('rule' in loaded) return [loaded]
  const day = dayInFolder(issue)?.day
  const { pages, messages } = await job.reader.read({ ...loaded, ...(day ? { stands: { day } } : {}) })
  const dated = pages.filter((page) => issue !== '' || page.day !== undefined)
  if (dated.length === 0)
    return [...(pages.length > 0 ? writeBeside(job, { place: from, sha256: loaded.sha256 }, pages) : []), ...messages]
  const source = { folder: issue, page: '01', file: from, name: path.basename(from), sha256: loaded.sha256 }
  const lost = undated(
    from,
    pages.filter((page) => !dated.includes(page)),
  )
  return [...settled(job, from, placePages(job.contentDir, source, dated)), ...lost, ...messages]
}

/** A source that stands in the archive, or is to: first it is copied there. */
async function importPage(job: Job, { from }: ImportSource, source: PageSource): Promise<Message[]> {
  const stands = inside(job.contentDir, source.file)
  const isCopied = path.resolve(from) !== path.resolve(stands)
  if (isCopied && existsSync(stands) && !hasBytes(stands, readFileSync(from)))
    return [refusal(from, { what: `${source.file} 是另一个文件，没有换`, todo: '先移走它，再运行一次' })]
  const isWritten = isCopied && !job.dryRun
  const copied = isWritten ? writeSet(job.contentDir, [{ file: source.file, data: readFileSync(from) }]).messages : []
  if (copied.length > 0) return copied
  const { placed, messages } = await readSource(job, source, from)
  return [...settled(job, source.file, placed), ...messages]
}

/**
 * Reads files in by hand. One in the archive's raw folders is read beside itself; one outside goes into the issue that is
 * named, with its page by its name; without one, rows of tables go to their own days, and all others are written beside
 * the file. A page that was read before is compared and told of, and replaced only `again`. A file that fails does not
 * stop the others.
 */
export async function importFiles(contentDir: string, request: ImportRequest): Promise<Message[]> {
  const { value: sources, messages } = sourcesOf(contentDir, request)
  const lock = isFolder(contentDir) ? acquireLock(contentDir, request.today) : null
  if (lock !== null && lock.value === null) return lock.messages
  const reader = openSourceReader()
  try {
    messages.push(...(lock === null || request.dryRun ? [] : recover(contentDir)))
    const job: Job = { contentDir, reader, dryRun: request.dryRun, again: request.again, today: request.today }
    for (const each of sources) {
      messages.push(...(each.source ? await importPage(job, each, each.source) : await importLoose(job, each)))
    }
    return messages
  } finally {
    await reader.close()
    lock?.value?.release()
  }
}
