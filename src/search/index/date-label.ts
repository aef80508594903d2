import { boundText, dayText, jointText } from '../../archive/day-text.ts'
import type { Article } from '../../model/article.ts'
import { jointOf } from '../../model/edtf.ts'
import * as words from '../../words/index.ts'
import type { DateLabel } from '../format.ts'

function evidenceNote(article: Article): string {
  const texts = article.dateEvidence.map(({ text }) => text).join(words.marks.and)
  return texts ? words.fill(words.filters.inferredBy, { words: texts }) : words.filters.inferred
}

/** The day of an article as shown with a search result; an inferred day or bound carries a note with its evidence. */
export function dateLabel(article: Article): DateLabel {
  const { date, dateStatus, dateEdtf } = article
  const joint = jointOf(article)
  if (joint) return { text: jointText(joint) }
  if (date && dateStatus === 'given') return { text: dayText(date) }
  if (date) return { text: dayText(date), note: evidenceNote(article) }
  if (dateEdtf?.includes('/')) return { text: boundText(dateEdtf), note: evidenceNote(article) }
  return { text: words.dates.unknown }
}

/** Sort key of an article's day: the day, the earliest possible one, or empty when unknown. */
export function dayKey(article: Article): string {
  return article.date ?? /^\d{4}(-\d{2}){0,2}/.exec(article.dateEdtf ?? '')?.[0] ?? ''
}
