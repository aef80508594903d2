import { parseDocument } from 'htmlparser2'
import type { Document, Element, Node as ChildNode, NodeWithChildren as ParentNode } from 'domhandler'

/** Deeper nesting than this is not followed: nobody writes it, and it is made to overflow. */
export const DEEPEST = 400

export type { ChildNode, Element, ParentNode }

/** A tree of XML or HTML. Entities that a file declares itself stay as they stand: nothing is expanded or fetched. */
export const treeOf = (text: string, isXml: boolean): Document =>
  parseDocument(text, { xmlMode: isXml, decodeEntities: true })

/** True for an element, false for text and the rest. */
export const isElement = (node: ChildNode): node is Element => 'attribs' in node

/** The name of an element without its prefix, in lower case. */
export const nameOf = ({ name }: Element): string => name.replace(/^.*:/, '').toLowerCase()

/** The elements in a tree in their order, those that `skip` names left out with all that is in them. */
export function* elementsIn(
  node: ParentNode,
  skip: (element: Element) => boolean = () => false,
  depth = 0,
): Generator<Element> {
  if (depth > DEEPEST) return
  for (const child of node.children) {
    if (!isElement(child) || skip(child)) continue
    yield child
    yield* elementsIn(child, skip, depth + 1)
  }
}

/** All elements of a name. */
export const elementsNamed = (node: ParentNode, ...names: string[]): Element[] =>
  [...elementsIn(node)].filter((each) => names.includes(nameOf(each)))

/** The text of a node; a line end for every `<br>`. Elements that `skip` names are left out. */
export function textOf(node: ChildNode, skip: (element: Element) => boolean = () => false, depth = 0): string {
  if (node.type === 'text') return (node as unknown as { data: string }).data
  if (!isElement(node) || skip(node)) return node.type === 'cdata' ? textIn(node as ParentNode, skip, depth + 1) : ''
  return nameOf(node) === 'br' ? '\n' : textIn(node, skip, depth + 1)
}

/** The text in a node, as {@link textOf} gives that of each of its children. */
export function textIn(node: ParentNode, skip: (element: Element) => boolean = () => false, depth = 0): string {
  return depth > DEEPEST ? '' : node.children.map((child) => textOf(child, skip, depth)).join('')
}
