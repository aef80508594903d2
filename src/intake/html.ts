import type { LayoutRole } from '../model/layout.ts'
import { flowPage, plainLine, type FlowLine } from './flow.ts'
import { isOutside, classesOf, piecesIn } from './html-pieces.ts'
import { elementsIn, isElement, nameOf, textIn, treeOf, type Element, type ParentNode } from './markup.ts'
import type { ReadPage } from './reading.ts'

/** Roles by classes and ids of elements, as e-papers name them in English or in pinyin; the first that fits holds. */
const NAMED: readonly (readonly [RegExp, LayoutRole])[] = [
  [/sub-?titl|fu-?(?:biao)?ti|deck/i, 'subhead'],
  [/(?:pre|intro|eyebrow|over|yin|jian)-?(?:titl|ti|head)|kicker|yinti/i, 'kicker'],
  [/author|writer|zuozhe|byline|reporter|jizhe/i, 'byline'],
  [/caption|tushuo|pic-?(?:text|desc|info)|figcap/i, 'caption'],
  [/titl|head-?line|biaoti/i, 'headline'],
]
/** Fewer characters are no headline that `<title>` repeats. */
const SHORTEST = 4
/** More characters are no title. */
const LONGEST_TITLE = 40
const HEADING = /^h[1-3]$/
/** An element that the program of an e-paper has named itself: founder-title. */
const ownName = (element: Element): string => (nameOf(element).includes('-') ? nameOf(element) : '')

/** The role that an element's tag or the names around it say; a name counts for short texts only. */
function roleOf(element: Element, length: number): LayoutRole | undefined {
  const name = nameOf(element)
  if (name === 'figcaption') return 'caption'
  for (let at: ParentNode | null = element, up = 0; at && up < 3; at = at.parent, up++) {
    if (!('attribs' in at) || length > 90) continue
    const said = NAMED.find(([form]) => form.test(`${ownName(at as Element)} ${classesOf(at as Element)}`))
    if (said) return said[1]
  }
  if (HEADING.test(name)) return 'headline'
  return /^h[4-6]$/.test(name) ? 'crosshead' : undefined
}

const isBold = (element: Element): boolean => {
  const words = plainLine(textIn(element))
  return [element, ...elementsIn(element)].some(
    (inner) => /^(?:b|strong)$/.test(nameOf(inner)) && plainLine(textIn(inner)) === words,
  )
}

/** A line of a web page; `rank` is that of a heading (1 to 3), `isParted` says that a rule stands above it. */
type WebLine = FlowLine & { rank?: number; isParted?: true }

/** Words of the website around an article: when it was put there, how often it was read, how large it shall be shown. */
const WEB_WORDS =
  /(?:发布(?:时间|日期)?|时间|日期)?[：:]?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?|(?:字号|字体|浏览|阅读|点击|访问)(?:次数|量)?[：:]?\s*(?:[\d大中小次+-]+\s*)*|打印|关闭|收藏|【?分享(?:到)?】?/gu

/** A line that tells when an article was put on the web, cut down to who wrote it and where it is from. */
function withoutWebWords(text: string): string {
  const rest = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/u.test(text) ? plainLine(text.replace(WEB_WORDS, ' ')) : text
  return /^(?:(?:来源|作者|记者|通讯员|编辑|责任编辑|责编|文|图|摄影)[：:/ ]*\S+\s*)+$/u.test(rest) ? rest : text
}

function webLine(element: Element | null, given: string): WebLine {
  const text = withoutWebWords(given)
  if (text !== given || element === null) return { text, ...(text === given ? {} : { role: 'byline' }) }
  const role = roleOf(element, text.length)
  const rank = role === 'headline' && HEADING.test(nameOf(element)) ? Number(nameOf(element).slice(1)) : undefined
  return { text, ...(role ? { role } : {}), ...(rank ? { rank } : {}), ...(isBold(element) ? { bold: true } : {}) }
}

/** Lines of a part of the page, in their order; lines of links only where there is nothing else. */
function linesIn(part: ParentNode): WebLine[] {
  const pieces = [...piecesIn(part)]
  const said = pieces.filter(({ isLinks }) => !isLinks)
  const lines: WebLine[] = []
  let isParted = false
  for (const { element, text } of said.some((piece) => piece.text !== '') ? said : pieces) {
    isParted ||= text === ''
    for (const line of text.split('\n').map(plainLine)) {
      if (line === '') continue
      lines.push({ ...webLine(element, line), ...(isParted ? { isParted } : {}) })
      isParted = false
    }
  }
  return lines
}

/** The smallest part that holds nearly all the running text: menus and lists of links are left outside. */
function mainPart(tree: ParentNode): ParentNode {
  const weigh = (part: ParentNode): number =>
    [...piecesIn(part)].reduce((sum, { text, isLinks }) => sum + (isLinks ? 0 : plainLine(text).length), 0)
  const whole = weigh(tree)
  if (whole === 0) return tree
  let part = tree
  for (;;) {
    const next = part.children.filter(isElement).find((child) => !isOutside(child) && weigh(child) >= 0.97 * whole)
    if (!next || ![...piecesIn(next)].some(({ element }) => element !== next)) return part
    part = next
  }
}

const TITLES: readonly (LayoutRole | undefined)[] = ['kicker', 'headline', 'subhead']

/** True for a title by its look alone: bold, and no sentence. */
const looksLikeTitle = ({ text, role, bold }: WebLine): boolean =>
  role === undefined && bold === true && text.length <= LONGEST_TITLE && !/[。；：:]$/u.test(text)

/**
 * Lines parted into articles: one begins at the first title line after text. A heading of a lower rank than that of the
 * article it stands in is a cross-head, a bold line below a rule a headline.
 */
function articlesOf(lines: readonly WebLine[]): FlowLine[][] {
  const articles: FlowLine[][] = []
  let [rank, hasText] = [0, false]
  for (const [at, { rank: own, isParted, ...line }] of lines.entries()) {
    const isLower = own !== undefined && hasText && rank > 0 && own > rank
    const role = isLower ? 'crosshead' : isParted && looksLikeTitle(line) ? 'headline' : line.role
    const isTitle = TITLES.includes(role)
    const opens = at === 0 || (isTitle && !TITLES.includes(lines[at - 1]?.role) && lines[at - 1]?.role !== 'byline')
    const written = { ...line, ...(role ? { role } : {}) }
    if (opens) articles.push([written])
    else articles.at(-1)?.push(written)
    hasText = !isTitle && role !== 'byline' && (hasText || !opens)
    rank = isTitle ? Math.max(opens ? 0 : rank, own ?? 0) : rank
  }
  return articles
}

/**
 * The title of the page where its text has no heading: the line that stands in `<title>`, or the title itself, cut at what
 * names the paper behind it.
 */
function withTitle(tree: ParentNode, lines: WebLine[]): WebLine[] {
  if (lines.length === 0 || lines.some(({ role }) => role === 'headline')) return lines
  const bold = lines.findIndex(looksLikeTitle)
  const isFirst = bold >= 0 && lines.slice(0, bold).every(({ text }) => !/[。！？]/u.test(text))
  if (isFirst) return lines.map((line, at) => (at === bold ? { ...line, role: 'headline' } : line))
  const title = [...elementsIn(tree)].find((element) => nameOf(element) === 'title')
  const whole = plainLine(title ? textIn(title) : '')
  const said = lines.filter(({ text }) => text.length >= SHORTEST && whole.includes(text))
  const own = said.sort((a, b) => b.text.length - a.text.length)[0]
  if (own) return lines.map((line) => (line === own ? { ...line, role: 'headline' } : line))
  const text = whole.split(/\s*[|_]\s*|\s+[-—–]+\s+/u)[0] ?? ''
  return text === '' || lines.some((line) => line.text === text) ? lines : [{ text, role: 'headline' }, ...lines]
}

/** Lower headings right above a headline are kickers, right below it subheads. */
function withTitleLines(lines: readonly WebLine[]): WebLine[] {
  return lines.map((line, at) => {
    if (line.role !== 'crosshead') return line
    if (lines[at + 1]?.role === 'headline') return { ...line, role: 'kicker' }
    return lines[at - 1]?.role === 'headline' ? { ...line, role: 'subhead' } : line
  })
}

/** The data that scripts of a page hold: what is JSON in them, whatever stands around it. Nothing in them is run. */
export function scriptData(html: string): unknown[] {
  const scripts = [...elementsIn(treeOf(html, false))].filter((element) => nameOf(element) === 'script')
  return scripts.flatMap((script) => {
    try {
      return [JSON.parse(/[{[].*[}\]]/su.exec(textIn(script))?.[0] ?? '') as unknown]
    } catch {
      return []
    }
  })
}

/** The lines of a piece of HTML without its tags: paragraphs of an article's text. */
export const htmlLines = (html: string): string[] => linesIn(treeOf(html, false)).map(({ text }) => text)

/**
 * The text of a page of an e-paper: title lines, authors and captions by tags and by the names of classes, text by blocks.
 * Scripts, styles, menus and hidden parts are passed over; nothing is fetched. '' when there is no text.
 */
export function htmlPage(html: string): ReadPage {
  const tree = treeOf(html, false)
  return flowPage(articlesOf(withTitleLines(withTitle(tree, linesIn(mainPart(tree))))))
}
