import type { ArticleKind } from '../model/article.ts'
import type { ArticleDraft } from '../model/draft.ts'
import { widthKey } from '../read/width.ts'
import type { Makers } from './credits.ts'

const NOTICE = /(?:公告|启事|通告|声明|公示|讣告|敬告|告示|招租|招聘)$/u

/** What an article is: a photo story by its credit; a notice by its headline, when nobody signed it; else a report. */
export function kindOf(draft: ArticleDraft, makers: Makers): ArticleKind {
  if (makers.photoStory) return 'photo'
  const headline = widthKey(draft.headline.map((block) => block.text).join(''))
  const signed = makers.reporters.length > 0 || draft.dateline !== null
  return NOTICE.test(headline) && !signed ? 'notice' : 'news'
}
