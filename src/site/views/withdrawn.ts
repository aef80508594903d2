import type { WithdrawnArticle } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import type { Head } from '../head.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'

/** The page that stands in the place of a withdrawn article: it says that, when and why, and nothing of the article. */
interface WithdrawnView {
  head: Head
  id: string
  /** `YYYY-MM-DD`. */
  date: string
  why: string
  /** Address of the issue; empty when nothing else of it is left. */
  issue: string
}

function withdrawnView(context: ViewContext, { id, url, date, why = '', issue }: WithdrawnArticle): WithdrawnView {
  const head = headFor(context, {
    url,
    title: words.withdrawn.title,
    description: words.withdrawn.about,
    section: 'other',
  })
  return { head, id, date, why, issue: issue?.url ?? '' }
}

/** The views of all withdrawn articles' pages. */
export const withdrawnViews = (context: ViewContext): WithdrawnView[] =>
  context.archive.withdrawn.map((one) => withdrawnView(context, one))
