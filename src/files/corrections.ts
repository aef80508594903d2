import { Scalar, type Document } from 'yaml'
import { z } from 'zod'
import { asciiId, checkData, day, text } from '../formats/yaml-schema.ts'
import { plainText, readYaml } from '../formats/yaml-read.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import type { Result } from '../model/message.ts'
import { readText } from './read-file.ts'
import type { FileChange } from './write-set.ts'
import { editable, listIn, documentText } from './yaml-edit.ts'

const value = z.custom<FieldValue>((data) => data !== undefined, { error: '没有写，是必需的（没有值写 null）' })

const corrections = z.array(
  z.strictObject({
    id: asciiId,
    field: text,
    before: value,
    after: value,
    date: day,
    why: text.exactOptional(),
    note: text.exactOptional(),
  }),
)

/** Path inside the archive folder of a page's corrections: `corrections/2021-11-22/01.yaml`. */
export const correctionsPath = (issue: string, page: string): string => `corrections/${issue}/${page}.yaml`

/**
 * The corrections of a page, in their order, each with its place; none when there is no such file. A broken file is an
 * error and gives none.
 */
export function readCorrections(contentDir: string, file: string): Result<Correction[]> {
  const read = readText({ contentDir, file })
  if (read.status === 'absent') return { value: [], messages: [] }
  if (read.status === 'refused') return { value: [], messages: read.messages }
  const { yaml, messages } = readYaml(plainText(read.value), file)
  if (yaml === null) return { value: [], messages }
  const checked = checkData(yaml, corrections.nullable(), file)
  const value = (checked.value ?? []).map((entry, at) => ({ ...entry, place: { file, line: yaml.at([at]).line } }))
  return { value, messages: checked.messages }
}

function toNode(document: Document, correction: Correction) {
  const { id, field, before, after, date, why, note } = correction
  const told = { ...(why === undefined ? {} : { why }), ...(note === undefined ? {} : { note }) }
  const node = document.createNode({ id, field, before, after, date, ...told })
  const dateNode = node.get('date', true)
  if (dateNode instanceof Scalar) dateNode.type = Scalar.QUOTE_DOUBLE
  return node
}

const isSame = (a: Correction, b: Correction): boolean => {
  const of = ({ place: _, ...rest }: Correction): string => JSON.stringify(rest, Object.keys(rest).sort())
  return of(a) === of(b) && JSON.stringify([a.before, a.after]) === JSON.stringify([b.before, b.after])
}

/**
 * The change that takes corrections out of a page's file again, each once, the last that is the same (undo); the others and
 * comments stay. Null when none of them is there, or with messages when the file is broken.
 */
export function withoutCorrectionsChange(
  contentDir: string,
  file: string,
  removed: readonly Correction[],
): Result<FileChange | null> {
  const { value, messages } = readCorrections(contentDir, file)
  const read = readText({ contentDir, file })
  if (messages.length > 0 || read.status !== 'read') return { value: null, messages }
  const document = editable(read.value)
  const left = [...value]
  const list = listIn(document)
  for (const gone of [...removed].reverse()) {
    const at = left.findLastIndex((entry) => isSame(entry, gone))
    if (at < 0) continue
    left.splice(at, 1)
    list.items.splice(at, 1)
  }
  if (left.length === value.length) return { value: null, messages: [] }
  return { value: { file, data: left.length === 0 ? null : documentText(document) }, messages: [] }
}

/**
 * The change that writes other corrections in the place of those of a page's file; comments of entries that are gone go
 * with them. Messages when the file is broken.
 */
export function rewrittenCorrectionsChange(
  contentDir: string,
  file: string,
  rewrite: (corrections: readonly Correction[]) => readonly Correction[],
): Result<FileChange | null> {
  const { value, messages } = readCorrections(contentDir, file)
  if (messages.length > 0) return { value: null, messages }
  const document = editable('')
  const list = listIn(document)
  for (const correction of rewrite(value)) list.items.push(toNode(document, correction))
  return { value: { file, data: documentText(document) }, messages: [] }
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
  const document = editable(read.status === 'read' ? read.value : '')
  const list = listIn(document)
  for (const correction of added) list.items.push(toNode(document, correction))
  return { value: { file, data: documentText(document) }, messages: [] }
}
