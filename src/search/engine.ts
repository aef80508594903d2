import type { ColumnValues, Manifest, NamedResult, NamedTable, NameEntry, NameTable, OfficeEntry } from './format.ts'
import type { PartedColumn, SearchDocument } from './format.ts'
import type { ValueHead, Values, YearColumns, YearPeople } from './format.ts'
import type { PartLoader } from './parts/load.ts'
import type { Places } from './places.ts'

/** A matching article, as an engine gives it. */
export interface Hit {
  /** Number of the article by date, 0 the oldest. */
  row: number
  /** True when the headline holds the words searched. */
  inTitle: boolean
}

/** Coverage of the search. */
export interface Coverage {
  articles: number
  /** Newspaper pages on which they stand. */
  pages: number
  /** Number of articles that a person has looked at. */
  reviewed: number
  /** Last characters of the offices of leaders: a text without any of them names no office. */
  officeEnds: string
  /** Months in order of row, with their numbers of articles: `YYYY-MM`, `YYYY`, or empty where the day is unknown. */
  months: readonly (readonly [month: string, articles: number])[]
}

/** Facts and texts of articles for results and counts: the same files under every engine. Every promise is refused with `LostPart` when a file cannot be had. */
export interface Store {
  /** The article's text and what is shown of it. */
  document(row: number): Promise<SearchDocument>
  /** Names of people, places and columns, and other forms of names, that begin with a character or, in pinyin, a letter. */
  names(lead: string): Promise<readonly NameEntry[]>
  /** Result of a search for units, where they are the name of a person of not too many articles and it can be had. */
  named(units: readonly string[]): Promise<NamedResult | undefined>
  /** Offices of leaders, with who held them by what evidence. */
  offices(): Promise<readonly OfficeEntry[]>
  /** Values behind the numbers of {@link Store.columns}. */
  values(): Promise<ValueHead>
  /** Values behind the numbers of a column that grows with the archive, one part of them. */
  valuesOf(name: PartedColumn, part: number): Promise<Values>
  /** Day, page and so on of the articles of one year (empty: of unknown day), in order of row. */
  columns(year: string): Promise<YearColumns>
  /** Leaders and reporters of the same articles, as bytes (see `store/year-people.ts`). */
  yearPeople(year: string): Promise<Uint8Array>
}

/** Browser side of an engine: finds words. What is asked for twice is loaded once. Every promise is refused with `LostPart` when a file cannot be had. */
export interface WordIndex {
  /** Starts to load what every search needs, in silence. */
  prepare(): void
  /** Articles in which the units stand consecutively inside one title or paragraph, in no particular order; none for no units. */
  search(units: readonly string[]): Promise<Hit[]>
  /** Places in the articles of these rows at which the units stand one after the other. */
  places(units: readonly string[], rows: ReadonlySet<number>): Promise<Places>
  /** Ends what works in the background; nothing can be asked any more. */
  close(): void
}

/** Context in which an engine's browser side is opened. */
export interface IndexContext<Own> {
  /** Path prefix of the site, with slashes at both ends. */
  base: string
  manifest: Manifest<Own>
  load: PartLoader
  store: Store
}

/** Opens the browser side of an engine. Nothing is loaded yet. */
export type OpenIndex<Own> = (context: IndexContext<Own>) => WordIndex

/** The search as the page uses it. */
export interface SearchEngine extends Store, WordIndex {
  readonly coverage: Coverage
  /** Refused when the index cannot be reached, or is no longer the one that was opened. */
  confirm(): Promise<void>
}

/** The articles of an index in order of row. */
export interface Documents {
  /** Of each what tells its document from every other one that it had or may have. */
  keys: readonly string[]
  /** Documents from one row up to another, all by default; each is made when it is first asked for. */
  made(from?: number, to?: number): SearchDocument[]
}

/** All that an index is built from: the articles, and what is known of all of them. */
export interface IndexContent {
  documents: Documents
  years: { year: string; columns: YearColumns; people: YearPeople }[]
  values: ColumnValues
  names: NameTable[]
  /** Results of searches for people's names, by name. */
  named: ReadonlyMap<string, NamedResult>
  /** Those of the last index, with its files. */
  lastNamed?: LastNamed | undefined
  offices: OfficeEntry[]
  /** Months in order of row, with their numbers of articles. */
  months: [month: string, articles: number][]
  reviewed: number
  pages: number
}

/** A file of the index, its path relative to the site folder. */
export interface IndexFile {
  path: string
  content: Uint8Array
}

/** Results of names in an index, and the files that they were read from, with what these hold, by path. */
export interface LastNamed {
  results: ReadonlyMap<string, NamedResult>
  files: ReadonlyMap<string, { table: NamedTable; file: IndexFile }>
}

/** Input of an engine's build side. */
interface IndexBuild {
  documents: Documents
  /** Version that the engine's files are sealed with. */
  version: string
  /** Takes a finished file. */
  emit(file: IndexFile): Promise<void>
  keep: KeepFiles
}

/** Takes files of the last index over whose paths begin in one of these ways, when those of `proof` (else all) were made of `key`; false when they are to be made. */
export type KeepFiles = (beginnings: readonly string[], key: string, proof?: readonly string[]) => boolean

/** The files of the last index whose paths begin so, when all were made of `key`; else none. */
export type ReadFiles = (beginning: string, key: string) => IndexFile[]

/** Build side of an engine: gives its files away and comes back with what its browser side must know before all else. */
export type BuildIndex = (build: IndexBuild) => Promise<unknown>
