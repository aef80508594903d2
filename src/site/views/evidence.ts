import type { Article } from '../../model/article.ts'
import type { SiteInfo } from '../../model/site.ts'
import { dayView, evidenceText, weekdayText } from '../dates.ts'

/** A clue to the day of the issue as the article page lists it. */
export interface EvidenceItem {
  says: string
  quote: string
  place: string
}

/** What the day of the issue rests on. */
export interface DateEvidenceView {
  conclusion: string
  items: EvidenceItem[]
}

/** How often the paper comes out, in words; empty when the site does not say. */
export function rhythmText({ rhythm }: Pick<SiteInfo, 'rhythm'>): string {
  if (!rhythm) return ''
  if (rhythm.every === 'day') return '每日出版'
  if (rhythm.every === 'fortnight') return '每两周出版'
  if (rhythm.every === 'month') return `每月${(rhythm.days ?? []).map((day) => `${day}日`).join('、')}出版`
  const { weekday = [] } = rhythm
  const days = typeof weekday === 'number' ? [weekday] : weekday
  return `每周${days.map((day) => '一二三四五六日'[day - 1] ?? '').join('、')}出版`
}

function conclusionOf(article: Article, site: SiteInfo): string {
  const day = dayView(article)
  if (article.dateStatus === 'given') return `${day.text}，据报纸或馆藏著录。`
  if (!day.inferred) return '报纸未印日期，文中线索不足以推定。'
  if (!article.date) return `报纸未印日期，推定出版日${day.text}。`
  const rhythm = rhythmText(site)
  const isByNumber = article.dateEvidence.some(({ says }) => says.includes('按刊期这一期是'))
  const rule = isByNumber ? '按前后各期的期号推算' : '取最晚一事之后的第一个出版日'
  const basis = rhythm === '' ? '' : `本报${rhythm}，${rule}。`
  return `报纸未印日期，推定为${day.text}${weekdayText(article.date)}。${basis}`
}

/** What the day of an article's issue rests on: a sentence, and each clue with its words and its line in the raw text. */
export function evidenceView(article: Article, site: SiteInfo): DateEvidenceView {
  const items = article.dateEvidence.map(({ text, line, says }) => ({
    says: evidenceText(says),
    quote: text,
    place: `原稿第${line}行`,
  }))
  return { conclusion: conclusionOf(article, site), items }
}
