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
import { sha256 } from './read-file.ts'
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

/** A provenance with its digest. */
interface ReadProvenance {
  provenance: Provenance
  digest: string
}

/** Reads the provenance of issues anew, as ingest makes it, and keeps it; issues in doubt have none. */
function readAnew(contentDir: string, issues: readonly string[]): Map<string, ReadProvenance> {
  const { value: archive } = openArchive(contentDir)
  const read = issues.flatMap((key): [string, ReadProvenance][] => {
    const raw = archive?.issues.get(key) ?? []
    if (archive === null || raw.length === 0 || raw.some(({ doubt }) => doubt !== undefined)) return []
    const state = rawState(contentDir, raw[0]?.folder ?? key)
    const { articles, pages } = readIssueBooks(archive.setting, raw).value
    const provenance = provenanceOf(articles, pages)
    const kept = { raw: state, body: JSON.stringify(provenance) }
    keepProvenance(contentDir, provenanceChange(key, kept, lookAt(contentDir, raw)))
    return [[key, { provenance, digest: sha256(kept.body) }]]
  })
  return new Map(read)
}

/** Prints of articles, read issue by issue when they are asked for. */
class KeptForms implements PrintedForms {
  private last: { issue: string; provenance: Provenance } = { issue: '', provenance: [] }

  readonly digests: ReadonlyMap<string, string>

  /** `known`: digests by issue, and provenances that were read just now. */
  constructor(
    private readonly contentDir: string,
    private readonly articles: ReadonlyMap<string, Article>,
    private readonly known: { digests: ReadonlyMap<string, string>; anew: ReadonlyMap<string, ReadProvenance> },
  ) {
    this.digests = known.digests
  }

  get(id: string): PrintedArticle | undefined {
    const article = this.articles.get(id)
    return article ? (printedFrom(this.provenance(issueOfId(id)), article) ?? undefined) : undefined
  }

  private provenance(issue: string): Provenance {
    if (!this.digests.has(issue)) return []
    if (this.last.issue !== issue) this.last = { issue, provenance: this.read(issue) }
    return this.last.provenance
  }

  private read(issue: string): Provenance {
    const known = this.known.anew.get(issue)?.provenance ?? readProvenance(this.contentDir, issue)
    return known ?? readAnew(this.contentDir, [issue]).get(issue)?.provenance ?? []
  }
}

/**
 * Print of each article, by id, made when it is asked for: of the provenance that ingest keeps in
 * `.ingest/cache-printed`. Issues of which none is kept that holds (a fresh copy of the archive, another version of the program)
 * are read anew as ingest reads them, but for those whose digest is `known`. Articles without raw pages have none; what is wrong
 * with raw pages is told by ingest and check, not here.
 */
export function readPrinted(
  contentDir: string,
  articles: readonly Article[],
  known: ReadonlyMap<string, string> = new Map(),
): PrintedForms {
  const folders = rawFolders(contentDir)
  const issues = [...new Set(articles.map(({ id }) => issueOfId(id)))].filter((issue) => folders.has(issue))
  const digests = new Map<string, string>()
  for (const issue of issues) {
    const digest = known.get(issue) ?? readProvenanceHead(contentDir, issue, folders.get(issue) ?? issue)?.digest
    if (digest !== undefined) digests.set(issue, digest)
  }
  const missing = issues.filter((issue) => !digests.has(issue))
  const anew = missing.length === 0 ? new Map<string, ReadProvenance>() : readAnew(contentDir, missing)
  for (const [issue, { digest }] of anew) digests.set(issue, digest)
  forgetOthers(contentDir, folders.keys())
  return new KeptForms(contentDir, new Map(articles.map((article) => [article.id, article])), { anew, digests })
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
