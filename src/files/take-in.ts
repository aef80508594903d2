import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { kindOf } from '../intake/kinds.ts'
import { MAX_SOURCE, openSourceReader, TOOL, type SourceReader } from '../intake/intake.ts'
import type { ReadPage, Source } from '../intake/reading.ts'
import { refusal } from '../intake/refuse.ts'
import { info } from '../messages/message.ts'
import type { PageLayout } from '../model/layout.ts'
import type { Message } from '../model/message.ts'
import { pageOfFile, plainName } from '../model/page-name.ts'
import { layoutText } from './layouts.ts'
import { byCodeUnits, inside, isIssueFolder } from './names.ts'
import { isFolder, sha256, unreadable } from './read-file.ts'
import { writeSet, type FileChange } from './write-set.ts'

/** A file that pages can be made from: its raw folder, what its text is to be named (`01`, `12-13`), its path inside the archive folder. */
interface PageSource {
  folder: string
  page: string
  file: string
}

const hasReading = (contentDir: string, folder: string, page: string): boolean =>
  ['txt', 'layout.json'].some((ending) => existsSync(inside(contentDir, `raw/${folder}/${page}.${ending}`)))

function sourcesIn(contentDir: string, folder: string): PageSource[] {
  const names = readdirSync(inside(contentDir, `raw/${folder}`), { withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return names
    .map(({ name }) => name)
    .sort(byCodeUnits)
    .flatMap((name) => {
      const own = kindOf(name) === null ? null : pageOfFile(name)
      const page = own?.isPlain ? name.replace(/\.[^.]*$/u, '') : own && plainName(own)
      return !page ? [] : [{ folder, page, file: `raw/${folder}/${name}` }]
    })
}

/** The files of pages that have no text yet and that text can be made from, by issue and page. */
function sourcesWithoutText(contentDir: string): PageSource[] {
  if (!isFolder(inside(contentDir, 'raw'))) return []
  const folders = readdirSync(inside(contentDir, 'raw'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && isIssueFolder(entry.name),
  )
  const all = folders
    .map(({ name }) => name)
    .sort(byCodeUnits)
    .flatMap((folder) => sourcesIn(contentDir, folder))
  return all.filter(({ folder, page }) => !hasReading(contentDir, folder, page))
}

/** The source's bytes and digest; a message when it cannot be read or is too large. */
function loadSource(contentDir: string, file: string): Source | Message {
  try {
    const place = inside(contentDir, file)
    const { size } = lstatSync(place)
    if (size > MAX_SOURCE) {
      const what = `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 ${MAX_SOURCE / 1024 / 1024} MB`
      return refusal(file, { what, todo: '一版存成一个文件；图片太大时导出小一些的' })
    }
    const bytes = new Uint8Array(readFileSync(place))
    return { file, bytes, sha256: sha256(bytes) }
  } catch (problem) {
    return unreadable(file, problem)
  }
}

/** The name of a source's n-th page (from 0): the first has the source's own. */
function pageName(first: string, at: number): string {
  const found = /^(\D*)(\d+)/.exec(first)
  return at === 0 || !found
    ? first
    : `${found[1]}${String(Number(found[2]) + at).padStart((found[2] as string).length, '0')}`
}

/** What a read page becomes beside its source: text (if any), layout, picture (if none stands there). */
export function pageChanges(
  contentDir: string,
  source: PageSource & { sha256: string },
  [read, at]: readonly [ReadPage, number],
): FileChange[] {
  const page = pageName(source.page, at)
  const place = `raw/${source.folder}/${page}`
  if (at > 0 && hasReading(contentDir, source.folder, page)) return []
  const layout: PageLayout = {
    tool: TOOL,
    source: { file: source.file.split('/').at(-1) as string, sha256: source.sha256, page: at + 1 },
    ...read.layout,
  }
  const hasScan = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'].some((ending) =>
    existsSync(inside(contentDir, `${place}.${ending}`)),
  )
  return [
    ...(read.text === '' ? [] : [{ file: `${place}.txt`, data: read.text }]),
    { file: `${place}.layout.json`, data: layoutText(layout) },
    ...(read.picture && !hasScan ? [{ file: `${place}.jpg`, data: read.picture }] : []),
  ]
}

interface Taking {
  contentDir: string
  reader: SourceReader
  dryRun: boolean
}

async function takeOne({ contentDir, reader, dryRun }: Taking, source: PageSource): Promise<Message[]> {
  const loaded = loadSource(contentDir, source.file)
  if ('rule' in loaded) return [loaded]
  const { pages, messages } = await reader.read(loaded)
  const changes = pages.flatMap((page, at) => pageChanges(contentDir, { ...source, sha256: loaded.sha256 }, [page, at]))
  const written = dryRun ? [] : writeSet(contentDir, changes).messages
  if (pages.length === 0 || written.length > 0) return [...messages, ...written]
  const lines = pages.reduce((sum, { layout }) => sum + layout.lines.length, 0)
  const what = `${dryRun ? '会读出' : '读出了'} ${pages.length} 版 ${lines} 段文字`
  return [
    info({ file: source.file, what, todo: '对照版面图审读一遍；文字以后就以 .txt 为准', rule: 'intake-done' }),
    ...messages,
  ]
}

/**
 * Makes the text of every page that has a source and no text: `01.txt`, `01.layout.json` and, where the source can be
 * drawn, `01.jpg`, written once and never again. A source that fails is a message and does not stop the others. With the
 * lock held.
 */
export async function takeInSources(contentDir: string, dryRun: boolean): Promise<Message[]> {
  const reader = openSourceReader()
  const messages: Message[] = []
  for (const source of sourcesWithoutText(contentDir))
    messages.push(...(await takeOne({ contentDir, reader, dryRun }, source)))
  await reader.close()
  return messages
}
