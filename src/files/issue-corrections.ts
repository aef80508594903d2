import { lstatSync, readdirSync } from 'node:fs'
import { byPage, isPage } from '../model/id.ts'
import { missingMessage } from '../articles/decisions.ts'
import { warning } from '../messages/message.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { correctionsPath, readCorrections } from './corrections.ts'
import { inside, isLitter } from './names.ts'
import { notFolder, unreadable } from './read-file.ts'
import { groupBy } from '../model/order.ts'

/** Corrections of an issue, by id, in the order of the files and in them. */
export interface IssueCorrections {
  /** About the structure of its pages, by the number of the page they were made on. */
  pages: Map<string, Correction[]>
  /** About its articles, by id. */
  articles: Map<string, Correction[]>
}

/** Numbers of the pages that have a file of corrections, in order; a message for anything else in the folder. */
function pagesOf(contentDir: string, issue: string): Result<string[]> {
  const folder = `corrections/${issue}`
  const stat = lstatSync(inside(contentDir, folder), { throwIfNoEntry: false })
  if (stat === undefined) return { value: [], messages: [] }
  if (!stat.isDirectory()) return { value: [], messages: [notFolder(folder)] }
  const names = readdirSync(inside(contentDir, folder)).filter((name) => !isLitter(name))
  const isOurs = (name: string): boolean => name.endsWith('.yaml') && isPage(name.slice(0, -'.yaml'.length))
  const others = names.filter((name) => !isOurs(name))
  const pages = names.filter(isOurs).map((name) => name.slice(0, -'.yaml'.length))
  const todo = '更正按版存放，如 01.yaml；把别的文件移走'
  const messages = others.map((name) =>
    warning({ file: `${folder}/${name}`, what: '不是一版的更正，已跳过', todo, rule: 'file-name' }),
  )
  return { value: pages.sort(byPage), messages }
}

/** True for the id of a page of the issue (`2021-11-22-01`). */
const isPageId = (id: string, issue: string): boolean =>
  id.startsWith(`${issue}-`) && isPage(id.slice(issue.length + 1))

/** All corrections of an issue, of pages that are no longer there too. A broken file is an error and gives none. */
export function readIssueCorrections(contentDir: string, issue: string): Result<IssueCorrections> {
  try {
    const { value: numbers, messages } = pagesOf(contentDir, issue)
    const reads = numbers.map((page) => readCorrections(contentDir, correctionsPath(issue, page)))
    const all = reads.flatMap((read) => read.value)
    const [ofPages, others] = [
      all.filter(({ id }) => isPageId(id, issue)),
      all.filter(({ id }) => !isPageId(id, issue)),
    ]
    const pages = groupBy(ofPages, ({ id }) => id.slice(issue.length + 1))
    const value = { pages, articles: groupBy(others, ({ id }) => id) }
    return { value, messages: [...messages, ...reads.flatMap((read) => read.messages)] }
  } catch (problem) {
    return { value: { pages: new Map(), articles: new Map() }, messages: [unreadable(`corrections/${issue}`, problem)] }
  }
}

function unknown(corrections: readonly Correction[], isKnown: boolean): Message {
  const [first] = corrections
  const { id = '', field = '', place = { file: '' } } = first ?? {}
  const many = corrections.length > 1 ? `等 ${corrections.length} 处更正` : ''
  const said = corrections
    .slice(0, 3)
    .map(({ before, after }) => `“${JSON.stringify(before)}”改作“${JSON.stringify(after)}”`)
    .join('；')
  const why = isKnown ? '这一篇已不从版面里读出来' : '没有编号是这个的文章'
  const todo = isKnown
    ? '在现在的文章里重改一遍，或恢复原来的分篇；再删去这些更正'
    : '核对编号；写错了就改好，不要了就删去这些更正'
  return warning({
    ...place,
    what: `${id} 的“${field}”${many}没有用上：${why}（${said}）`,
    todo,
    rule: 'correction-unknown',
  })
}

/** A warning for every id with corrections that is no article of its issue; `known` are ids ever given. */
export function unknownCorrections(
  articles: ReadonlyMap<string, readonly Correction[]>,
  made: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Message[] {
  const lost = [...articles].filter(([id]) => !made.has(id))
  return lost.map(([id, corrections]) => unknown(corrections, known.has(id)))
}

/** A warning for every decision about a page whose words stand on no page of the issue. */
export const missingMessages = (missing: readonly Correction[]): Message[] => missing.map(missingMessage)
