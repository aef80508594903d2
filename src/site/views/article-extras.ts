import type { Similar } from '../../archive/similar.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
import type { PrintedArticle } from '../../model/printed.ts'
import * as words from '../../words/index.ts'
import { dayView } from '../dates.ts'
import { articlePage, type Item } from '../items.ts'
import type { Phrases } from '../phrases.ts'
import { reportLink } from '../report-link.ts'
import { titleParts } from '../title-parts.ts'
import type { TitlePart } from '../title-parts.ts'
import type { Frame } from './context.ts'
import { correctionViews, repairCounts } from './corrections.ts'
import type { CorrectionView, RepairCount } from './corrections.ts'

/** An article like the one shown, with what both have. */
type SimilarItem = Pick<Item, 'url' | 'headline' | 'ours' | 'day' | 'pageLabel'> & { shared: string }

/** A place with the search for it. */
interface PlaceLink {
  name: string
  url: string
}

/** Additions to the article's own words on its page. */
export interface ArticleExtras {
  titles: { kicker: TitlePart[]; headline: TitlePart[]; subtitle: TitlePart[] }
  /** True when it is known what is printed. */
  printed: boolean
  /** True when the print has something else, or more: then the page shows either form. */
  bothForms: boolean
  repairs: RepairCount[]
  corrections: CorrectionView[]
  similar: SimilarItem[]
  /** Address to report an error at; empty when the archive gives none. */
  report: string
  places: PlaceLink[]
  /** The raw pages that it was read from: file and lines, and the digest of the file as read. */
  id: string
  origins: { place: string; sha256: string }[]
  /** The program that read it; empty where that is not known. */
  reader: string
  /** Its own rights; empty where those of the archive hold. */
  licence: string
}

/** Context of the additions: breaks in headlines, and the articles like it. */
interface ExtrasContext {
  frame: Frame
  phrases: Phrases
  similar: readonly Similar[]
}

function similarItem({ entry, shared }: Similar): SimilarItem {
  return {
    url: entry.url,
    headline: entry.headline,
    ours: entry.headlineIsOurs,
    shared: shared.join(words.marks.and),
    day: dayView(entry.article),
    pageLabel: articlePage(entry.article),
  }
}

function printedForm(printed: PrintedArticle | undefined): Pick<ArticleExtras, 'printed' | 'bothForms' | 'repairs'> {
  const repairs = printed ? repairCounts(printed) : []
  return { printed: printed !== undefined, bothForms: repairs.length > 0 || Boolean(printed?.lines.length), repairs }
}

type Provenance = Pick<ArticleExtras, 'id' | 'origins' | 'reader' | 'licence'>

function provenance({ article, reader }: ArchiveArticle): Provenance {
  const origins = [article.origin, ...article.continued].map(({ file, lines: [first, last], sha256 }) => {
    return { place: words.fill(words.article.originAt, { file, first, last }), sha256 }
  })
  const told = reader === undefined ? '' : words.fill(words.article.reader, { version: reader })
  return { id: article.id, origins, reader: told, licence: article.licence ?? '' }
}

/** Makes the extras of an article. */
export function articleExtras({ frame, phrases, similar }: ExtrasContext, entry: ArchiveArticle): ArticleExtras {
  const { article, headline } = entry
  const { archive, links, printed: known } = frame
  const printed = known?.get(article.id)
  return {
    titles: {
      kicker: titleParts(article.kicker ?? '', phrases, printed?.kicker),
      headline: titleParts(headline, phrases, printed?.headline),
      subtitle: titleParts(article.subtitle ?? '', phrases, printed?.subhead),
    },
    ...printedForm(printed),
    corrections: correctionViews(entry),
    similar: similar.map(similarItem),
    report: reportLink(entry, archive.site.contact, links.best(entry.url)),
    ...provenance(entry),
    places: article.places.map((name) => ({ name, url: `/search/?q=${encodeURIComponent(name)}` })),
  }
}
