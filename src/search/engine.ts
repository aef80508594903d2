import type { Message } from '../model/message.ts'
import type { SearchDocument } from './format.ts'

/** What a search engine knows of one matching article. */
export interface Hit {
  /** Name of the article inside the index. */
  key: string
  /** Rank by date, 0 the newest. */
  row: number
  /** True when the headline holds the words searched. */
  inTitle: boolean
}

/** What is covered by the search: the number of articles. */
export interface Coverage {
  articles: number
}

/** Browser side of an engine. Every promise is refused when a file of the index cannot be had. */
export interface SearchEngine {
  readonly coverage: Coverage
  /** Starts to load what every search needs, in silence. */
  prepare(): void
  /** Articles in which the units stand consecutively inside one title or paragraph, newest first; none for no units. */
  search(units: readonly string[]): Promise<Hit[]>
  /** The article's text and what is shown of it, by {@link Hit.key}. */
  document(key: string): Promise<SearchDocument>
}

/** Build side of an engine: writes the index of the documents, newest first, into the site folder. */
export interface IndexWriter {
  write(documents: readonly SearchDocument[], outDir: string): Promise<Message[]>
}
