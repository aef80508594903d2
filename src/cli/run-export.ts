import { isLitter } from '../files/names.ts'
import { error, info } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message } from '../model/message.ts'
import { writeBag, type BagInfo, type BagPart } from '../publish/export/bag.ts'
import { epubBook } from '../publish/export/epub.ts'
import { plainBook } from '../publish/export/plain-text.ts'
import { writeWhole } from '../publish/send/folder.ts'
import { yearBook } from '../publish/export/year-book.ts'
import { siteState } from '../publish/tree.ts'
import type { Options } from './parse.ts'
import { report, statusOf, step } from './report.ts'
import { readArchive } from './read-archive.ts'

/** Folders of an archive that are no part of what is handed over: what can be made again, version control, what was redacted. */
const LEFT_OUT = ['.ingest', '.git', 'withheld']

function isContent(file: string): boolean {
  const parts = file.split('/')
  const name = parts.at(-1) ?? ''
  return !LEFT_OUT.includes(parts[0] ?? '') && (!isLitter(name) || name === '.gitignore')
}

function infoOf({ site, issues, articles }: Archive, today: string): BagInfo {
  const days = issues.flatMap(({ date }) => date ?? [])
  const span = days.length === 0 ? '' : `，${days[0]} 至 ${days.at(-1)}`
  return [
    ['Source-Organization', site.paper],
    ...(site.contact?.includes('@') === true ? [['Contact-Email', site.contact] as const] : []),
    ['External-Description', `${site.title}：${issues.length} 期，${articles.length} 篇${span}`],
    ['Bagging-Date', today],
    ['Internal-Sender-Description', 'content：原文、更正和文章；site：建好的网站'],
  ]
}

async function exportBag(to: string, archive: Archive, { options, today }: Asked): Promise<Message[]> {
  const hasSite = (await siteState(options.out)) === 'finished'
  const site: BagPart[] = hasSite ? [{ name: 'site', dir: options.out, takes: () => true }] : []
  const content: BagPart = { name: 'content', dir: options.content, takes: isContent }
  const { files, messages } = await writeBag(to, [content, ...site], infoOf(archive, today))
  if (messages.length > 0) return messages
  console.log(`${to}：${files} 个文件，BagIt 1.0，校验码 SHA-256。`)
  if (hasSite) return []
  const what = `“${options.out}”里没有建好的网站，包里只有资料`
  return [info({ file: '', what, todo: '要连网站一起交，先运行 npm run build，再导出一次', rule: 'export-part' })]
}

/** The year that is meant: the one named, else the last that the archive has. */
const yearOf = ({ years }: Archive, { year }: Options): string => year ?? years.at(-1)?.year ?? ''

async function exportYear(archive: Archive, options: Options): Promise<Message[]> {
  const year = yearOf(archive, options)
  const book = yearBook(archive, year)
  if (book === null) {
    const what = year === '' ? '文库里没有日期明确的一期' : `文库里没有 ${year} 年的一期`
    const todo = `用 --year 写有的年份：${archive.years.map((each) => each.year).join('、') || '（还没有）'}`
    return [error({ file: '', what, todo, rule: 'export-part' })]
  }
  const { epub, text } = options
  const messages = [
    ...(epub === undefined ? [] : await writeWhole(epub, epubBook(book))),
    ...(text === undefined ? [] : await writeWhole(text, plainBook(book))),
  ]
  const files = [epub, text].filter((file) => file !== undefined)
  if (statusOf(messages) === 0) console.log(`${files.join('、')}：${book.title}，${book.issues.length} 期。`)
  return messages
}

interface Asked {
  options: Options
  today: string
}

const unsaid = (): Message =>
  error({ file: '', what: '没有写导出什么', todo: '写 --bag 文件夹、--epub 文件或 --text 文件', rule: 'export-part' })

/**
 * Hands an archive over: a bag of content and site, a year as a book or as text. `today` dates the bag. Gives the exit status.
 */
export async function runExport(options: Options, today: string): Promise<number> {
  step(`导出：${options.content}`)
  const { bag, epub, text } = options
  if (bag === undefined && epub === undefined && text === undefined) return report([unsaid()])
  const { value: archive, messages } = await readArchive(options.content)
  if (archive === null) return report(messages)
  const bagged = bag === undefined ? [] : await exportBag(bag, archive, { options, today })
  const booked = epub === undefined && text === undefined ? [] : await exportYear(archive, options)
  return report([...messages, ...bagged, ...booked])
}
