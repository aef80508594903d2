import type { ArchiveArticle } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { SiteInfo } from '../model/site.ts'
import { citeGbt7714 } from '../cite/gbt7714.ts'

/** Responsible for a text: reporters, then contributors; photographers only where nobody wrote. */
function authorsOf({ reporters, contributors, photographers }: Article): string[] {
  const writers = [...reporters, ...contributors]
  return writers.length > 0 ? writers : photographers
}

/** The first sentence of an article, without its full stop. */
export function firstSentence({ body, displayTitle }: Article): string {
  const sentence = body[0]?.text.split(/[。！？\n]/u)[0] ?? ''
  return sentence === '' ? (displayTitle ?? '') : sentence
}

/** The printed form of the citation of an article, as plain text. */
export function citationOf({ article }: ArchiveArticle, { paper }: SiteInfo): string {
  const { title, kicker, subtitle, date, dateStatus, dateEdtf, page } = article
  const year = date ? undefined : /\d{4}/.exec(dateEdtf ?? '')?.[0]
  return citeGbt7714({
    authors: authorsOf(article),
    firstSentence: firstSentence(article),
    paper,
    page,
    dateInferred: dateStatus === 'inferred',
    ...(title === null ? {} : { title }),
    ...(kicker ? { kicker } : {}),
    ...(subtitle ? { subtitle } : {}),
    ...(date ? { date } : {}),
    ...(year ? { year } : {}),
  })
}
