import type { ArticleKind } from '../model/article.ts'
import type { ArticleDraft } from '../model/draft.ts'
import type { Makers } from './credits.ts'
import { ad, notice, teaser } from './kind-announcements.ts'
import { kindView, type KindForm } from './kind-view.ts'
import { editorial, letter, poem, serial } from './kind-writings.ts'

/** Every kind that is told by its form, in the order in which they are asked; what none claims is a report. */
const KIND_FORMS: readonly KindForm[] = [teaser, poem, serial, editorial, letter, notice, ad]

/** What an article is, and what it may be instead: another kind of which something in it speaks, too little to decide. */
export interface KindReading {
  kind: ArticleKind
  perhaps?: ArticleKind
}

/**
 * What an article is, by its form: a photo story by its credit; otherwise the first kind of `KIND_FORMS` whose forms it
 * surely has; otherwise a report, which may be a kind that only something in it speaks for.
 */
export function kindOf(draft: ArticleDraft, makers: Makers): KindReading {
  if (makers.photoStory) return { kind: 'photo' }
  const view = kindView(draft, makers)
  const sure = KIND_FORMS.find(({ surely }) => surely(view))
  if (sure) return { kind: sure.kind }
  const perhaps = KIND_FORMS.find((form) => form.perhaps(view))
  return perhaps ? { kind: 'news', perhaps: perhaps.kind } : { kind: 'news' }
}
