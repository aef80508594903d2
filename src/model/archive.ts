import type { Article, DateStatus } from './article.ts'
import type { Correction } from './correction.ts'
import type { SiteInfo } from './site.ts'

/** An article with its place in the archive; every URL is site-absolute (`/2021/11/22/01-03/`) and without the path prefix. */
export interface ArchiveArticle {
  article: Article
  url: string
  /** The printed headline, or the display title we made. */
  headline: string
  /** True when the headline is ours, not printed. */
  headlineIsOurs: boolean
  issue: string
  /** Position in its page, from 1. */
  order: number
  /** Han characters, digit runs and Latin runs of the body, as a reader's 字数. */
  length: number
  reporters: PersonRef[]
  photographers: PersonRef[]
  /** 通讯员 and 供稿. */
  contributors: PersonRef[]
  /** What people corrected in it, in the order in which they did: before, after, day and reason. Corrected parts are in `article`. */
  corrections: Correction[]
  /** Its corrected texts as the page prints them (a title, a whole paragraph, a name), to be found by search too. */
  printed: string[]
}

/** An article that was withdrawn: what its page says in its place. Nothing of its own words is kept here. */
export interface WithdrawnArticle {
  id: string
  url: string
  /** Day on which it was withdrawn, and why. */
  date: string
  why?: string
  /** The issue it stood in; absent when nothing else of it is left. */
  issue?: ArchiveIssue
}

/** A person's name as printed with the id of the person's page. */
export interface PersonRef {
  id: string
  name: string
}

/** One newspaper page (版) of an issue. */
export interface ArchivePage {
  number: string
  name?: string
  url: string
  articles: ArchiveArticle[]
}

/** One issue (期): the folder it came from, its day as far as known, and its pages in order. */
export interface ArchiveIssue {
  /** What its ids begin with, the name its raw folder had first: `2021-11-22` or `undated-xuhui`. */
  folder: string
  url: string
  /** `YYYY-MM-DD` when the day is given or inferred to the day. */
  date?: string
  dateStatus: DateStatus
  dateEdtf?: string
  number?: string
  pages: ArchivePage[]
  articles: ArchiveArticle[]
}

/** An article in which a person appears, with the role as printed there (reporters: 记者, 摄影, 通讯员). */
export interface Appearance {
  entry: ArchiveArticle
  role: string
}

/** Everything the archive knows of one person, appearances newest first. */
export interface ArchivePerson {
  id: string
  name: string
  /** Pinyin with spaces, without tone marks, for sorting and A–Z headings: `cao liqiang`. */
  pinyin: string
  url: string
  appearances: Appearance[]
}

/** A month with its issues, oldest first. */
export interface ArchiveMonth {
  year: string
  month: string
  url: string
  issues: ArchiveIssue[]
}

/** A year with its months that hold issues, oldest first. */
export interface ArchiveYear {
  year: string
  url: string
  months: ArchiveMonth[]
}

/** An address that once stood for something and now points elsewhere. */
export interface Redirect {
  from: string
  to: string
}

/** The whole archive, every list sorted once: issues and articles oldest first, people by pinyin. */
export interface Archive {
  site: SiteInfo
  issues: ArchiveIssue[]
  /** Issues whose day is unknown; they are in `issues` too, at the end. */
  undated: ArchiveIssue[]
  articles: ArchiveArticle[]
  years: ArchiveYear[]
  leaders: ArchivePerson[]
  reporters: ArchivePerson[]
  people: ArchivePerson[]
  redirects: Redirect[]
  /** Articles that were withdrawn, by id; in none of the lists above. */
  withdrawn: WithdrawnArticle[]
  /** How many of `articles` a person has looked at (`review: reviewed`). */
  reviewed: number
}
