import type { ArticleDraft } from '../model/draft.ts'
import { makersOf, type Makers } from './credits.ts'
import type { FactContext, Finding, Look, Recogniser, Refiner } from './finding.ts'
import { authorityOf, isExcluded } from '../people/authority.ts'
import { appointment } from './recognisers/appointment.ts'
import { bareDay } from './recognisers/bare-day.ts'
import { clock } from './recognisers/clock.ts'
import { eventDay } from './recognisers/event-day.ts'
import { eventMonth } from './recognisers/event-month.ts'
import { eventYear } from './recognisers/event-year.ts'
import { festival } from './recognisers/festival.ts'
import { knownLeader } from './recognisers/known-leader.ts'
import { leaderGroup } from './recognisers/leader-group.ts'
import { namedEvent } from './recognisers/named-event.ts'
import { nearDay } from './recognisers/near-day.ts'
import { officeHolder } from './recognisers/office-holder.ts'
import { place } from './recognisers/place.ts'
import { roleHolder } from './recognisers/role-holder.ts'
import { strayLatin } from './recognisers/stray-latin.ts'
import { oneDayOnce } from './refiners/one-day-once.ts'
import { oneEntryAPerson } from './refiners/one-entry-a-person.ts'
import { wholeTimes } from './refiners/whole-times.ts'
import { onePlaceOnce } from './refiners/one-place-once.ts'
import { textOf, type ArticleText, type TextPart } from './text.ts'

/** Every recogniser; each looks at every paragraph. */
export const RECOGNISERS: readonly Recogniser[] = [
  leaderGroup,
  officeHolder,
  appointment,
  knownLeader,
  roleHolder,
  namedEvent,
  eventDay,
  bareDay,
  eventMonth,
  eventYear,
  nearDay,
  festival,
  clock,
  place,
  strayLatin,
]
/** Every refiner, in the order in which they work on the list of findings. */
export const REFINERS: readonly Refiner[] = [oneEntryAPerson, oneDayOnce, wholeTimes, onePlaceOnce]

/** What was read out of one article: who made it, and what it tells, in printed order. */
export interface Facts {
  makers: Makers
  findings: Finding[]
}

/** Recognisers of people and places: the only ones that read titles and captions too. */
const EVERYWHERE: readonly Recogniser[] = [leaderGroup, officeHolder, appointment, knownLeader, place]
/** Paragraph numbers of what stands outside the body: titles before it, captions behind it. */
const TITLES = -100
const CAPTIONS = 10_000

function look(text: ArticleText, context: FactContext): Omit<Look, 'part' | 'paragraph'> {
  const { names, rejected } = authorityOf(context.people)
  return { text, context, evidence: { page: text.all, known: names, rejected } }
}

/** What recognisers find in parts that are numbered from `first` on, people whom the authority file excludes left out. */
function findIn(
  parts: readonly TextPart[],
  [first, recognisers]: readonly [number, readonly Recogniser[]],
  shared: Omit<Look, 'part' | 'paragraph'>,
): Finding[] {
  const authority = authorityOf(shared.context.people)
  return parts.flatMap((part, at) =>
    recognisers
      .flatMap((recogniser) => recogniser.find({ ...shared, part, paragraph: first + at }))
      .filter((found) => found.kind !== 'person' || !isExcluded(authority, found.name, [part.key, found.from])),
  )
}

/** Reads the facts out of one article. Recognisers find, refiners tidy; no step knows another. */
export function factsOf(draft: ArticleDraft, context: FactContext): Facts {
  const text = textOf(draft)
  const shared = look(text, context)
  const found = [
    ...findIn(text.title, [TITLES, EVERYWHERE], shared),
    ...findIn(text.paragraphs, [0, RECOGNISERS], shared),
    ...findIn(text.captions, [CAPTIONS, EVERYWHERE], shared),
  ]
  return { makers: makersOf(draft), findings: REFINERS.reduce((findings, refiner) => refiner.refine(findings), found) }
}
