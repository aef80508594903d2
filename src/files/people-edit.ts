import { isMap, isSeq, Scalar, visit, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { isPlainScalar } from '../formats/yaml-write.ts'
import { plainText } from '../formats/yaml-read.ts'
import type { NewPerson, Office, PeopleEdit } from '../model/authority.ts'
import { editable, listIn, documentText } from './yaml-edit.ts'

/** Texts that a YAML reader might take for something else are quoted: ids that begin with a day. */
function quoted(node: Node): Node {
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && !isPlainScalar(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE
    },
  })
  return node
}

function entryNode(document: Document, { id, name, leader, person, offices }: NewPerson): Node {
  const said = { ...(leader === undefined ? {} : { leader }), ...(person === undefined ? {} : { person }) }
  return quoted(document.createNode({ id, name, ...said, ...(offices.length === 0 ? {} : { offices }) }))
}

function addAlias(document: Document, list: YAMLSeq, { alias, of }: { alias: string; of: string }): void {
  const entry = list.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === of)
  if (!entry) throw new TypeError(`no entry ${of}`)
  const aliases = entry.get('aliases', true) as unknown
  if (isSeq(aliases)) aliases.items.push(quoted(document.createNode(alias)))
  else entry.set('aliases', document.createNode([alias], { flow: true }))
}

/** Sets the keys of a term at the entry's office of that title which says the same so far, or adds one. */
function setOffice(document: Document, list: YAMLSeq, { office, of }: { office: Office; of: string }): void {
  const entry = list.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === of)
  if (!entry) throw new TypeError(`no entry ${of}`)
  const node = (): YAMLMap => quoted(document.createNode(office)) as YAMLMap
  const offices = entry.get('offices', true) as unknown
  if (!isSeq(offices))
    return (entry.set('offices', document.createNode([])), void (entry.get('offices') as YAMLSeq).items.push(node()))
  const at = offices.items.findIndex(
    (item) => isMap(item) && item.get('title') === office.title && !isOther(item, office),
  )
  if (at < 0) offices.items.push(node())
  else for (const pair of node().items) (offices.items[at] as YAMLMap).set(pair.key, pair.value)
}

/** True when a term on file is another than this one: both say when they began, and not the same, and a person said so. */
function isOther(item: YAMLMap, { from }: Office): boolean {
  const known = item.get('from')
  return typeof known === 'string' && from !== undefined && known !== from && item.get('how') !== 'seen'
}

/**
 * The text of `people.yaml` with these changes worked in: entries at its end, aliases at their entries. What stands there
 * stays, with its order and comments; line ends become LF. `text` must have been read as valid people before; null is no file.
 */
export function editPeople(text: string | null, edits: readonly PeopleEdit[]): string {
  const document = editable(text ?? '')
  const list = listIn(document)
  for (const edit of edits) {
    if ('add' in edit) list.items.push(entryNode(document, edit.add))
    else if ('alias' in edit) addAlias(document, list, edit)
    else setOffice(document, list, edit)
  }
  return documentText(document)
}

/** The same where there may be no changes: then the text as it was, null without a file. */
export function peopleAfter(text: string | null, edits: readonly PeopleEdit[]): string | null {
  if (edits.length > 0) return editPeople(text, edits)
  return text === null ? null : plainText(text)
}
