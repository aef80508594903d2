import { joinedText } from '../articles/joins.ts'
import { withoutOrnament } from '../blocks/marks.ts'
import type { Makers } from '../facts/credits.ts'
import { eventDates } from '../facts/event-dates.ts'
import type { Facts } from '../facts/facts.ts'
import type { FlagFinding, PersonFinding } from '../facts/finding.ts'
import type { IssueDate } from '../facts/issue-date.ts'
import { kindOf } from '../facts/kind.ts'
import type { Article, BodyBlock, Flag } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import type { ArticleDraft, DraftParagraph } from '../model/draft.ts'
import type { Rhythm } from '../model/site.ts'
import { restoreWidth } from '../read/width.ts'
import { KIND_DOUBT } from './correction-fields.ts'
import { peopleTold, type PeopleContext } from './people-told.ts'

const LONGEST = 40
const LEADING_TIME =
  /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至\d{1,2}日)?(?:上午|下午|晚上?|中午|清晨|凌晨)?[，,]?|^(?:今天|昨天|近日|日前|连日来|当天)[，,]/u
const LEAD_OUT = /(?:时)?(?:指出|强调|表示|要求|说|认为)$|时$/u

/** A clause that only says where or when: the next one says what. */
const ADVERBIAL = /(?:里|上|中|下|时|后|前|内|旁|边|间|际)$/u

/**
 * A title for an article that prints none, made from its first sentence alone: without ornament, leading day, words in
 * brackets, and the verb that leads on to what was said. Shown as ours, never as printed.
 */
function displayTitleFrom(text: string): string {
  const sentence = text.split(/[。！？!?]/u)[0] ?? ''
  const bare = withoutOrnament(sentence)
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(LEADING_TIME, '')
    .trim()
  const clauses = bare.split(/[，,；;]/u)
  let title = clauses.shift() ?? ''
  while ((title.length < 8 || ADVERBIAL.test(title)) && clauses.length > 0) title += `，${clauses.shift()}`
  const closed = title.replace(LEAD_OUT, '') || title
  return closed.length > LONGEST ? `${closed.slice(0, LONGEST)}……` : closed
}

/** Facts that an article takes over from its page and issue. */
export interface PlaceInArchive {
  id: string
  page: string
  pageName?: string
  issueNumber?: string
  file: string
  sha256: string
  date: IssueDate
  /** The paper's rhythm, where the site states it. */
  rhythm?: Rhythm | undefined
  /** The authority file and the district. */
  facts: PeopleContext['facts']
  /** The id of a person by name; one is given to every name that is asked for. */
  personId: (name: string) => string
  /** Names of columns (栏目), without white space. */
  columns: ReadonlySet<string>
}

function join(blocks: readonly Block[], between: string): string {
  return restoreWidth(joinedText(blocks, between))
}

function bodyOf(paragraphs: readonly DraftParagraph[]): BodyBlock[] {
  return paragraphs.map(({ kind, blocks }) => ({ kind, text: join(blocks, kind === 'lines' ? '\n' : '') }))
}

/** Title fields, absent where nothing is printed. A headline on two lines is one, with a space between unless it goes on. */
function titles(
  draft: ArticleDraft,
  body: readonly BodyBlock[],
  columns: ReadonlySet<string>,
): Pick<Article, 'title' | 'displayTitle' | 'kicker' | 'column' | 'subtitle'> {
  const title = draft.headline.length === 0 ? null : join(draft.headline, ' ')
  const kicker = join(draft.kicker, ' ')
  const isColumn = columns.has(
    draft.kicker
      .map((block) => block.text)
      .join('')
      .replace(/\s/gu, ''),
  )
  return {
    title,
    ...(title === null ? { displayTitle: displayTitleFrom(body[0]?.text ?? '') || '无题' } : {}),
    ...(kicker === '' ? {} : { kicker }),
    ...(kicker === '' || !isColumn ? {} : { column: kicker }),
    ...(draft.subhead.length === 0 ? {} : { subtitle: join(draft.subhead, ' ') }),
  }
}

function dating(date: IssueDate): Pick<Article, 'date' | 'dateStatus' | 'dateEdtf' | 'dateEvidence'> {
  return {
    ...(date.date === undefined ? {} : { date: date.date }),
    dateStatus: date.status,
    ...(date.edtf === undefined ? {} : { dateEdtf: date.edtf }),
    dateEvidence: date.evidence,
  }
}

/** An inferred bound (`2021-11-18/..`) is the latest day that the texts tell; one that a person stated says nothing of those days. */
function eventReading({ date, edtf, evidence }: IssueDate): { issueDate: string | undefined; since?: string } {
  const isInferred = date === undefined && evidence.length > 0 && edtf?.endsWith('/..') === true
  return { issueDate: date, ...(isInferred ? { since: edtf.slice(0, -3) } : {}) }
}

function namedFacts(
  facts: Facts,
  place: PlaceInArchive,
): Pick<Article, 'events' | 'leaders' | 'leadersOpen' | 'people' | 'flags'> {
  const people = facts.findings.filter((finding): finding is PersonFinding => finding.kind === 'person')
  const flags = facts.findings.filter((finding): finding is FlagFinding => finding.kind === 'flag')
  const { flags: doubts, ...named } = peopleTold(people, {
    facts: place.facts,
    day: place.date.date,
    personId: place.personId,
  })
  return {
    events: eventDates(facts.findings, { ...eventReading(place.date), rhythm: place.rhythm }),
    ...named,
    flags: [...flags.map(({ rule, line, text }) => ({ rule, line, text })), ...doubts],
  }
}

function placesOf({ findings }: Facts): string[] {
  return findings.flatMap((finding) => (finding.kind === 'place' ? [restoreWidth(finding.text)] : []))
}

function captionsOf({ captions, provider }: Makers): Article['captions'] {
  const printed = captions.map((caption) => ({ ...caption, text: restoreWidth(caption.text) }))
  return provider ? [...printed, { text: restoreWidth(provider.text), photographer: provider.name }] : printed
}

/** The doubt of what kind of article it is: at its first words. */
function kindDoubt({ lines, kicker, headline, paragraphs }: ArticleDraft): Flag {
  const first = headline[0] ?? kicker[0] ?? paragraphs[0]?.blocks[0]
  return { rule: KIND_DOUBT, line: first?.span.line ?? lines[0], text: first?.text.trim().slice(0, 24) ?? '' }
}

/** Puts an article together from its draft, its facts and its place: the form that is written to its file. */
export function composeArticle(draft: ArticleDraft, facts: Facts, place: PlaceInArchive): Article {
  const body = bodyOf(draft.paragraphs)
  const { makers } = facts
  const { kind, perhaps } = kindOf(draft, makers)
  const { flags, ...rest } = namedFacts(facts, place)
  const writers = makers.penName ? [] : makers.reporters
  for (const name of [...writers, ...makers.photographers, ...makers.contributors]) place.personId(name)
  return {
    id: place.id,
    ...titles(draft, body, place.columns),
    kind,
    ...dating(place.date),
    ...(place.issueNumber === undefined ? {} : { issue: place.issueNumber }),
    page: place.page,
    ...(place.pageName === undefined ? {} : { pageName: place.pageName }),
    ...(draft.dateline === null ? {} : { dateline: restoreWidth(draft.dateline.text) }),
    reporters: makers.reporters,
    ...(makers.penName ? { penName: true } : {}),
    photographers: makers.photographers,
    contributors: makers.contributors,
    ...(makers.source === null ? {} : { source: makers.source }),
    captions: captionsOf(makers),
    ...rest,
    flags: perhaps === undefined ? flags : [...flags, kindDoubt(draft)],
    places: placesOf(facts),
    origin: { file: place.file, lines: draft.lines, sha256: place.sha256 },
    continued: [],
    review: 'machine',
    body,
  }
}
