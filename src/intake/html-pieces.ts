import { plainLine } from './flow.ts'
import { DEEPEST, elementsIn, isElement, nameOf, textIn, textOf } from './markup.ts'
import type { ChildNode, Element, ParentNode } from './markup.ts'

/** Parts of a web page that hold no text of the paper, and readings set over characters. */
const OUTSIDE =
  /^(?:script|style|nav|footer|form|noscript|noframes|iframe|template|select|button|svg|head|title|aside|object|map|rt|rp)$/
const OUTSIDE_CLASS =
  /nav|menu|footer|foot|toolbar|share|breadcrumb|comment|sidebar|copyright|pagelist|crumb|search|login/i
const BLOCK =
  /^(?:p|div|section|article|li|td|tr|table|ul|ol|dl|dd|dt|blockquote|h[1-6]|figure|figcaption|main|body|header|center|[a-z]+-[a-z-]+|pre|tbody)$/

/** Classes and id of an element. */
export const classesOf = ({ attribs }: Element): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`

/** True for an element that holds no text of the paper, or is not shown. */
export function isOutside(element: Element): boolean {
  const style = element.attribs['style'] ?? ''
  const isHidden = 'hidden' in element.attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  return (
    isHidden ||
    OUTSIDE.test(nameOf(element)) ||
    (OUTSIDE_CLASS.test(classesOf(element)) && !/content|text|article/i.test(classesOf(element)))
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

const hasBlock = once((element) =>
  [...elementsIn(element, isOutside)].some((inner) => BLOCK.test(nameOf(inner)) && hasWords(inner)),
)

/** A stretch of a page without a block in it: a line, or several, parted by breaks; or a rule, which has no text. */
interface Piece {
  /** The element that is all of it; null where several are, or none. */
  element: Element | null
  text: string
  /** Most of it is links: a menu, or an item of a list of articles. */
  isLinks: boolean
}

function pieceOf(nodes: readonly ChildNode[], around: Element | null): Piece {
  const elements = nodes.filter(isElement).filter(hasWords)
  const text = nodes.map((node) => textOf(node, isOutside)).join('')
  const words = plainLine(text)
  const [only] = elements
  const isOne = only !== undefined && plainLine(textIn(only, isOutside)) === words
  const links = elements.flatMap((each) => [each, ...elementsIn(each)]).filter((each) => nameOf(each) === 'a')
  const linked = links.reduce((all, link) => all + textIn(link).length, 0)
  return { element: around ?? (isOne ? only : null), text, isLinks: linked > words.length / 2 }
}

const isRule = (node: ChildNode): boolean => isElement(node) && nameOf(node) === 'hr'
const isBlock = (node: ChildNode): node is Element => isElement(node) && (BLOCK.test(nameOf(node)) || hasBlock(node))

/** The pieces of a part of a page in their order; deeper nesting than {@link DEEPEST} is not followed. */
export function* piecesIn(part: ParentNode, depth = 0): Generator<Piece> {
  if (depth > DEEPEST) return
  const shown = part.children.filter((child) => !isElement(child) || !isOutside(child))
  const isMixed = shown.some((child) => isRule(child) || (isBlock(child) && hasWords(child)))
  const around = !isMixed && 'attribs' in part ? (part as Element) : null
  let run: ChildNode[] = []
  function* end(): Generator<Piece> {
    if (run.some((node) => plainLine(textOf(node, isOutside)) !== '')) yield pieceOf(run, around)
    run = []
  }
  for (const child of shown) {
    if (!isRule(child) && !isBlock(child)) run.push(child)
    else {
      yield* end()
      if (isRule(child)) yield { element: null, text: '', isLinks: false }
      else if (isBlock(child)) yield* piecesIn(child, depth + 1)
    }
  }
  yield* end()
}
