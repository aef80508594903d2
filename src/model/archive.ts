import type { Article, DateStatus, PersonMention } from './article.ts'
import type { Office } from './authority.ts'
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
  /** The paper's name on its issue, where it is not the archive's own. */
  paper?: string
  /** Position in its page, from 1. */
  order: number
  /** Han characters, digit runs and Latin runs of the body, as a reader's 字数. */
  length: number
  reporters: PersonRef[]
  photographers: PersonRef[]
  /** 通讯员 and 供稿. */
  contributors: PersonRef[]
  /** Corrections in the order in which people made them: before, after, day and reason. Corrected parts are in `article`. */
  corrections: Correction[]
  /** Version of the program that read it, where that is known. */
  reader?: string
  /** Of `article`, where it is known: another article has another one. */
  digest?: string
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
export type PersonRef = Pick<PersonMention, 'id' | 'name'>

/** One newspaper page (版) of an issue. */
export interface ArchivePage {
  number: string
  /** The second number of a page printed over several: 13 of 12-13. */
  last?: string
  name?: string
  url: string
  articles: ArchiveArticle[]
  /** Advertisements and pointers to other pages that stand beside its articles: text of the page, in no list of articles. */
  asides?: ArchiveArticle[]
  /** True for a page of which there is a scan and whose text is still to come. */
  isAwaiting?: true
}

/** A page of which there is a scan and no text: the key of its issue and its number. */
export interface AwaitingPage {
  issue: string
  page: string
  /** Path of the scan inside the archive folder. */
  file?: string
}

/** One issue (期): its key, its day as far as known, and its pages in order. */
export interface ArchiveIssue {
  /** Key: the beginning of its ids, the name its raw folder had first: `2021-11-22` or `undated-xuhui`. */
  key: string
  url: string
  /** `YYYY-MM-DD` when the day is given or inferred to the day. */
  date?: string
  dateStatus: DateStatus
  /** EDTF of an inferred day, a bound, or all days of an issue of several. */
  dateEdtf?: string
  /** The paper's name on this issue, where it is not the archive's own: renamed, or another paper. */
  paper?: string
  /** Authority for a given day: issue.yaml, the folder's name, or print. */
  dateBy: 'file' | 'folder' | 'print'
  /** 增刊, 特刊: as issue.yaml says. */
  edition?: string
  /** As in 第1654期. */
  number?: string
  /** As in 总第1654期; where the paper prints this number alone, `number` is absent. */
  total?: string
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
  /** Other forms in which the papers print the name, in code order. */
  variants: string[]
  /** Offices that the authority file states, in its order. */
  terms: Office[]
}

/** The bodies under which offices stand, in their order; `unnamed` for titles printed without their body. */
export const OFFICE_GROUPS = [
  'committee',
  'congress',
  'government',
  'conference',
  'discipline',
  'other',
  'unnamed',
] as const
/** One of {@link OFFICE_GROUPS}. */
export type OfficeGroup = (typeof OFFICE_GROUPS)[number]

/** A person in an office, with the proofs. */
export interface OfficeHolder {
  /** Id and name of the person; `url` when the person has a page. */
  id: string
  name: string
  url?: string
  /** Articles that print the office with the name, oldest first, those of unknown day last. */
  proofs: Appearance[]
  /** Terms of the office in the authority file, in its order. */
  terms: Office[]
  /** Terms that articles tell of (elected, resigned), where the file states none of that office. */
  told: Office[]
}

/** An office with everybody for whom there is evidence, by first evidence. */
export interface ArchiveOffice {
  /** Without the district's name: 区委书记, 副区长, 区人大常委会主任. */
  title: string
  group: OfficeGroup
  holders: OfficeHolder[]
}

/** Part of the chronicle that lists an event: the paper's own time, the past, or an open year. */
export type EventTime = 'present' | 'past' | 'open'

/** A time that an article tells of, in every wording it has there; one for each article and date. */
export interface ArchiveEvent {
  entry: ArchiveArticle
  /** EDTF: `2021-11-16`, `2021-11-16T11:00`, `2021-11-19/2021-11-20`, `XXXX-11-16`, `2021-11`, `2021`; see model/edtf.ts. */
  date: string
  /** The words as printed, in printed order: 11月16日, 11月16日下午. */
  texts: string[]
  /** The part of the date that follows from an inferred day of the issue and is not printed: pages mark it. */
  inferred: 'year' | 'date' | false
  /** The days of the calendar it fell on; empty for months and years. An interval of more than 31 days has its first and last. */
  days: EventDay[]
  time: EventTime
}

/** A day of the calendar on which something happened; `year` is absent when it is open. */
export interface EventDay {
  /** `MM-DD`. */
  monthDay: string
  year?: string
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

/** A day of the year (`11-16`) with what happened on it in any year, oldest first, open years last. */
export interface ArchiveEventDay {
  monthDay: string
  url: string
  events: ArchiveEvent[]
}

/** A column (栏目) or a subject (专题) with its articles, newest first. */
export interface ArchiveTopic {
  id: string
  name: string
  url: string
  /** Its subject, where the archive says so. */
  about?: string
  articles: ArchiveArticle[]
}

/** An address that once stood for something and now points elsewhere. */
export interface Redirect {
  from: string
  to: string
}

/** Another or shorter form of a name, stated in the authority file or the gazetteer, with the name it stands for. */
export interface ArchiveAlias {
  alias: string
  name: string
  kind: 'person' | 'place'
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
  /** Offices of the district's leaders, in order of their bodies and rank. */
  offices: ArchiveOffice[]
  /** Columns, those with most articles first. */
  columns: ArchiveTopic[]
  /** Subjects, in the order of subjects.yaml. */
  subjects: ArchiveTopic[]
  /** All events that articles tell, in order of their dates; months after their days, years after their months, open years last. */
  events: ArchiveEvent[]
  /** Days of the year on which something happened, from 01-01. */
  eventDays: ArchiveEventDay[]
  /** Other forms of names, in the order of the files that state them; absent when there are none. */
  aliases?: ArchiveAlias[]
  redirects: Redirect[]
  /** Articles that were withdrawn, by id; in none of the lists above. */
  withdrawn: WithdrawnArticle[]
  /** Addresses of issues that were withheld because of an error, and with how many articles; absent when there are none. */
  withheld?: { url: string; articles: number }[]
  /** Number of `articles` that a person has looked at (`review: reviewed`). */
  reviewed: number
}
