import type { Registration } from '../model/registry.ts'
import type { IssueDay } from './issue-days.ts'
import { freeName, parentsOfArticleUrl, wantedIssueUrl } from './urls.ts'

/** Last registered URL of each article id. */
function presentUrls(registrations: readonly Registration[]): Map<string, string> {
  const urls = new Map<string, string>()
  for (const entry of registrations) {
    const last = entry.type === 'article' ? entry.urls.at(-1) : undefined
    if (last !== undefined) urls.set(entry.id, last)
  }
  return urls
}

/** True when `url` is the wanted one or the wanted one with a number after it. */
function fits(url: string, wanted: string): boolean {
  const stem = wanted.slice(0, -1)
  return url === wanted || (url.startsWith(`${stem}-`) && /^\d+\/$/.test(url.slice(stem.length + 1)))
}

function registeredUrl(issue: IssueDay, present: ReadonlyMap<string, string>): string | undefined {
  const wanted = wantedIssueUrl(issue.key, issue.date)
  const urls = issue.placed.map(({ article }) => parentsOfArticleUrl(present.get(article.id) ?? '')?.issue ?? '')
  return urls.find((url) => fits(url, wanted))
}

/**
 * URL of each issue by its key. An issue published before keeps its URL as long as its day is the same; a URL taken by
 * another issue of the same day gets `-2`.
 */
export function issueUrls(issues: readonly IssueDay[], registrations: readonly Registration[]): Map<string, string> {
  const present = presentUrls(registrations)
  const urls = new Map<string, string>()
  const taken = new Set<string>()
  const take = (key: string, url: string): void => {
    taken.add(url)
    urls.set(key, url)
  }
  for (const issue of issues) {
    const url = registeredUrl(issue, present)
    if (url !== undefined && !taken.has(url)) take(issue.key, url)
  }
  for (const { key, date } of issues) {
    if (!urls.has(key)) take(key, freeName(wantedIssueUrl(key, date), taken))
  }
  return urls
}
