import mammoth from 'mammoth'
import { htmlPage } from './html.ts'
import type { Reading, Source } from './reading.ts'
import { refusal } from './refuse.ts'
import { unpacksWithinBounds } from './zip.ts'

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: '' }))

/** The text of a Word file (.docx): headings are titles, changes that were tracked count as accepted. An old .doc is told how to be saved. */
export async function wordPage({ file, bytes }: Source): Promise<Reading> {
  const refused = (what: string, todo: string): Reading => ({ pages: [], messages: [refusal(file, { what, todo })] })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return refused('不是 .docx 文件', '在 Word 或 WPS 里打开，另存为“Word 文档（.docx）”')
  if (!unpacksWithinBounds(bytes))
    return refused('这个 Word 文件坏了，或展开以后大得不合情理', '在 Word 里打开，另存一份')
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: NO_PICTURES })
    const page = htmlPage(value)
    if (page.text === '') return refused('这个 Word 文件里没有读到文字', '文字在文本框或图片里的，把它存成同名的 .txt')
    return { pages: [page], messages: [] }
  } catch (problem) {
    return refused(`这个 Word 文件读不出来（${String(problem).slice(0, 80)}）`, '在 Word 里打开，另存一份')
  }
}
