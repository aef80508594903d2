import type { Article } from '../../model/article.ts'
import type { DateLabel } from '../format.ts'

/** A day in Chinese: 2021-11-08 → 2021年11月8日; anything else as it stands. */
export function longDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return year ? `${year}年${Number(month)}月${Number(day)}日` : date
}

function boundText(edtf: string): string {
  const [from = '', to = ''] = edtf.replaceAll(/[?~%]/g, '').split('/')
  if (to === '..' || to === '') return `不早于${longDay(from)}`
  if (from === '..' || from === '') return `不晚于${longDay(to)}`
  return `${longDay(from)}至${longDay(to)}`
}

function evidenceNote(article: Article): string {
  const words = article.dateEvidence.map(({ text }) => text).join('、')
  return words ? `推定的日期，依据：${words}` : '推定的日期'
}

/** The day of an article as shown with a search result; an inferred day or bound carries a note with its evidence. */
export function dateLabel(article: Article): DateLabel {
  const { date, dateStatus, dateEdtf } = article
  if (date && dateStatus === 'given') return { text: longDay(date) }
  if (date) return { text: longDay(date), note: evidenceNote(article) }
  if (dateEdtf?.includes('/')) return { text: boundText(dateEdtf), note: evidenceNote(article) }
  return { text: '出版日期不详' }
}

/** Sort key of an article's day: the day, the earliest possible one, or empty when unknown. */
export function dayKey(article: Article): string {
  return article.date ?? /^\d{4}(-\d{2}){0,2}/.exec(article.dateEdtf ?? '')?.[0] ?? ''
}
