import path from 'node:path'
import type { Message } from '../model/message.ts'
import { isHeld } from './atomic.ts'
import { heldOpen, notFolder, systemCode, unreadable } from './read-file.ts'

/** Code of the error for a folder that is a link: nothing is written through one, for it may lead out of the archive. */
export const LINKED = 'LINKED'

/** What a system error of writing tells: where, and that another program holds the file, when it looks so. */
export function problemMessage(contentDir: string, problem: unknown): Message {
  const place = placeOf(problem)
  const name = place === '' ? '' : path.relative(contentDir, place).replaceAll('\\', '/')
  const code = systemCode(problem)
  if (code === LINKED) return notFolder(name)
  return isHeld(code) ? heldOpen(name, problem) : unreadable(name, problem)
}

/** The path of a system error: of a rename, where to. */
function placeOf(problem: unknown): string {
  if (!(problem instanceof Error)) return ''
  if ('dest' in problem && typeof problem.dest === 'string') return problem.dest
  return 'path' in problem ? String(problem.path) : ''
}
