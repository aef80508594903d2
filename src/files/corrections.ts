import { isSeq, parseDocument, Scalar, type Document, type YAMLSeq } from 'yaml'
import { z } from 'zod'
import { asciiId, day, text } from '../compose/yaml-schema.ts'
import { plainText } from '../compose/yaml-read.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import type { Result } from '../model/message.ts'
import { readText } from './read-file.ts'
import type { FileChange } from './write-set.ts'
import { readYamlList } from './yaml-file.ts'

const value = z.custom<FieldValue>((data) => data !== undefined, { error: '没有写，是必需的（没有值写 null）' })

const corrections = z.array(
  z.strictObject({ id: asciiId, field: text, before: value, after: value, date: day, why: text.exactOptional() }),
)

/** Path inside the archive folder of a page's corrections: `corrections/2021-11-22/01.yaml`. */
export const correctionsPath = (issue: string, page: string): string => `corrections/${issue}/${page}.yaml`

/** The corrections of a page, in their order; none when there is no such file. A broken file is an error and gives none. */
export const readCorrections = (contentDir: string, file: string): Result<Correction[]> =>
  readYamlList({ contentDir, file }, corrections)

function toNode(document: Document, correction: Correction) {
  const { id, field, before, after, date, why } = correction
  const node = document.createNode({ id, field, before, after, date, ...(why === undefined ? {} : { why }) })
  const dateNode = node.get('date', true)
  if (dateNode instanceof Scalar) dateNode.type = Scalar.QUOTE_DOUBLE
  return node
}

function listOf(document: Document): YAMLSeq {
  if (!isSeq(document.contents)) document.contents = document.createNode([]) as unknown as typeof document.contents
  const list = document.contents as unknown as YAMLSeq
  list.flow = false
  return list
}

/**
 * The change that adds corrections to the end of a page's file, for a set of files written as one; entries, their order
 * and comments that are there stay. Null when there is nothing to add, or with messages when the file is broken: a file
 * that cannot be read is never written.
 */
export function correctionsChange(
  contentDir: string,
  file: string,
  added: readonly Correction[],
): Result<FileChange | null> {
  const { messages } = readCorrections(contentDir, file)
  const read = readText({ contentDir, file })
  if (added.length === 0 || messages.length > 0 || read.status === 'refused') return { value: null, messages }
  const document = parseDocument(read.status === 'read' ? plainText(read.value) : '', {
    schema: 'core',
    version: '1.2',
  })
  const list = listOf(document)
  for (const correction of added) list.items.push(toNode(document, correction))
  return { value: { file, data: document.toString({ lineWidth: 0 }) }, messages: [] }
}
