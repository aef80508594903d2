import { creditTexts } from '../../archive/credits.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
import type { BodyBlock } from '../../model/article.ts'

/** An article as text: what stands above it, its headline, who made it, its blocks. */
export interface PlainArticle {
  id: string
  kicker?: string
  headline: string
  subtitle?: string
  credits: string[]
  blocks: BodyBlock[]
}

/** An article of an archive as text; where nobody is named, its dateline (本报讯) stands for the credits. */
export function plainArticle(entry: ArchiveArticle): PlainArticle {
  const { id, kicker, subtitle, dateline, body } = entry.article
  const credits = creditTexts(entry)
  return {
    id,
    headline: entry.headline,
    credits: credits.length > 0 || !dateline ? credits : [dateline],
    blocks: body,
    ...(kicker ? { kicker } : {}),
    ...(subtitle ? { subtitle } : {}),
  }
}

/** The lines of an article: titles and credits, an empty one, paragraphs indented as they are printed. */
export function plainLines({ kicker, headline, subtitle, credits, blocks }: PlainArticle): string[] {
  const heads = [kicker, headline, subtitle, credits.join('，') || undefined].filter((line) => line !== undefined)
  return [...heads, '', ...blocks.map(({ kind, text }) => (kind === 'paragraph' ? `　　${text}` : text))]
}
