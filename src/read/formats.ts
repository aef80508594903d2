/** Kinds of files that become page text; `data`: recognised text, and tables of articles. */
export type SourceKind = 'pdf' | 'word' | 'html' | 'data'

/** A file that is not plain text: the name of its format for people, how plain text is got out of it, who reads it. */
export interface Format {
  name: string
  remedy: string
  source?: SourceKind
  /** The ending under which the program reads such files; absent when it does not. */
  ending?: string
}

const WORD = '在 Word 里打开，另存为“纯文本 (*.txt)”，编码选 UTF-8'
const SHEET = '在表格软件里打开，把这一版的文字复制到记事本，另存为 UTF-8 的 .txt'
const READER = '用阅读软件打开，全选文字复制到记事本，一版存一个 UTF-8 的 .txt'
const BROWSER = '在浏览器里打开，全选文字复制到记事本，另存为 UTF-8 的 .txt'
const DATA = '请导出它的人改为导出纯文本，或把其中的正文复制到记事本，另存为 UTF-8 的 .txt'
const ARCHIVE = '先解压，把里面的文字存成一版一个 UTF-8 的 .txt'
const PICTURE = '图片改回原来的扩展名（如 01.jpg）；这一版的文字另存为 .txt'

const PDF: Format = {
  name: 'PDF 文件',
  remedy: `${READER}；扫描的 PDF 没有文字，先识别（OCR）`,
  source: 'pdf',
  ending: '.pdf',
}
const OLE: Format = { name: '旧版 Word 文件（.doc）或其他 Office 97–2003 文件', remedy: WORD, source: 'word' }
const DOCX: Format = { name: 'Word 文件（.docx）', remedy: WORD, source: 'word', ending: '.docx' }
const XLSX: Format = { name: 'Excel 文件（.xlsx）', remedy: SHEET, source: 'data', ending: '.xlsx' }
const PPTX: Format = { name: 'PowerPoint 文件（.pptx）', remedy: READER }
const OPEN_DOCUMENT: Format = { name: 'OpenDocument 文件', remedy: WORD }
const OFD: Format = { name: 'OFD 版式文件', remedy: READER }
const EPUB: Format = { name: 'EPUB 电子书', remedy: READER }
const ZIP: Format = { name: 'ZIP 压缩包', remedy: ARCHIVE }
const RTF: Format = { name: 'RTF 文件', remedy: WORD }
const HTML: Format = { name: '网页（HTML）', remedy: BROWSER, source: 'html', ending: '.html' }
const MHT: Format = { name: '网页（MHT）', remedy: BROWSER }
const XML: Format = { name: 'XML 文件', remedy: DATA, source: 'data', ending: '.xml' }
const JSON_DATA: Format = { name: 'JSON 数据', remedy: DATA, source: 'data', ending: '.json' }
const CSV: Format = { name: 'CSV 表格', remedy: SHEET, source: 'data', ending: '.csv' }
const packed = (name: string): Format => ({ name: `${name} 压缩包`, remedy: ARCHIVE })
const picture = (name: string): Format => ({ name: `${name} 图片`, remedy: PICTURE })

/** First bytes of files, in Latin-1 (the signatures of PRONOM and of file(1)). */
const SIGNATURES: readonly (readonly [string, Format])[] = [
  ['%PDF-', PDF],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', OLE],
  ['{\\rtf', RTF],
  ['\x1f\x8b', packed('GZIP')],
  ['Rar!\x1a\x07', packed('RAR')],
  ['7z\xbc\xaf\x27\x1c', packed('7z')],
  ['\xff\xd8\xff', picture('JPEG')],
  ['\x89PNG\r\n\x1a\n', picture('PNG')],
  ['GIF8', picture('GIF')],
  ['II*\0', picture('TIFF')],
  ['MM\0*', picture('TIFF')],
  ['%!PS', { name: 'PostScript 文件', remedy: READER }],
  ['CAJ\0', { name: 'CAJ 文件', remedy: READER }],
  ['HN\0\0', { name: 'CAJ 文件', remedy: READER }],
]

/** Names of parts by which the kinds of ZIP packages are told, as they stand in its first bytes or its directory. */
const PACKAGES: readonly (readonly [string, Format])[] = [
  ['word/', DOCX],
  ['xl/', XLSX],
  ['ppt/', PPTX],
  ['mimetypeapplication/vnd.oasis', OPEN_DOCUMENT],
  ['mimetypeapplication/epub', EPUB],
  ['OFD.xml', OFD],
]

/** Formats by the ending of a file's name, for files that stand beside the pages. */
const ENDINGS: Readonly<Record<string, Format>> = {
  pdf: PDF,
  doc: OLE,
  wps: { name: 'WPS 文字文件', remedy: WORD, source: 'word' },
  docx: DOCX,
  rtf: RTF,
  odt: OPEN_DOCUMENT,
  xls: { name: 'Excel 文件（.xls）', remedy: SHEET, source: 'data' },
  xlsx: XLSX,
  csv: CSV,
  tsv: CSV,
  ppt: PPTX,
  pptx: PPTX,
  htm: HTML,
  html: HTML,
  hocr: HTML,
  mht: MHT,
  mhtml: MHT,
  xml: XML,
  json: JSON_DATA,
  jsonl: JSON_DATA,
  ofd: OFD,
  epub: EPUB,
  zip: ZIP,
  gz: packed('GZIP'),
  rar: packed('RAR'),
  '7z': packed('7z'),
  caj: { name: 'CAJ 文件', remedy: READER },
}

/** Bytes looked at for signatures, and characters looked at for form. */
const [HEAD, FORM] = [4096, 4000]

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

function packageOf(bytes: Uint8Array): Format {
  const ends = latin1(bytes.subarray(0, HEAD)) + latin1(bytes.subarray(-2 * HEAD))
  return PACKAGES.find(([part]) => ends.includes(part))?.[1] ?? ZIP
}

/** The format by its first bytes; undefined for what may be text. */
export function formatOfBytes(bytes: Uint8Array): Format | undefined {
  const head = latin1(bytes.subarray(0, 1024)).replace(/^(?:\xef\xbb\xbf)?[ \t\r\n]*/, '')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageOf(bytes)
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1]
}

/** Tags and entities of HTML; a text about the web may quote one or two. */
const MARKUP =
  /<\/?(?:html|head|body|title|meta|div|p|br|span|table|t[rdh]|h[1-6]|a|img|ul|ol|li|font|strong|em|b|script|style|article|section)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|[lr]dquo|#\d{2,6});/giu
const [LEAST_MARKUP, LEAST_AT_START] = [5, 2]
const LEAST_COLUMNS = 3

function looksHtml(text: string): boolean {
  const found = text.match(MARKUP)?.length ?? 0
  return /^<!doctype\s+html/iu.test(text) || found >= (text.startsWith('<') ? LEAST_AT_START : LEAST_MARKUP)
}

/** True for text in the form of JSON: it opens with an object or a list and is one, or goes on as one. */
function looksJson(text: string): boolean {
  if (!/^(?:\{\s*"[^"\n]*"\s*:|\[\s*(?:\{\s*"|\[|"))/u.test(text)) return false
  return /[}\]]\s*$/u.test(text)
}

/** Numbers of fields of the records of a table with this separator (RFC 4180); none when it is no such table. */
function recordLengths(text: string, separator: string): number[] {
  const field = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n"]*)(${separator}|\\r\\n|[\\r\\n]|$)`, 'yu')
  const lengths: number[] = []
  for (let fields = 1; field.lastIndex < text.length; fields += 1) {
    const found = field.exec(text)
    if (!found) return []
    if (found[2] === separator) continue
    lengths.push(fields)
    fields = 0
  }
  return lengths
}

/** True for a table: short names of columns in the first line, then as many fields in each record. */
function looksTable(text: string): boolean {
  return [',', '\t'].some((separator) => {
    const names = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').split(separator)
    if (names.length < LEAST_COLUMNS || !names.every((name) => /^[^。！？；：，]{1,20}$/u.test(name.trim())))
      return false
    const lengths = recordLengths(text, separator)
    return lengths.length >= 2 && lengths.every((length) => length === names.length)
  })
}

/** The format by the form of a decoded text; undefined for plain text. Looks at its beginning only. */
export function formatOfText(whole: string): Format | undefined {
  const text = whole.slice(0, FORM).trimStart()
  if (/^<\?xml\s/iu.test(text)) return /<html[\s>]/iu.test(text) ? HTML : XML
  if (looksHtml(text)) return HTML
  if (/^<([a-z][\w:.-]*)(?:\s[^<>]*)?>[\s\S]*<\/[a-z]/iu.test(text)) return XML
  const end = whole.trimEnd().slice(-1)
  if (looksJson(`${text}${end}`)) return JSON_DATA
  return looksTable(whole.trim()) ? CSV : undefined
}

/** The format by the ending of a file's name; undefined for one that no text of a paper comes in. */
export function formatOfName(name: string): Format | undefined {
  return ENDINGS[/\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '']
}
