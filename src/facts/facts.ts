import type { ArticleDraft } from '../model/draft.ts'
import { makersOf, type Makers } from './credits.ts'
import type { FactContext, Finding, Recogniser, Refiner } from './finding.ts'
import { eventDay } from './recognisers/event-day.ts'
import { leaderGroup } from './recognisers/leader-group.ts'
import { namedEvent } from './recognisers/named-event.ts'
import { officeHolder } from './recognisers/office-holder.ts'
import { roleHolder } from './recognisers/role-holder.ts'
import { strayLatin } from './recognisers/stray-latin.ts'
import { oneDayOnce } from './refiners/one-day-once.ts'
import { oneEntryAPerson } from './refiners/one-entry-a-person.ts'
import { textOf } from './text.ts'

/** Every recogniser; each looks at every paragraph. */
export const RECOGNISERS: readonly Recogniser[] = [
  leaderGroup,
  officeHolder,
  roleHolder,
  namedEvent,
  eventDay,
  strayLatin,
]
/** Every refiner, in the order in which they work on the list of findings. */
export const REFINERS: readonly Refiner[] = [oneEntryAPerson, oneDayOnce]

/** What was read out of one article: who made it, and what it tells, in printed order. */
export interface Facts {
  makers: Makers
  findings: Finding[]
}

/** Reads the facts out of one article. Recognisers find, refiners tidy; no step knows another. */
export function factsOf(draft: ArticleDraft, context: FactContext): Facts {
  const text = textOf(draft)
  const found = text.paragraphs.flatMap((part, paragraph) =>
    RECOGNISERS.flatMap((recogniser) => recogniser.find({ part, paragraph, text, context })),
  )
  return { makers: makersOf(draft), findings: REFINERS.reduce((findings, refiner) => refiner.refine(findings), found) }
}
