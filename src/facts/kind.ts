import type { ArticleKind } from '../model/article.ts'
import type { ArticleDraft } from '../model/draft.ts'
import { widthKey } from '../read/width.ts'
import type { Makers } from './credits.ts'

const NOTICE = /(?:公告|启事|通告|声明|公示|讣告|敬告|告示|招租|招聘)$/u

/** Nothing but lines that keep their ends: verse. */
function isVerse(draft: ArticleDraft): boolean {
  return draft.paragraphs.length > 0 && draft.paragraphs.every(({ kind }) => kind === 'lines')
}

/** Time and place each on a line of its own: an invitation, not a report. */
function isNotice(draft: ArticleDraft): boolean {
  const lines = draft.paragraphs.map(({ blocks }) => widthKey(blocks[0]?.text ?? ''))
  return (
    lines.some((line) => /^(?:时间|日期)\S{0,4}:/u.test(line)) &&
    lines.some((line) => /^(?:地点|地址)\S{0,4}:/u.test(line))
  )
}

/** What an article is: a photo story by its credit; a notice by its headline or form, when nobody signed it; verse is `other`; else a report. */
export function kindOf(draft: ArticleDraft, makers: Makers): ArticleKind {
  if (makers.photoStory) return 'photo'
  const headline = widthKey(draft.headline.map((block) => block.text).join(''))
  const signed = makers.reporters.length > 0 || draft.dateline !== null
  if (isVerse(draft)) return 'other'
  if (signed) return 'news'
  return NOTICE.test(headline) || isNotice(draft) ? 'notice' : 'news'
}
