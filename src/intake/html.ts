import type { LayoutRole } from '../model/layout.ts'
import { flowPage, plainLine, type FlowLine } from './flow.ts'
import { elementsIn, isElement, nameOf, textIn, treeOf, type Element, type ParentNode } from './markup.ts'
import type { ReadPage } from './reading.ts'

/** Parts of a web page that hold no text of the paper, and readings set over characters. */
const OUTSIDE =
  /^(?:script|style|nav|footer|form|noscript|noframes|iframe|template|select|button|svg|head|aside|object|map|rt|rp)$/
const OUTSIDE_CLASS =
  /nav|menu|footer|foot|toolbar|share|breadcrumb|comment|sidebar|copyright|pagelist|crumb|search|login/i
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
const HEADING = /^h[1-3]$/
const BLOCK =
  /^(?:p|div|section|article|li|td|tr|table|ul|ol|dl|dd|dt|blockquote|h[1-6]|figure|figcaption|main|body|header|center|founder-content|pre|tbody)$/

const label = ({ attribs }: Element): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`

function isOutside(element: Element): boolean {
  const style = element.attribs['style'] ?? ''
  const isHidden = 'hidden' in element.attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  return (
    isHidden ||
    OUTSIDE.test(nameOf(element)) ||
    (OUTSIDE_CLASS.test(label(element)) && !/content|text|article/i.test(label(element)))
  )
}

/** The answers of a question about elements, each worked out once: trees do not change, and hostile ones nest deeply. */
function once(ask: (element: Element) => boolean): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>()
  return (element) => {
    const answer = known.get(element) ?? ask(element)
    known.set(element, answer)
    return answer
  }
}

const hasWords = once((element) => plainLine(textIn(element)) !== '')

/** An element whose own text is a line (or several, parted by breaks): a block that holds no other block with words. */
const isLeaf = once(
  (element) =>
    BLOCK.test(nameOf(element)) &&
    ![...elementsIn(element, isOutside)].some((inner) => BLOCK.test(nameOf(inner)) && hasWords(inner)),
)

/** The role that an element's tag or the names around it say; a name counts for short texts only. */
function roleOf(element: Element, length: number): LayoutRole | undefined {
  const name = nameOf(element)
  if (name === 'figcaption') return 'caption'
  for (let at: ParentNode | null = element, up = 0; at && up < 3; at = at.parent, up++) {
    if (!('attribs' in at) || length > 90) continue
    const said = NAMED.find(([form]) => form.test(label(at as Element)))
    if (said) return said[1]
  }
  if (HEADING.test(name)) return 'headline'
  return /^h[4-6]$/.test(name) ? 'crosshead' : undefined
}

const isBold = (element: Element): boolean => {
  const words = plainLine(textIn(element))
  return [...elementsIn(element)].some(
    (inner) => /^(?:b|strong)$/.test(nameOf(inner)) && plainLine(textIn(inner)) === words,
  )
}

/** True for a line of links: a menu, or an item of a list of articles. */
const isLinks = once((leaf) => {
  const links = [...elementsIn(leaf)].filter((inner) => nameOf(inner) === 'a')
  return links.reduce((all, link) => all + textIn(link).length, 0) > plainLine(textIn(leaf, isOutside)).length / 2
})

/** Lines of all blocks in a part of the page, in their order; lines of links only where there is nothing else. */
function linesIn(part: ParentNode): FlowLine[] {
  const leaves = [...elementsIn(part, isOutside)].filter(isLeaf)
  const said = leaves.filter((leaf) => !isLinks(leaf) && hasWords(leaf))
  return (said.length > 0 ? said : leaves).flatMap((element) =>
    textIn(element, isOutside)
      .split('\n')
      .map(plainLine)
      .filter((text) => text !== '')
      .map((text): FlowLine => {
        const role = roleOf(element, text.length)
        return { text, ...(role ? { role } : {}), ...(isBold(element) ? { bold: true } : {}) }
      }),
  )
}

/** The smallest part that holds nearly all the running text: menus and lists of links are left outside. */
function mainPart(tree: ParentNode): ParentNode {
  const weigh = (part: ParentNode): number =>
    [...elementsIn(part, isOutside)]
      .filter((element) => isLeaf(element) && !isLinks(element))
      .reduce((sum, leaf) => sum + plainLine(textIn(leaf, isOutside)).length, 0)
  const whole = weigh(tree)
  if (whole === 0) return tree
  let part = tree
  for (;;) {
    const next = part.children.filter(isElement).find((child) => !isOutside(child) && weigh(child) >= 0.97 * whole)
    if (!next || isLeaf(next)) return part
    part = next
  }
}

const TITLES: readonly (LayoutRole | undefined)[] = ['kicker', 'headline', 'subhead']

/** Lines parted into articles: one begins at the first title line after text. A headline within a headline's article is a cross-head. */
function articlesOf(lines: readonly FlowLine[]): FlowLine[][] {
  const articles: FlowLine[][] = []
  for (const [at, line] of lines.entries()) {
    const isTitle = TITLES.includes(line.role)
    const opens = at === 0 || (isTitle && !TITLES.includes(lines[at - 1]?.role) && lines[at - 1]?.role !== 'byline')
    if (opens) articles.push([line])
    else articles.at(-1)?.push(line)
  }
  return articles
}

/**
 * The title of the page where its text has no heading: the line that stands in `<title>`, or the title itself, cut at what
 * names the paper behind it.
 */
function withTitle(tree: ParentNode, lines: FlowLine[]): FlowLine[] {
  if (lines.length === 0 || lines.some(({ role }) => role === 'headline')) return lines
  const title = [...elementsIn(tree)].find((element) => nameOf(element) === 'title')
  const whole = plainLine(title ? textIn(title) : '')
  const said = lines.filter(({ text }) => text.length >= SHORTEST && whole.includes(text))
  const own = said.sort((a, b) => b.text.length - a.text.length)[0]
  if (own) return lines.map((line) => (line === own ? { ...line, role: 'headline' } : line))
  const text = whole.split(/\s*[|_]\s*|\s+[-—–]+\s+/u)[0] ?? ''
  return text === '' || lines.some((line) => line.text === text) ? lines : [{ text, role: 'headline' }, ...lines]
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
  return flowPage(articlesOf(withTitle(tree, linesIn(mainPart(tree)))))
}
