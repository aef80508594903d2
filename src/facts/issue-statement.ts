import { error, warning } from '../messages/message.ts'
import type { IssueInfo } from '../model/authority.ts'
import type { Flag } from '../model/article.ts'
import { daysOfIssue } from '../model/edtf.ts'
import { dayInFolder, numberOfPage } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { lastPage } from '../model/page-name.ts'
import { dayNumber } from '../model/calendar.ts'
import { weekdayAgrees, type Folio } from './folio.ts'
import { statedIssueDate, type IssueDate } from './issue-date.ts'

/** Statements of one page about its issue: its file inside the archive folder, and its folio lines. */
interface PageStatement {
  file: string
  page: string
  folio: Folio
}

/** The sources of an issue's day in the order of their authority: issue.yaml, the folder's name, the folio lines. */
export interface IssueStatement {
  folder: string
  info?: IssueInfo
  pages: readonly PageStatement[]
}

/** A day, or all of an issue of several, and what says so. */
interface Stated {
  source: string
  days: readonly string[]
}

function folderDay(folder: string): string | null {
  const day = dayInFolder(folder)?.day ?? ''
  return dayNumber(day) === null ? null : day
}

const daysText = (days: readonly string[]): string =>
  days.length > 1 ? `${days[0]} 至 ${days.at(-1)}` : (days[0] ?? '')

/** A second sign that a printed day is the page's own: its weekday fits, or another page prints the same day. */
function isConfirmed(page: PageStatement, pages: readonly PageStatement[]): boolean {
  const { date, weekday } = page.folio
  if (!date) return false
  if (weekday && weekdayAgrees(date.iso, weekday.weekday)) return true
  return pages.some((other) => other !== page && other.folio.date?.iso === date.iso)
}

function disagreement(page: PageStatement, authority: Stated, pages: readonly PageStatement[]): Message[] {
  const { date, weekday } = page.folio
  const found: Message[] = []
  const known = authority.days
  if (date && !known.includes(date.iso)) {
    const what = `版面印的日期是 ${date.iso}，${authority.source}是 ${daysText(known)}`
    const place = { file: page.file, line: date.line, what, rule: 'date-disagreement' as const }
    const text = `第 ${page.page} 版这一行若是正文，在审读页上按 t`
    found.push(
      isConfirmed(page, pages)
        ? error({ ...place, todo: `核对后改文件夹名或 issue.yaml，改好之前这一期不发布；${text}` })
        : warning({ ...place, todo: `${text}；若是报头，核对文件夹名或 issue.yaml` }),
    )
  }
  const days = date ? [date.iso, ...(known.includes(date.iso) ? known : [])] : known
  if (weekday && !days.some((day) => weekdayAgrees(day, weekday.weekday))) {
    const what = `版面印的星期与 ${date?.iso ?? daysText(known)} 不合`
    found.push(
      warning({ file: page.file, line: weekday.line, what, todo: '核对这一期的日期', rule: 'weekday-disagreement' }),
    )
  }
  return found
}

function authorityOf({ folder, info, pages }: IssueStatement): { date: IssueDate; stated: Stated | null } | null {
  const infoDate = info?.date === undefined ? null : statedIssueDate(info.date)
  if (infoDate) {
    const days = daysOfIssue({ date: infoDate.date, dateEdtf: infoDate.edtf })
    return { date: infoDate, stated: days.length > 0 ? { source: 'issue.yaml ', days } : null }
  }
  const named = folderDay(folder)
  if (named)
    return { date: { date: named, status: 'given', evidence: [] }, stated: { source: '文件夹名', days: [named] } }
  const printed = pages.find((page) => page.folio.date)?.folio.date
  if (!printed) return null
  const evidence = [{ text: printed.text, line: printed.line, says: printed.iso }]
  return {
    date: { date: printed.iso, status: 'given', evidence },
    stated: { source: '另一版印的', days: [printed.iso] },
  }
}

/** issue.yaml and the folder's name must not name two days. */
function folderDoubt({ folder, info }: IssueStatement): Message[] {
  const named = folderDay(folder)
  const infoDate = info?.date === undefined ? null : statedIssueDate(info.date)
  const days = daysOfIssue({ date: infoDate?.date, dateEdtf: infoDate?.edtf })
  if (!named || days.length === 0 || days.includes(named)) return []
  const what = `issue.yaml 写的日期是 ${daysText(days)}，文件夹名是 ${named}`
  const todo = '核对后改文件夹名或 issue.yaml；改好之前这一期不发布'
  return [error({ file: `raw/${folder}/issue.yaml`, what, todo, rule: 'date-disagreement' })]
}

/**
 * The day that an issue states, by authority; null when nothing states one. Folio lines that disagree are errors, and the
 * pages' articles carry the flags that withhold the issue from `build`; a weekday alone only warns.
 */
export function statedDate(statement: IssueStatement): Result<{ date: IssueDate | null; flags: Flag[] }> {
  const authority = authorityOf(statement)
  const stated = authority?.stated
  if (!authority || !stated) return { value: { date: authority?.date ?? null, flags: [] }, messages: [] }
  const messages = [
    ...folderDoubt(statement),
    ...statement.pages.flatMap((page) => disagreement(page, stated, statement.pages)),
  ]
  const withheld = messages.filter((message) => message.severity === 'error')
  const flags = withheld
    .slice(0, 1)
    .map((message) => ({ rule: message.rule, line: message.line ?? 1, text: message.what }))
  return { value: { date: authority.date, flags }, messages }
}

/** A folio line that states another page number than the file's name is worth a look, no more. */
export function pageNumberDoubts({ file, page, folio }: PageStatement): Message[] {
  const numbers = [page, lastPage({ page, file }) ?? page].map(numberOfPage)
  const printed = folio.page?.number ?? Number.NaN
  if (!folio.page || (printed >= Math.min(...numbers) && printed <= Math.max(...numbers))) return []
  const what = `版面印的是第 ${folio.page.number} 版，文件名是 ${page}`
  return [warning({ file, line: folio.page.line, what, todo: '核对版次，必要时改文件名', rule: 'page-disagreement' })]
}
