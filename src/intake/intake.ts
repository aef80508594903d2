import { kindOfSource, refused, type SourceReading, type Source } from './reading.ts'
import { openPdfReader } from './pdf/pdf.ts'
import { articles, dataReading, recognised } from './data.ts'
import { htmlPage, scriptData } from './html.ts'
import { treeOf } from './markup.ts'
import { decodeText } from '../read/decode.ts'
import { hocrPages } from './ocr/xml.ts'
import { recordsTable } from './table/records.ts'
import { wordPage } from './word.ts'

/** The program that reads pages and its version: to be raised whenever the same source would be read otherwise. */
export const TOOL = 'intake 6'

/** The largest source that is read, in bytes. */
export const MAX_SOURCE = 200 * 1024 * 1024

/** Reads sources of all kinds one after the other; to be closed at the end. */
export interface SourceReader {
  /** The pages of a source. What cannot be read is a message (`intake-refused`), never a failure. */
  read: (source: Source) => Promise<SourceReading>
  close: () => Promise<void>
}

/** More bytes of HTML are no page of a newspaper. */
const MAX_HTML = 8 * 1024 * 1024

function htmlReading(source: Source): SourceReading {
  const { file, bytes } = source
  const decoded = bytes.length > MAX_HTML ? { text: '' } : decodeText(bytes)
  const text = 'refused' in decoded ? '' : decoded.text
  if (/\bocr_page\b/u.test(text)) return recognised(source, hocrPages(treeOf(text, false)))
  const page = htmlPage(text)
  if (page.text !== '') return { pages: [page], messages: [] }
  const tables = scriptData(text).flatMap((data) => recordsTable(data) ?? [])
  if (tables.length > 0) return articles(source, tables)
  return refused(file, '网页里没有读到文字，或者网页太大', '打开网页，把这一版的文字存成同名的 .txt')
}

/** A reader of sources. Nothing is started before the first source that needs it. */
export function openSourceReader(): SourceReader {
  const pdf = openPdfReader()
  return {
    read: async (source) => {
      const kind = kindOfSource(source)
      if (kind === 'pdf') return pdf.read(source)
      if (kind === 'word') return wordPage(source)
      if (kind === 'html') return htmlReading(source)
      if (kind === 'data') return dataReading(source)
      return refused(source.file, '不认识这种文件', '存成 .txt、.pdf、.docx、.html 或 .xlsx 再放入')
    },
    close: pdf.close,
  }
}
