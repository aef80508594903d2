import type { Archive } from '../model/archive.ts'
import type { Registration } from '../model/registry.ts'
import type { PlacedArticle } from './entries.ts'
import type { IssueDay } from './issue-days.ts'
import { issueUrls } from './issue-urls.ts'
import { groupBy } from '../model/order.ts'

/** Addresses at which the issues that are in `placed` but not among `days` would stand: at the address they had, else at that of their key. */
export function withheldIssues(
  placed: readonly PlacedArticle[],
  days: readonly IssueDay[],
  registrations: readonly Registration[],
): Pick<Archive, 'withheld'> {
  const shown = new Set(days.map(({ key }) => key))
  const hidden = [...groupBy(placed, ({ parts }) => parts.issue)].filter(([key]) => !shown.has(key))
  if (hidden.length === 0) return {}
  const asDays = hidden.map(([key, group]): IssueDay => {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(key)?.[0]
    return { key, dateStatus: 'unknown', placed: group, ...(date ? { date } : {}) }
  })
  const urls = issueUrls(asDays, registrations)
  return { withheld: hidden.map(([key, group]) => ({ url: urls.get(key) ?? '', articles: group.length })) }
}
