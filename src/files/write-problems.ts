import path from 'node:path'
import { error } from '../messages/message.ts'
import { systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import { isHeld } from './atomic.ts'
import { heldOpen, notFolder, unreadable } from './read-file.ts'

/** Code of the error for a folder that is a link: nothing is written through one, for it may lead out of the archive. */
export const LINKED = 'LINKED'

/** Code of the error for a journal that this program cannot have written: nothing it names is touched. */
export const FOREIGN = 'FOREIGN'

function foreign(file: string): Message {
  const what = '这份写入记录不是本程序写的，或已损坏；它说要动的文件一个也没有动'
  const todo = `确定没有别的程序在处理这个文库，把 ${file} 移走，再运行一次`
  return error({ file, what, todo, rule: 'journal-foreign' })
}

/** What a system error of writing tells: where, and that another program holds the file, when it looks so. */
export function problemMessage(contentDir: string, problem: unknown): Message {
  const place = placeOf(problem)
  const name = place === '' ? '' : path.relative(contentDir, place).replaceAll('\\', '/')
  const code = systemCode(problem)
  if (code === LINKED) return notFolder(name)
  if (code === FOREIGN) return foreign(name)
  return isHeld(code) ? heldOpen(name, problem) : unreadable(name, problem)
}

/** The path of a system error: of a rename, where to. */
function placeOf(problem: unknown): string {
  if (!(problem instanceof Error)) return ''
  if ('dest' in problem && typeof problem.dest === 'string') return problem.dest
  return 'path' in problem ? String(problem.path) : ''
}
