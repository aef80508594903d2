import type { Message } from '../model/message.ts'
import type { ColumnValues, NameEntry, NameTable, PeopleColumn, SearchDocument } from './format.ts'
import type { ValueHead, Values, YearColumns } from './format.ts'

/** What a search engine knows of one matching article. */
export interface Hit {
  /** Number of the article by date, 0 the oldest. */
  row: number
  /** True when the headline holds the words searched. */
  inTitle: boolean
}

/** What is covered by the search. */
export interface Coverage {
  articles: number
  /** Newspaper pages on which they stand. */
  pages: number
  /** How many of the articles a person has looked at. */
  reviewed: number
  /** Months in order of row, with their numbers of articles: `YYYY-MM`, `YYYY`, or empty where the day is unknown. */
  months: readonly (readonly [month: string, articles: number])[]
}

/** Browser side of an engine; what is asked for twice is loaded once. Every promise is refused when a file of the index cannot be had. */
export interface SearchEngine {
  readonly coverage: Coverage
  /** Starts to load what every search needs, in silence. */
  prepare(): void
  /** Articles in which the units stand consecutively inside one title or paragraph, in no particular order; none for no units. */
  search(units: readonly string[]): Promise<Hit[]>
  /** The article's text and what is shown of it. */
  document(row: number): Promise<SearchDocument>
  /** Names of people, places and columns, and other forms of names, that begin with a character or, in pinyin, a letter. */
  names(lead: string): Promise<readonly NameEntry[]>
  /** What the numbers of {@link SearchEngine.columns} stand for. */
  values(): Promise<ValueHead>
  /** What the numbers of a column of people stand for, one part of them. */
  people(name: PeopleColumn, part: number): Promise<Values>
  /** Day, people, page and so on of the articles of one year (empty: of unknown day), in order of row. */
  columns(year: string): Promise<YearColumns>
}

/** All that an index is built from: the articles in order of row, and what is known of all of them. */
export interface IndexContent {
  documents: SearchDocument[]
  years: { year: string; columns: YearColumns }[]
  values: ColumnValues
  names: NameTable[]
  /** Months in order of row, with their numbers of articles. */
  months: [month: string, articles: number][]
  reviewed: number
  pages: number
}

/** Build side of an engine: writes the index of the content into the site folder. */
export interface IndexWriter {
  write(content: IndexContent, outDir: string): Promise<Message[]>
}
