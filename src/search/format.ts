/** The day shown with a result; `note` is present when the day is inferred and says from what. */
export interface DateLabel {
  text: string
  note?: string
}

/** An article as search indexes and shows it. Texts are as printed. */
export interface SearchDocument {
  /** Id of the article. */
  id: string
  /** Site-absolute URL without the path prefix. */
  url: string
  headline: string
  /** True when the page prints no headline and this one is ours. */
  ours?: true
  kicker?: string
  date: DateLabel
  /** Page as shown: 第01版. */
  page: string
  /** Byline as shown: 记者 刘坤; the dateline when unsigned; empty when neither is printed. */
  byline: string
  /** Everything searched besides headline and kicker, one title, paragraph, caption or byline each. */
  paragraphs: string[]
}

/** `manifest.json`: what a browser must know before it can ask for anything else; `own` is what the engine alone knows. */
export interface Manifest<Own = unknown> {
  /** Digest of the whole index; files that no year has for itself are asked for with it. */
  version: string
  /** Number of articles. */
  articles: number
  /** Months in order of row with their numbers of articles, `YYYY-MM`, `YYYY`, or empty where the day is unknown. */
  months: [month: string, articles: number][]
  /** Years in order of row, with the digest of their columns and those of the blocks of their texts, one after the other (`store/texts.ts`). */
  years: [year: string, columns: string, texts: string][]
  /** Number of files that the table of names and the results of people's names are cut into. */
  nameParts: number
  namedParts: number
  /** Last characters of the offices, each once. */
  officeEnds: string
  /** Number of articles that a person has looked at, and of newspaper pages with articles. */
  reviewed: number
  pages: number
  own: Own
}

/** Columns that articles can be counted and filtered by besides the day, in the order shown. */
export const COLUMN_NAMES = ['issue', 'page', 'leader', 'reporter', 'column', 'kind', 'review'] as const
/** One of {@link COLUMN_NAMES}. */
export type ColumnName = (typeof COLUMN_NAMES)[number]

/** Those of the columns that hold people, of whom an article may have several. */
export const PEOPLE_COLUMNS = ['leader', 'reporter'] as const
/** True for one of {@link PEOPLE_COLUMNS}. */
export const isOfPeople = (name: string): name is PeopleColumn => PEOPLE_COLUMNS.some((each) => each === name)

/** One of {@link PEOPLE_COLUMNS}. */
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number]
/** One of the other columns. */
type PlainColumn = Exclude<ColumnName, PeopleColumn>

/**
 * Values behind the numbers of a column: keys (as in addresses), and names as shown, empty where the key is a day. In code
 * order of the keys; people in an order that an issue more only adds to.
 */
export interface Values {
  keys: string[]
  names: string[]
}

/** Values behind the numbers of all columns; number 0 stands for no value. */
export type ColumnValues = Record<ColumnName, Values>

/** Numbers in one part of the columns that grow with the archive. */
export const PART_SIZES = { issue: 1024, leader: 128, reporter: 128 } as const satisfies Partial<
  Record<ColumnName, number>
>
/** One of the columns whose values are cut into parts. */
export type PartedColumn = keyof typeof PART_SIZES
/** True for one of them. */
export const isParted = (name: ColumnName): name is PartedColumn => name in PART_SIZES

/** `columns/values.json`: what the numbers stand for of the columns that hold few values; of the others how many numbers there are, and the versions of their parts, one after the other. */
export interface ValueHead {
  plain: Record<Exclude<ColumnName, PartedColumn>, Values>
  parted: Record<PartedColumn, { count: number; versions: string }>
}

/**
 * `columns/<year>.json`: the articles of one year in order of row. Days and single values are runs (value, number of
 * articles); values are numbers into {@link ColumnValues}.
 */
export interface YearColumns {
  days: [day: string, articles: number][]
  runs: Record<PlainColumn, [value: number, articles: number][]>
}

/** `columns/<year>.bin`: numbers of the people of each article of one year, in order of row; see `store/year-people.ts`. */
export type YearPeople = Record<PeopleColumn, number[][]>

/** Kind of a name in the table of names: of a person, a place, a column; or another form of such a name. */
export type NameKind = 'person' | 'place' | 'column' | 'alias'

/** One name: as written, what it is, pinyin without spaces, initials, number of articles; of an alias the name it stands for, of any other the path of its page under the base, where it has one; the digest of its {@link NamedResult}, where there is one. */
export type NameEntry = [
  text: string,
  kind: NameKind,
  pinyin: string,
  initials: string,
  articles: number,
  leadsTo?: string,
  named?: string,
]

/** A term of office: first and last day as far as known (`2019`, `2021-11`, `2021-11-16`, empty when open), and whether articles tell of it or the authority file states it. */
export type OfficeTerm = [from: string, to: string, by: 'file' | 'told']

/** Somebody with evidence for an office: name, path of the person's page (or empty), rows of the articles that print it, and terms. */
export type OfficeHolding = [name: string, path: string, rows: number[], terms: OfficeTerm[]]

/** `offices.json`: every office with who held it, by first evidence. */
export interface OfficeEntry {
  title: string
  /** Anchor of its body on the page of offices. */
  group: string
  holders: OfficeHolding[]
}

/** One part of the table of names: by first character of the name, and by first letter of its pinyin. */
export type NameTable = Record<string, NameEntry[]>

/**
 * Articles that hold something: an ascending list of `2 × row + 1` (in the headline) or `2 × row` (elsewhere only), each
 * written as the difference to the one before.
 */
export type HitList = number[]

/** Texts of a file, and whether folding them needs the tables of traditional characters. */
export interface Worded<T> {
  value: T
  traditional?: true
}

/** Text of an article among the results of a name: of its paragraphs the neighbourhood of the first hit alone, and the number of hits in all of it. */
export interface Excerpt extends Omit<SearchDocument, 'id'> {
  hits: number
}

/** Result of a search for a person's name, made with the index: the articles, and the texts of those that are listed first; the digest of these, apart from every other one that the name had or may have. */
export interface NamedResult {
  found: HitList
  first: [row: number, excerpt: Excerpt][]
  digest: string
}

/** `named/<part>.bin`: results by name, deflated. */
export type NamedTable = Record<string, NamedResult>

/** Hexadecimal digits of a version that stands in a list of many. */
export const SHORT_VERSION = 6

/** Articles from which on an archive is large: its files are small, for there are enough of them; those of smaller ones are few. */
export const LARGE = 4096

/** Folder of our own index files inside the site. */
export const DATA_DIR = 'search/data/'

/** Path of the manifest inside the site. */
export const MANIFEST_FILE = `${DATA_DIR}manifest.json`
/** Kinds of our own JSON files, in the stores of all engines. */
type DataKind = 'columns' | 'names' | 'offices' | 'units' | 'pairs' | 'rows' | 'pagefind'

/** Path of a file of the index inside the site: of a kind, and of its part where it is cut. */
export function dataFile(kind: DataKind, part?: string | number): string {
  return `${DATA_DIR}${kind}${part === undefined ? '' : `/${part}`}.json`
}

/** Beginning of the paths of all results of names. */
export const NAMED_DIR = `${DATA_DIR}named/`

/** Path of one part of them. */
export const namedFile = (part: number): string => `${NAMED_DIR}${part}.bin`

/** Path of one part of what the numbers of a column stand for: from `part` times its size ({@link PART_SIZES}) on. */
export const valueFile = (name: PartedColumn, part: number): string => dataFile('columns', `${name}-${part}`)

/** Path of the columns of one year inside the site; the year is empty where it is unknown. */
export const columnFile = (year: string): string => dataFile('columns', year || 'unknown')

/** Path of the people of one year inside the site. */
export const yearPeopleFile = (year: string): string => columnFile(year).replace('.json', '.bin')

/** Number of the file, of `parts`, that holds a key: FNV-1a (32 bits, offset 2166136261, prime 16777619) over its UTF-16 units. */
export function partOf(key: string, parts: number): number {
  let hash = 2166136261
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619)
  return (hash >>> 0) % parts
}

/** Everything of a document that is searched, the headline first. */
export function segmentsOf(document: Pick<SearchDocument, 'headline' | 'kicker' | 'paragraphs'>): string[] {
  return [document.headline, ...(document.kicker ? [document.kicker] : []), ...document.paragraphs]
}
