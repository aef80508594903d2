import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { warning } from '../messages/message.ts'
import { plainLine } from './flow.ts'
import { htmlPage } from './html.ts'
import { elementsNamed, textIn, treeOf } from './markup.ts'
import { refused, type SourceReading, type Source } from './reading.ts'
import { unpacksWithinBounds } from './zip.ts'

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: '' }))
/** Lines of this size, in parts of the body's, are titles; so are lines in the middle, in bold. Longer ones are none. */
const [LARGE, LONGEST] = [1.25, 45]
/** Styles that titles without a heading's style are given, as what they become. */
const STYLES = ["p[style-name='kicker'] => p.kicker:fresh", "p[style-name='subhead'] => p.subtitle:fresh"]

/** A node of mammoth's document: texts in runs in paragraphs. */
interface Node {
  type: string
  value?: string
  children?: Node[]
  alignment?: string | null
  fontSize?: number | null
  isBold?: boolean
  styleId?: string | null
  styleName?: string | null
}

const runsOf = (node: Node): Node[] => (node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf))
const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join('')
const sizeOf = (node: Node, usual: number): number => Math.max(...runsOf(node).map((run) => run.fontSize ?? usual))

/** The size of most characters, in points; those without one of their own have 0. */
function bodySize(paragraphs: readonly Node[]): number {
  const counts = new Map<number, number>()
  for (const run of paragraphs.flatMap(runsOf))
    counts.set(run.fontSize ?? 0, (counts.get(run.fontSize ?? 0) ?? 0) + words(run).length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Gives title lines that only look like ones the styles of titles: of lines together the largest is the headline. */
function styled(document: Node): Node {
  const paragraphs = document.children ?? []
  const body = bodySize(paragraphs) || 10.5
  const isTitle = (node: Node): boolean => {
    const [length, runs] = [words(node).trim().length, runsOf(node).filter((run) => words(run).trim() !== '')]
    if (node.type !== 'paragraph' || length === 0 || length > LONGEST || node.styleId) return false
    const isStrong = node.alignment === 'center' && runs.every(({ isBold }) => isBold)
    return isStrong || sizeOf(node, body) >= LARGE * body
  }
  const titles = paragraphs.map(isTitle)
  const children = paragraphs.map((node, at) => {
    if (!titles[at]) return node
    const from = titles.lastIndexOf(false, at) + 1
    const end = titles.indexOf(false, at)
    const sizes = paragraphs.slice(from, end < 0 ? undefined : end).map((each) => sizeOf(each, body))
    const largest = from + sizes.indexOf(Math.max(...sizes))
    const isLargest = sizes[at - from] === sizes[largest - from]
    const style = isLargest ? 'heading 1' : at < largest ? 'kicker' : 'subhead'
    return { ...node, styleId: style, styleName: style }
  })
  return { ...document, children }
}

/** Words in text boxes that are not among those read. */
function lostWords(bytes: Uint8Array, text: string): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })
  const boxes = elementsNamed(treeOf(new TextDecoder().decode(parts['word/document.xml']), true), 'txbxcontent')
  const lines = boxes.flatMap((box) => elementsNamed(box, 'p')).map((line) => plainLine(textIn(line)))
  return [...new Set(lines)].filter((line) => line !== '' && !text.includes(line))
}

/**
 * The text of a Word file (.docx): headings are titles, and lines that look like titles; changes that were tracked count as
 * accepted. Words in text boxes that cannot be read are told. An old .doc is told how to be saved.
 */
export async function wordPage({ file, bytes }: Source): Promise<SourceReading> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return refused(file, '不是 .docx 文件', '在 Word 或 WPS 里打开，另存为“Word 文档（.docx）”')
  if (!unpacksWithinBounds(bytes))
    return refused(file, '这个 Word 文件坏了，或展开以后大得不合情理', '在 Word 里打开，另存一份')
  try {
    const options = { convertImage: NO_PICTURES, transformDocument: styled, styleMap: STYLES }
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    const page = htmlPage(value)
    if (page.text === '')
      return refused(file, '这个 Word 文件里没有读到文字', '文字在文本框或图片里的，把它存成同名的 .txt')
    const lost = lostWords(bytes, page.text)
    if (lost.length === 0) return { pages: [page], messages: [] }
    const what = `文本框里的 ${lost.length} 段字没有读进来，第一段是“${(lost[0] as string).slice(0, 20)}”`
    const todo = '在 Word 里把文本框里的字移到正文中，换上再运行 npm run import，加 --again'
    return { pages: [page], messages: [warning({ file, what, todo, rule: 'intake-lost' })] }
  } catch (problem) {
    return refused(file, `这个 Word 文件读不出来（${String(problem).slice(0, 80)}）`, '在 Word 里打开，另存一份')
  }
}
