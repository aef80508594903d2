import { parseDocument } from 'yaml'
import { plainText } from '../compose/yaml-read.ts'
import type { Message } from '../model/message.ts'
import type { PublishInfo } from '../model/site.ts'
import { writeFileAtomic } from './atomic.ts'
import { withLock } from './lock.ts'
import { inside } from './names.ts'
import { heldOpen, readText } from './read-file.ts'

const FILE = 'site.yaml'

/** site.yaml with where the site is published: comments, order and all other keys as they are. */
export function withPublish(text: string, publish: PublishInfo): string {
  const document = parseDocument(plainText(text))
  document.set('publish', document.createNode(publish, { flow: true }))
  return document.toString({ lineWidth: 0 })
}

/**
 * Remembers in site.yaml where the site is published; nothing is written when it says so already. `started` is told to whoever
 * finds the folder locked.
 */
export function rememberPublish(contentDir: string, publish: PublishInfo, started: string): Message[] {
  const read = readText({ contentDir, file: FILE })
  if (read.status !== 'read') return read.status === 'refused' ? read.messages : []
  const known = parseDocument(plainText(read.value)).toJS() as { publish?: unknown } | null
  if (JSON.stringify(known?.publish) === JSON.stringify(publish)) return []
  return withLock(contentDir, started, () => {
    try {
      writeFileAtomic(inside(contentDir, FILE), withPublish(read.value, publish))
      return []
    } catch (problem) {
      return [heldOpen(FILE, problem)]
    }
  })
}
