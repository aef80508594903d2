import type { Article } from '../../model/article.ts'
import * as words from '../../words/index.ts'
import type { DateLabel } from '../format.ts'

/** A day in Chinese: 2021-11-08 → 2021年11月8日; anything else as it stands. */
export function longDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return year ? words.fill(words.days.ymd, { y: year, m: Number(month), d: Number(day) }) : date
}

function boundText(edtf: string): string {
  const [from = '', to = ''] = edtf.replaceAll(/[?~%]/g, '').split('/')
  if (to === '..' || to === '') return words.fill(words.dates.notBefore, { day: longDay(from) })
  if (from === '..' || from === '') return words.fill(words.dates.notAfter, { day: longDay(to) })
  return words.fill(words.dates.span, { from: longDay(from), to: longDay(to) })
}

function evidenceNote(article: Article): string {
  const texts = article.dateEvidence.map(({ text }) => text).join(words.marks.and)
  return texts ? words.fill(words.filters.inferredBy, { words: texts }) : words.filters.inferred
}

/** The day of an article as shown with a search result; an inferred day or bound carries a note with its evidence. */
export function dateLabel(article: Article): DateLabel {
  const { date, dateStatus, dateEdtf } = article
  if (date && dateStatus === 'given') return { text: longDay(date) }
  if (date) return { text: longDay(date), note: evidenceNote(article) }
  if (dateEdtf?.includes('/')) return { text: boundText(dateEdtf), note: evidenceNote(article) }
  return { text: words.dates.unknown }
}

/** Sort key of an article's day: the day, the earliest possible one, or empty when unknown. */
export function dayKey(article: Article): string {
  return article.date ?? /^\d{4}(-\d{2}){0,2}/.exec(article.dateEdtf ?? '')?.[0] ?? ''
}
