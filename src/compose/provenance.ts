import { linesBeside } from '../articles/ledger-lines.ts'
import { pagesOf } from '../articles/ledger-rebuild.ts'
import type { LedgerPage } from '../articles/ledger.ts'
import { machineTexts } from '../articles/ledger-repairs.ts'
import type { Article } from '../model/article.ts'
import type { MachineLine, PrintedArticle, PrintedText } from '../model/printed.ts'
import { printedArticle } from './printed.ts'

/** Where the texts of an issue's articles come from, by id: those that the machine read, by field and part, with every repair, and the printed lines beside them. Plain data. */
export type Provenance = [id: string, origin: { texts: [string, PrintedText][]; lines: MachineLine[] }][]

/** Texts whose printed form is shown. */
const SHOWN = /^(?:kicker|headline|subhead|body) /

/** The provenance of the machine's articles of an issue, from the ledgers of its pages by path. */
export function provenanceOf(articles: readonly Article[], pages: ReadonlyMap<string, LedgerPage>): Provenance {
  return articles.flatMap((article): Provenance => {
    const own = pagesOf(article, pages).map(([, page]) => page)
    const texts = machineTexts(own, article.id).get(article.id)
    const lines = linesBeside(own).get(article.id) ?? []
    return texts ? [[article.id, { texts: [...texts].filter(([key]) => SHOWN.test(key)), lines }]] : []
  })
}

/** What is printed of an article as it stands, with people's corrections; null when its provenance is not known. */
export function printedFrom(provenance: Provenance, article: Article): PrintedArticle | null {
  const [, origin] = provenance.find(([id]) => id === article.id) ?? []
  if (!origin) return null
  const [texts, lines] = [new Map([[article.id, new Map(origin.texts)]]), new Map([[article.id, origin.lines]])]
  return printedArticle(article, texts, lines)
}
