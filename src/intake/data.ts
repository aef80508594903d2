import { decodeText } from '../read/decode.ts'
import { nameOf, treeOf, elementsIn } from './markup.ts'
import { jsonPages } from './ocr/json.ts'
import { recognisedPage, type RecognisedPage } from './ocr/recognised.ts'
import { altoPages, pageXmlPages } from './ocr/xml.ts'
import { refused, type SourceReading, type Source } from './reading.ts'
import { articlePages, tableOfRows, type ArticleTable } from './table/articles.ts'
import { csvRows } from '../formats/csv.ts'
import { recordsTable } from './table/records.ts'
import { readWorkbook } from './table/xlsx.ts'

/** More bytes of text are no results of a page, and no table that a person keeps. */
const MAX_DATA = 32 * 1024 * 1024
/** A file has no more pages than an issue of a newspaper. */
const MOST_PAGES = 96

/** First bytes of a ZIP file, as .xlsx is one, and of a file of older Office programs. */
const ZIP = [0x50, 0x4b, 3, 4]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const NAMED = '标题、正文，以及日期、版次、作者等'

/** The pages of recognised text; refused when nothing was recognised. */
export function recognised({ file, scan }: Source, pages: readonly RecognisedPage[]): SourceReading {
  if (pages.length > MOST_PAGES)
    return refused(file, `识别结果有 ${pages.length} 页，多于 ${MOST_PAGES} 页`, '按期拆开，再放入')
  if (!pages.some(({ lines }) => lines.length > 0))
    return refused(file, '识别结果里没有文字', '重新识别一次，或把文字存成同名的 .txt')
  return { pages: pages.map((page) => recognisedPage(page, scan)), messages: [] }
}

/** The pages of tables of articles; refused when there is no article in them. */
export function articles(source: Source, tables: readonly ArticleTable[]): SourceReading {
  const readings = tables.map((table) => articlePages(source, table))
  if (
    readings.every(
      ({ pages, messages }) => pages.length === 0 && messages.every(({ severity }) => severity !== 'error'),
    )
  )
    return refused(source.file, '表里一篇文章也没有', '列名下面一行写一篇')
  return { pages: readings.flatMap(({ pages }) => pages), messages: readings.flatMap(({ messages }) => messages) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // One object a line.
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.map((line) => JSON.parse(line) as unknown)
  }
}

function jsonReading(source: Source, text: string): SourceReading {
  try {
    const data = jsonOf(text)
    const table = recordsTable(data)
    if (table) return articles(source, [table])
    const pages = jsonPages(data)
    if (pages.length > 0) return recognised(source, pages)
    const what = '这个 JSON 不是认识的识别结果，也不是文章表'
    return refused(source.file, what, `文章表要有这些名字：${NAMED}；识别结果认 PaddleOCR、PP-Structure 的`)
  } catch (problem) {
    const told = problem instanceof Error ? problem.message.slice(0, 80) : ''
    return refused(source.file, `这个 JSON 坏了（${told}）`, '重新导出一次')
  }
}

function xmlReading(source: Source, text: string): SourceReading {
  const tree = treeOf(text, true)
  const [root] = elementsIn(tree)
  const name = root ? nameOf(root) : ''
  if (name === 'alto') return recognised(source, altoPages(tree))
  if (name === 'pcgts') return recognised(source, pageXmlPages(tree))
  return refused(source.file, `不认识这种 XML（${name.slice(0, 40)}）`, '认 ALTO 和 PAGE XML；别的导出成 .txt')
}

function sheetReading(source: Source): SourceReading {
  const book = readWorkbook(source.bytes)
  if (book === null)
    return refused(source.file, '这个 Excel 文件坏了，或展开以后大得不合情理', '在 Excel 或 WPS 里打开，另存为 .xlsx')
  const tables = book.sheets.flatMap((rows) => tableOfRows(rows, book.from1904) ?? [])
  if (tables.length > 0) return articles(source, tables)
  return refused(source.file, '这个 Excel 文件里没有文章表', `第一行写列名：${NAMED}`)
}

/** The pages of recognised text (JSON, ALTO, PAGE XML) and of tables of articles (JSON, CSV, Excel). What is neither is a message. */
export function dataReading(source: Source): SourceReading {
  const { file, bytes } = source
  const isMarked = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)
  if (isMarked(ZIP)) return sheetReading(source)
  if (isMarked(OLE)) return refused(file, '是旧版 Excel 文件（.xls）', '在 Excel 或 WPS 里打开，另存为 .xlsx')
  if (bytes.length > MAX_DATA) return refused(file, `文件超过 ${MAX_DATA / 1024 / 1024} MB`, '按期或按年拆开，再放入')
  const decoded = decodeText(bytes)
  if ('refused' in decoded) return refused(file, `不是认得的文字编码（${decoded.refused.reason}）`, '另存为 UTF-8')
  const text = decoded.text.trim()
  if (text.startsWith('<')) return xmlReading(source, text)
  if (/^[[{]/u.test(text)) return jsonReading(source, text)
  const table = tableOfRows(csvRows(decoded.text))
  if (table) return articles(source, [table])
  return refused(file, '表里没有认识的列名', `第一行写列名：${NAMED}`)
}
