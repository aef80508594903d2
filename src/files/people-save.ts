import { error } from '../messages/message.ts'
import type { PeopleEdit } from '../model/authority.ts'
import type { Message, Result } from '../model/message.ts'
import { removeFile } from './atomic.ts'
import { withLock } from './lock.ts'
import { editPeople } from './people-edit.ts'
import { readPeople } from './people.ts'
import { inside } from './names.ts'
import { readText } from './read-file.ts'
import { writeSet } from './write-set.ts'

const FILE = 'people.yaml'

/** The archive folder, and the present day, told to whoever finds it locked. */
export interface PeoplePlace {
  contentDir: string
  today: string
}

/** The text of `people.yaml`, null when there is none; an error when it is broken: it is then never written. */
export function readPeopleText(contentDir: string): Result<{ text: string | null } | null> {
  const { messages } = readPeople(contentDir)
  if (messages.some(({ severity }) => severity === 'error')) return { value: null, messages }
  const read = readText({ contentDir, file: FILE })
  if (read.status === 'refused') return { value: null, messages: read.messages }
  return { value: { text: read.status === 'read' ? read.value : null }, messages }
}

function changed(): Message {
  const what = '在这期间被别的程序改过，这次的决定没有写进去'
  return error({ file: FILE, what, todo: '再运行一次 npm run people', rule: 'people-changed' })
}

function write(contentDir: string, before: string | null, after: string | null): Message[] {
  const now = readPeopleText(contentDir)
  if (now.value === null) return now.messages
  if (now.value.text !== before) return [changed()]
  if (after !== null) return writeSet(contentDir, [{ file: FILE, data: after }]).messages
  removeFile(inside(contentDir, FILE))
  return []
}

/**
 * Puts a new text of `people.yaml` (null: no file) in the place of the one that was read, atomically and under the lock.
 * When the file is another by now, or broken, it is left alone, with an error.
 */
export function replacePeople(
  { contentDir, today }: PeoplePlace,
  { before, after }: { before: string | null; after: string | null },
): Message[] {
  return before === after ? [] : withLock(contentDir, today, () => write(contentDir, before, after))
}

/** Works changes into `people.yaml` as it stands. No change writes nothing, so that a second run leaves the file as it is. */
export function savePeople(place: PeoplePlace, edits: readonly PeopleEdit[]): Message[] {
  if (edits.length === 0) return []
  const read = readPeopleText(place.contentDir)
  if (read.value === null) return read.messages
  const before = read.value.text
  return replacePeople(place, { before, after: editPeople(before, edits) })
}
