import type { IssueFacts, PageFacts } from '../archive/issues.ts'
import type { ArchiveArticle } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import { jointOf } from '../model/edtf.ts'
import { lastPage } from '../model/page-name.ts'
import { numberFact } from '../cite/facts.ts'
import type { CitationFacts } from '../cite/facts.ts'
import { isSigner } from '../facts/credits.ts'
import { citeChicago } from '../cite/chicago.ts'
import { ACCESSED, gbt7714Head, gbt7714IssueHead } from '../cite/gbt7714.ts'
import type { Edition } from '../cite/gbt7714.ts'
import { RECORDS } from '../cite/records.ts'
import { RIS } from '../cite/ris.ts'
import type { Dated } from './dates.ts'
import type { Frame } from './views/context.ts'

/** Place of an article: its issue, its page. */
export interface CitedPlace {
  issue: IssueFacts
  page: PageFacts
}

/**
 * A citation for an online source: what stands before the day of reading (or, where the form has none and `accessed` is
 * empty, before the address); `url` is empty when the address is not known.
 */
interface OnlineCitation {
  head: string
  accessed: string
  url: string
}

/** A form of citation: its name, and the printed and the online form. */
interface CitationForm {
  name: string
  print: string
  online: OnlineCitation
}

/** A record for a reference manager, and the name and media type of its file. */
interface CitationRecord {
  name: string
  file: string
  type: string
  text: string
}

/** All citations of an article. */
export interface CitationView {
  /** The form to use first, then the others. */
  forms: CitationForm[]
  records: CitationRecord[]
}

/** The citation of an issue, and the file with those of its articles. */
export interface IssueCitationView {
  forms: CitationForm[]
  fileUrl: string
}

/** Responsible for a text: reporters, then contributors, then the body that signs it; photographers only where nobody wrote. */
function authorsOf({ reporters, contributors, photographers, source = '' }: Article): string[] {
  const writers = [...new Set([...reporters, ...contributors])]
  if (writers.length > 0) return writers
  return isSigner(source) ? [source] : photographers
}

/** The first sentence of an article, without its full stop. */
export function firstSentence({ body, displayTitle }: Article): string {
  const sentence = body[0]?.text.split(/[。！？\n]/u)[0] ?? ''
  return sentence === '' ? (displayTitle ?? '') : sentence
}

/** The year of an issue whose day is not known, when its bounds name one year only. */
function yearOf({ date, dateEdtf }: Dated): string | undefined {
  const years = new Set(dateEdtf?.match(/(?<!\d)\d{4}(?=[-/?]|$)/g))
  return date === undefined && years.size === 1 ? [...years][0] : undefined
}

function pagesOf({ page, origin }: Article): Pick<CitationFacts, 'page' | 'lastPage'> {
  const last = lastPage({ page, file: origin.file })
  return last ? { page, lastPage: last } : { page }
}

type DateFacts = Pick<CitationFacts, 'date' | 'lastDate' | 'dateInferred' | 'year'>

function dateFacts(dated: Dated): DateFacts {
  const year = yearOf(dated)
  const joint = jointOf(dated)
  return {
    dateInferred: dated.dateStatus === 'inferred',
    ...(dated.date ? { date: dated.date } : {}),
    ...(joint ? { lastDate: joint.last } : {}),
    ...(year ? { year } : {}),
  }
}

function printedFacts({ title, kicker, subtitle }: Article): Pick<CitationFacts, 'title' | 'kicker' | 'subtitle'> {
  return { ...(title === null ? {} : { title }), ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) }
}

/** Facts about an article for citations. */
export function citationFacts(
  { archive, links }: Frame,
  { article, url, paper = archive.site.paper }: ArchiveArticle,
  { issue, page }: CitedPlace,
): CitationFacts {
  const { place } = archive.site
  const address = links.absolute(url)
  return {
    id: article.id,
    authors: authorsOf(article),
    firstSentence: firstSentence(article),
    ...printedFacts(article),
    paper,
    ...(place ? { place } : {}),
    ...dateFacts(article),
    ...pagesOf(article),
    ...(page.name ? { pageName: page.name } : {}),
    ...numberFact(issue),
    ...(address ? { url: address } : {}),
  }
}

/** A record as HTML shows it, without CR and without white space at line ends; the script that saves it brings both back. */
function shown(text: string): string {
  return text.replace(/ *\r?\n/g, '\n')
}

/** The forms of GB/T 7714, the edition in force first; `head` makes what stands before the day of reading. */
function gbtForms(url: string, head: (kind: 'N' | 'N/OL', edition: Edition) => string): CitationForm[] {
  const form = (edition: Edition, online: OnlineCitation): CitationForm => ({
    name: `GB/T 7714—${edition}`,
    print: `${head('N', edition)}.`,
    online,
  })
  return [
    form('2025', { head: `${head('N/OL', '2025')}. `, accessed: '', url }),
    form('2015', { head: head('N/OL', '2015'), accessed: ACCESSED, url }),
  ]
}

function chicagoForm(facts: CitationFacts, url: string): CitationForm {
  const print = citeChicago(facts)
  return { name: 'Chicago', print, online: { head: print.replace(/\.$/, ', '), accessed: '', url } }
}

/** The citations of an article in all formats. */
export function citationView(facts: CitationFacts): CitationView {
  const { id, url = '' } = facts
  return {
    forms: [...gbtForms(url, (kind, edition) => gbt7714Head(facts, kind, edition)), chicagoForm(facts, url)],
    records: RECORDS.map(({ name, ending, type, text }) => ({
      name,
      file: `${id}.${ending}`,
      type,
      text: shown(text(facts)),
    })),
  }
}

/** URL of the file with the citations of an issue's articles. */
export function issueCitationsUrl({ key }: IssueFacts): string {
  return `/data/citations/${key}.${RIS.ending}`
}

/** The citation of an issue. */
export function issueCitationView({ archive, links }: Frame, issue: IssueFacts): IssueCitationView {
  const facts = { paper: issue.paper ?? archive.site.paper, ...dateFacts(issue), ...numberFact(issue) }
  return {
    forms: gbtForms(links.absolute(issue.url) ?? '', (kind, edition) => gbt7714IssueHead(facts, kind, edition)),
    fileUrl: issueCitationsUrl(issue),
  }
}
