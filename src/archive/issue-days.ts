import type { ArchiveIssue, AwaitingPage } from '../model/archive.ts'
import type { IssueInfo } from '../model/authority.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { statedIssueDate, type IssueDate } from '../facts/issue-date.ts'
import type { PlacedArticle } from './entries.ts'
import { byKeys, groupBy } from '../model/order.ts'

/** Day of an issue as its articles have it, all alike. */
export interface IssueDay extends Pick<ArchiveIssue, 'key' | 'date' | 'dateStatus' | 'dateEdtf'> {
  placed: PlacedArticle[]
}

function dayKey({ article }: PlacedArticle): string {
  return [article.date ?? '', article.dateStatus, article.dateEdtf ?? ''].join(' ')
}

/** Present name of the raw folder of an issue: that of its articles' pages; its key where it has none. */
export const rawFolderOf = ([first]: readonly PlacedArticle[], key: string): string =>
  first?.article.origin.file.split('/').at(-2) ?? key

function conflict(key: string, groups: Map<string, PlacedArticle[]>): Message {
  const said = [...groups].map(([key, [first]]) => `${first?.article.id ?? ''} 作“${key.trim()}”`)
  return error({
    file: `articles/${key}`,
    what: `同一期各篇的出版日期不一致，本期未收入：${said.join('，')}。`,
    todo: `把各篇的 date 改成一样的；整期的日期写在 raw/${rawFolderOf([...groups.values()].flat(), key)}/issue.yaml 里，再运行 npm run ingest`,
    rule: 'issue-date-conflict',
  })
}

/** Articles of an issue whose printed day and folder disagree; ingest flags them. */
function disagreement(key: string, placed: readonly PlacedArticle[]): Message | undefined {
  const flag = placed.flatMap(({ article }) => article.flags).find(({ rule }) => rule === 'date-disagreement')
  if (!flag) return undefined
  return error({
    file: `articles/${key}`,
    what: `${flag.text}，本期未收入`,
    todo: '核对后改文件夹名或 issue.yaml，再运行 npm run ingest',
    rule: 'date-disagreement',
  })
}

function dayOf(key: string, placed: PlacedArticle[]): IssueDay | undefined {
  const first = placed[0]?.article
  if (!first) return undefined
  const { date, dateStatus, dateEdtf } = first
  return { key, dateStatus, placed, ...(date ? { date } : {}), ...(dateEdtf ? { dateEdtf } : {}) }
}

/** Known days first in order, a given day before an inferred one; then the unknown ones by what bounds them. */
const inOrder = byKeys<IssueDay>((issue) => [
  issue.date ?? '~',
  issue.dateStatus === 'given' ? '0' : '1',
  issue.dateEdtf ?? '~',
  issue.key,
])

/** Issues of which there are scans alone, no article, with the day that `issue.yaml` or the folder's name states. */
export function scannedDays(
  placed: readonly PlacedArticle[],
  { awaiting = [], issues }: { awaiting?: readonly AwaitingPage[]; issues: Readonly<Record<string, IssueInfo>> },
): IssueDay[] {
  const known = new Set(placed.map(({ parts }) => parts.issue))
  const keys = new Set(awaiting.map(({ issue }) => issue).filter((issue) => !known.has(issue)))
  return [...keys].map((key): IssueDay => {
    const stated: Omit<IssueDate, 'evidence'> = statedIssueDate(issues[key]?.date ?? key) ?? { status: 'unknown' }
    const { date, status, edtf } = stated
    return {
      key,
      dateStatus: status,
      placed: [],
      ...(date ? { date } : {}),
      ...(edtf ? { dateEdtf: edtf } : {}),
    }
  })
}

/**
 * Groups articles into issues with their days, oldest first, unknown days at the end, among them the `scanned` ones. An
 * issue whose articles disagree on the day, or whose printed day is not its folder's, is withheld with an error message.
 */
export function issueDays(placed: readonly PlacedArticle[], scanned: readonly IssueDay[] = []): Result<IssueDay[]> {
  const messages: Message[] = []
  const value: IssueDay[] = [...scanned]
  for (const [key, group] of groupBy(placed, ({ parts }) => parts.issue)) {
    const days = groupBy(group, dayKey)
    const day = dayOf(key, group)
    const withheld = disagreement(key, group) ?? (days.size > 1 ? conflict(key, days) : undefined)
    if (withheld) messages.push(withheld)
    else if (day) value.push(day)
  }
  return { value: value.sort(inOrder), messages }
}
