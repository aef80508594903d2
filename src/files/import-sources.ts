import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { sourceKindOf, refusal } from '../intake/reading.ts'
import type { Message, Result } from '../model/message.ts'
import { inside, isIssueFolder } from './names.ts'
import { byCode } from '../model/order.ts'
import { pageToMake, type PageSource } from './page-sources.ts'
import { isFolder } from './read-file.ts'

/** Files (or folders of them) that a person reads in by hand. */
export interface ImportRequest {
  /** As typed: from the working folder, or inside the archive folder. */
  files: readonly string[]
  /** Raw folder for files that stand outside of the archive folder. */
  issue?: string
  /** Pages that were read before are read anew and replaced; else what would differ is only told. */
  again: boolean
  dryRun: boolean
  /** Present day, for the registry. */
  today: string
}

/** A file to read: its path on this machine, and where it stands (or is to stand) in the archive; null for neither. */
export interface ImportSource {
  from: string
  source: PageSource | null
  /** The raw folder that was named for it. */
  issue?: string
}

const unnamed = (file: string): Message =>
  refusal(file, { what: '文件名里看不出是第几版', todo: '改名为两位版次，如 01.pdf、A03.json、12-13.docx，再运行一次' })

/** The path inside the archive folder, where a file stands in one of its raw folders; null outside of them. */
function insideRaw(contentDir: string, place: string): { folder: string; file: string } | null {
  const file = path.relative(path.resolve(contentDir), path.resolve(place)).replaceAll('\\', '/')
  const [, folder = ''] = /^raw\/([^/]+)\/[^/]+$/u.exec(file) ?? []
  return isIssueFolder(folder) ? { folder, file } : null
}

/** Files in a folder that pages are made from, and those of the folders in it. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  return entries
    .sort((a, b) => byCode(a.name, b.name))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(place)
      return entry.isFile() && sourceKindOf(entry.name) && !entry.name.endsWith('.layout.json') ? [place] : []
    })
}

function sourceOf(contentDir: string, place: string, issue: string | undefined): ImportSource | Message {
  const stands = insideRaw(contentDir, place)
  const name = path.basename(place)
  const page = pageToMake(name)
  const isTable = sourceKindOf(name) === 'data'
  if (stands === null && (issue === undefined || (page === null && isTable)))
    return { from: place, source: null, ...(issue ? { issue } : {}) }
  if (page === null) return unnamed(place)
  if (stands) return { from: inside(contentDir, stands.file), source: { ...stands, page } }
  const file = `raw/${issue}/${page}${path.extname(name).toLowerCase()}`
  return { from: place, source: { folder: issue ?? '', page, file } }
}

/** The files that were typed, those of folders one by one; a message for each that is not there, or whose page nobody can tell. */
export function sourcesOf(
  contentDir: string,
  { files, issue }: Pick<ImportRequest, 'files' | 'issue'>,
): Result<ImportSource[]> {
  const found: Result<ImportSource[]> = { value: [], messages: [] }
  for (const typed of files) {
    const place = [typed, path.join(contentDir, typed)].find((each) => existsSync(each))
    const all = place === undefined ? [] : isFolder(place) ? filesIn(place) : [place]
    if (all.length === 0) {
      const what = place === undefined ? '没有这个文件' : '这个文件夹里没有能读的文件'
      found.messages.push(refusal(typed, { what, todo: '检查路径；能读 PDF、Word、网页、表格和识别结果' }))
    }
    for (const each of all) {
      const source = sourceOf(contentDir, each, issue)
      if ('rule' in source) found.messages.push(source)
      else found.value.push(source)
    }
  }
  return found
}
