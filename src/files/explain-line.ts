import { explainLine } from '../blocks/explain.ts'
import { placesOf } from '../blocks/place.ts'
import { error } from '../messages/message.ts'
import type { LinePlace } from '../model/line.ts'
import type { Message, Result } from '../model/message.ts'
import { readLines } from '../read/lines.ts'
import { readLayout } from './layouts.ts'
import { openArchive, type OpenArchive } from './open-archive.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'

function nowhere({ issue, page, line }: LinePlace): Message {
  const what = `没有 ${issue} 第 ${page} 版第 ${line} 行`
  return error({
    file: '',
    what,
    todo: '写成 期/版:行，期是 raw 里文件夹的名字，例如 undated-xuhui/01:22',
    rule: 'line-missing',
  })
}

/** Reasons for the reading of a line of a page of an open archive: see {@link explainLine}. No lines of text, and an error, when there is no such line. */
export function explainIn({ setting, issues }: OpenArchive, place: LinePlace): Result<string[]> {
  const isAsked = ({ issue, folder, page }: RawPage): boolean =>
    (folder === place.issue || issue === place.issue) && page === place.page
  const page = [...issues.values()].flat().find(isAsked)
  if (page === undefined) return { value: [], messages: [nowhere(place)] }
  const { value, messages } = loadRawPage(setting.contentDir, page)
  const { value: lines } = value ? readLines(value.bytes, page.file) : { value: [] }
  if (!lines.some(({ number }) => number === place.line)) return { value: [], messages: [...messages, nowhere(place)] }
  const places = placesOf(lines, readLayout(setting.contentDir, page.file).value ?? undefined)
  return { value: explainLine(lines, setting.read.blocks, { line: place.line, places }), messages }
}

/** The same for an archive folder. */
export function explainPlace(contentDir: string, place: LinePlace, today: string): Result<string[]> {
  const { value, messages } = openArchive(contentDir, today)
  return value === null ? { value: [], messages } : explainIn(value, place)
}
