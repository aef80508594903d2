import { INTERLEAVED } from '../blocks/interleaved.ts'
import { warning } from '../messages/message.ts'
import type { Block } from '../model/block.ts'
import type { Line } from '../model/line.ts'
import type { Message } from '../model/message.ts'
import { folioOf } from './folio.ts'

/** From so many characters on a page of one or two lines has lost its line ends: a headline and a paragraph are shorter. */
const PASTED = 600
const FEWEST_LINES = 2

/** Least lines of text between the folios of two pages. */
const LEAST_BETWEEN = 5

function oneLine(lines: readonly Line[], file: string): Message[] {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const longest = full.reduce((a, b) => (b.text.length > a.text.length ? b : a), { text: '', number: 1 })
  if (full.length > FEWEST_LINES || longest.text.length < PASTED) return []
  const what = `整版的文字挤在一行里（${longest.text.length} 字），分不出标题和段落`
  const todo = '按版面的样子分行，标题、署名、每段各占一行；或从原来的文件重新导出'
  return [warning({ file, line: longest.number, what, todo, rule: 'page-one-line' })]
}

/** Page and day on a folio line, '' where it states none. */
interface Stated {
  line: number
  page: string
  day: string
}

function statedIn(furniture: readonly Block[]): Stated[] {
  return furniture.flatMap((block): Stated[] => {
    const { page, date } = folioOf([block])
    return page || date ? [{ line: block.span.line, page: String(page?.number ?? ''), day: date?.iso ?? '' }] : []
  })
}

const differs = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b

/** The line on which another page begins: a folio of another page or day, behind a page break or with text between. */
function secondPage(lines: readonly Line[], furniture: readonly Block[]): Stated | undefined {
  const stated = statedIn(furniture)
  const breaks = lines.flatMap(({ number, pageStart }) => (pageStart ? [number] : []))
  const own = new Set(furniture.map(({ span }) => span.line))
  const between = (from: number, to: number): number =>
    lines.filter(({ number, text }) => number > from && number < to && text.trim() !== '' && !own.has(number)).length
  return stated.find((later, at) =>
    stated.slice(0, at).some((first) => {
      const isBroken = breaks.some((line) => first.line < line && line <= later.line)
      if (isBroken) return differs(first.page, later.page) || differs(first.day, later.day)
      return differs(first.page, later.page) && between(first.line, later.line) >= LEAST_BETWEEN
    }),
  )
}

function twoPages(lines: readonly Line[], furniture: readonly Block[], file: string): Message[] {
  const second = secondPage(lines, furniture)
  if (second === undefined) return []
  const name = second.page === '' ? second.day : `第 ${second.page} 版`
  const todo = '一版一个文件：从这一行起移到另一个文件；确是一版，不用处理'
  return [
    warning({
      file,
      line: second.line,
      what: `这里又印着${name}，一个文件里像是有两版`,
      todo,
      rule: 'page-two-in-one',
    }),
  ]
}

/** A page whose columns stand in each other is kept as text of the page, and no article is made of it. */
function interleaved(furniture: readonly Block[], file: string): Message[] {
  const first = furniture.find(({ rule }) => rule === INTERLEAVED)
  if (first === undefined) return []
  const what = '几栏的文字一行隔一行地混在一起，读不出文章；文字原样留着，没有收成文章'
  const todo = '从原来的文件一栏一栏地重新导出，或对照版面图重录，再运行 npm run ingest'
  return [warning({ file, line: first.span.line, what, todo, rule: 'page-interleaved' })]
}

/** Doubts that a file is one page of a newspaper: warnings for text without line ends, for two pages in one file, and for columns that stand in each other. */
export function pageFormDoubts(lines: readonly Line[], furniture: readonly Block[], file: string): Message[] {
  return [...oneLine(lines, file), ...twoPages(lines, furniture, file), ...interleaved(furniture, file)]
}
