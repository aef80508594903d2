import { isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml'
import { plainText } from '../formats/yaml-read.ts'

/** A YAML text that is to be changed: what is not touched keeps its order and its comments; line ends become LF. */
export const editable = (text: string): Document => parseDocument(plainText(text), { schema: 'core', version: '1.2' })

/** The text of such a document, long lines left whole. */
export const documentText = (document: Document): string => document.toString({ lineWidth: 0 })

/** The list that a document is; made where it holds nothing but comments. */
export function listIn(document: Document): YAMLSeq {
  if (!isSeq(document.contents)) document.contents = document.createNode([])
  const list = document.contents as YAMLSeq
  if (list.items.length === 0) list.flow = false
  return list
}
