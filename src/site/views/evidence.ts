import { isByNumber } from '../../facts/issue-numbers.ts'
import type { Article } from '../../model/article.ts'
import type { SiteInfo } from '../../model/site.ts'
import * as words from '../../words/index.ts'
import { dayView, evidenceText, weekdayText } from '../dates.ts'

/** A clue to the day of the issue as the article page lists it. */
interface EvidenceItem {
  says: string
  quote: string
  place: string
}

/** Evidence for the day of the issue. */
export interface DateEvidenceView {
  conclusion: string
  items: EvidenceItem[]
}

/** Rhythm of the paper, in words; empty when the site does not say. */
export function rhythmText({ rhythm }: Pick<SiteInfo, 'rhythm'>): string {
  if (!rhythm) return ''
  const { daily, fortnightly, monthly, weekly } = words.evidence
  const listed = (days: readonly string[]): { days: string } => ({ days: days.join(words.marks.and) })
  if (rhythm.every === 'day') return daily
  if (rhythm.every === 'fortnight') return fortnightly
  if (rhythm.every === 'month')
    return words.fill(monthly, listed((rhythm.days ?? []).map((d) => words.fill(words.days.d, { d }))))
  const { weekday = [] } = rhythm
  const days = typeof weekday === 'number' ? [weekday] : weekday
  return words.fill(weekly, listed(days.map((day) => words.calendar.weekdays[day - 1] ?? '')))
}

const GIVEN = words.evidence.given

/** Authority for a given day: issue.yaml, the folder's name, or print, in this order. */
type DayBy = keyof typeof GIVEN

function conclusionOf(article: Article, site: SiteInfo, by: DayBy): string {
  const day = dayView(article)
  const text = words.evidence
  if (article.dateStatus === 'given') return words.fill(GIVEN[by], { day: day.text })
  if (!day.inferred) return text.unknown
  if (!article.date) return words.fill(text.bound, { day: day.text })
  const rhythm = rhythmText(site)
  const rule = article.dateEvidence.some(isByNumber) ? text.byNumber : text.byEvents
  const basis = rhythm === '' ? '' : words.fill(text.basis, { rhythm, rule })
  return words.fill(text.inferred, { day: day.text, weekday: weekdayText(article.date), basis })
}

/** Evidence for the day of an article's issue: a sentence, and each clue with its words and its line in the raw text. */
export function evidenceView(article: Article, site: SiteInfo, by: DayBy = 'print'): DateEvidenceView {
  const items = article.dateEvidence.map(({ text, line, says }) => ({
    says: evidenceText(says),
    quote: text,
    place: words.fill(words.evidence.line, { n: line }),
  }))
  return { conclusion: conclusionOf(article, site, by), items }
}
