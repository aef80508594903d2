import { printedFrom, provenanceOf, type Provenance } from '../compose/provenance.ts'
import type { Article } from '../model/article.ts'
import type { PrintedNumbers } from '../model/authority.ts'
import { issueOfId } from '../model/id.ts'
import { groupBy } from '../model/order.ts'
import type { PrintedArticle, PrintedForms } from '../model/printed.ts'
import type { IssueRegistration } from '../model/registry.ts'
import { issueFolders } from './folders.ts'
import { rawState } from './ingest-state.ts'
import { readIssueBooks } from './issue-books.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { openArchive } from './open-archive.ts'
import { lookAt } from './page-look.ts'
import {
  forgetOthers,
  keepProvenance,
  provenanceChange,
  readProvenance,
  readProvenanceHead,
  printedNumbersIn,
} from './provenance.ts'
import { listRawPages } from './raw-pages.ts'
import { readRegistry } from './registry.ts'

/** Raw folders by the keys of their issues. */
function rawFolders(contentDir: string): Map<string, string> {
  const keys = keysOf(readRegistry(contentDir).value.filter((entry) => entry.type === 'issue'))
  try {
    return new Map(issueFolders(contentDir).map((folder) => [keys.get(folder) ?? folder, folder]))
  } catch {
    return new Map()
  }
}

/** Reads the provenance of issues anew, as ingest makes it, and keeps it; issues in doubt have none. */
function readAnew(contentDir: string, issues: readonly string[]): Map<string, Provenance> {
  const { value: archive } = openArchive(contentDir)
  const read = issues.flatMap((key): [string, Provenance][] => {
    const raw = archive?.issues.get(key) ?? []
    if (archive === null || raw.length === 0 || raw.some(({ doubt }) => doubt !== undefined)) return []
    const state = rawState(contentDir, raw[0]?.folder ?? key)
    const { articles, pages } = readIssueBooks(archive.setting, raw).value
    const provenance = provenanceOf(articles, pages)
    const kept = { raw: state, body: JSON.stringify(provenance) }
    keepProvenance(contentDir, provenanceChange(key, kept, lookAt(contentDir, raw)))
    return [[key, provenance]]
  })
  return new Map(read)
}

/** Provenances, and digests of those that are kept, by issue. */
class KeptForms implements PrintedForms {
  private last: { issue: string; provenance: Provenance } = { issue: '', provenance: [] }

  constructor(
    private readonly contentDir: string,
    private readonly articles: ReadonlyMap<string, Article>,
    private readonly known: { heads: ReadonlyMap<string, string>; anew: ReadonlyMap<string, Provenance> },
  ) {}

  get(id: string): PrintedArticle | undefined {
    const article = this.articles.get(id)
    return article ? (printedFrom(this.provenance(issueOfId(id)), article) ?? undefined) : undefined
  }

  stateOf(id: string): unknown {
    const issue = issueOfId(id)
    return this.known.heads.get(issue) ?? this.known.anew.get(issue)
  }

  private provenance(issue: string): Provenance {
    if (this.last.issue === issue) return this.last.provenance
    const { heads, anew } = this.known
    const kept = heads.has(issue) ? readProvenance(this.contentDir, issue) : undefined
    const found = kept === null ? readAnew(this.contentDir, [issue]) : anew
    const provenance = kept ?? found.get(issue) ?? []
    this.last = { issue, provenance }
    return provenance
  }
}

/**
 * Print of each article, by id, made when it is asked for: of the provenance that ingest keeps in
 * `.ingest/cache-printed`. Issues of which none is kept that holds (a fresh copy of the archive, another version of the program)
 * are read anew as ingest reads them. Articles without raw pages have none; what is wrong with raw pages is told by ingest
 * and check, not here.
 */
export function readPrinted(contentDir: string, articles: readonly Article[]): PrintedForms {
  const folders = rawFolders(contentDir)
  const issues = [...new Set(articles.map(({ id }) => issueOfId(id)))].filter((issue) => folders.has(issue))
  const heads = new Map<string, string>()
  for (const issue of issues) {
    const head = readProvenanceHead(contentDir, issue, folders.get(issue) ?? issue)
    if (head) heads.set(issue, head.digest)
  }
  const missing = issues.filter((issue) => !heads.has(issue))
  const anew = missing.length === 0 ? new Map<string, Provenance>() : readAnew(contentDir, missing)
  forgetOthers(contentDir, folders.keys())
  return new KeptForms(contentDir, new Map(articles.map((article) => [article.id, article])), { heads, anew })
}

/**
 * The numbers that the folio lines of raw pages print, by key of issue: as ingest keeps them, or, where it keeps none that
 * hold, from the pages themselves. What is wrong with raw pages is told by ingest and check, not here.
 */
export function readPrintedNumbers(
  contentDir: string,
  renamed: readonly IssueRegistration[],
): Record<string, PrintedNumbers> {
  const issues = groupBy(withKeys(listRawPages(contentDir).value, keysOf(renamed)), ({ issue }) => issue)
  const found = [...issues].map(([issue, pages]): [string, PrintedNumbers] => {
    const head = readProvenanceHead(contentDir, issue, pages[0]?.folder ?? issue)
    return [issue, head?.numbers ?? printedNumbersIn(lookAt(contentDir, pages))]
  })
  return Object.fromEntries(found.filter(([, numbers]) => Object.keys(numbers).length > 0))
}
