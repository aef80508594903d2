import { readCredits, type Credit } from '../blocks/credits.ts'
import type { CreditRole } from '../blocks/credit-roles.ts'
import type { ArticleDraft } from '../model/draft.ts'
import { widthKey } from '../read/width.ts'

/** Who made an article, by its bylines and credits; every list in printed order, no name twice. */
export interface Makers {
  reporters: string[]
  photographers: string[]
  contributors: string[]
  /** 来源, as printed. */
  source: string | null
  /** Who gave the pictures (图片由…提供), as printed. */
  provider: string | null
  /** True when the article is a picture with its words: a picture's credit and no byline. */
  photoStory: boolean
}

/** A picture's words are at most so many paragraphs; a longer text with a picture's credit is a report. */
const LONGEST_PHOTO_STORY = 4

function named(credits: readonly Credit[], role: CreditRole): string[] {
  return [...new Set(credits.filter((credit) => credit.roles.includes(role)).map((credit) => credit.name))]
}

/** Reads the bylines and credits of a draft. A name in a credit without any role word (×××) is the writer's. */
export function makersOf(draft: ArticleDraft): Makers {
  const read = (blocks: ArticleDraft['credits']): Credit[] =>
    blocks
      .flatMap((block) => readCredits(widthKey(block.text)) ?? [])
      .map((credit) => (credit.roles.length === 0 ? { ...credit, roles: ['reporter'] } : credit))
  const [bylines, credits] = [read(draft.bylines), read(draft.credits)]
  const all = [...bylines, ...credits]
  const pictured = credits.some((credit) => credit.roles.includes('photographer'))
  return {
    reporters: named(all, 'reporter'),
    photographers: named(all, 'photographer'),
    contributors: named(all, 'contributor'),
    source: named(all, 'source')[0] ?? null,
    provider: named(all, 'provider')[0] ?? null,
    photoStory: pictured && draft.bylines.length === 0 && draft.paragraphs.length <= LONGEST_PHOTO_STORY,
  }
}
