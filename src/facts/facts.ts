import type { ArticleDraft } from '../model/draft.ts'
import { authorityOf, isExcluded } from '../people/authority.ts'
import { unifiedName } from '../read/width.ts'
import { makersOf, type Makers } from './credits.ts'
import type { FactContext, Finding, Look, Recogniser, Refiner } from './finding.ts'
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
import { titleBehind } from './recognisers/title-behind.ts'
import { oneDayOnce, oneEntryAPerson, wholeTimes, onePlaceOnce } from './refiners.ts'
import { articleText, type ArticleText, type TextPart } from './text.ts'

/** Every recogniser; each looks at every paragraph. */
export const RECOGNISERS: readonly Recogniser[] = [
  leaderGroup,
  officeHolder,
  titleBehind,
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

/** Facts read out of one article: its makers, people and events, in printed order. */
export interface Facts {
  makers: Makers
  findings: Finding[]
}

/** Recognisers of people and places: the only ones that read titles and captions too. */
const EVERYWHERE: readonly Recogniser[] = [leaderGroup, officeHolder, titleBehind, appointment, knownLeader, place]
/** For each character the recognisers that need it, as bits in the order of {@link RECOGNISERS}. */
const NEEDED_BY = new Uint32Array(0x10000)
RECOGNISERS.forEach(({ needs = '' }, at) => {
  for (const character of needs)
    NEEDED_BY[character.charCodeAt(0)] = (NEEDED_BY[character.charCodeAt(0)] ?? 0) | (1 << at)
})
const ALWAYS = RECOGNISERS.reduce((bits, { needs }, at) => (needs === undefined ? bits | (1 << at) : bits), 0)
const BIT = new Map(RECOGNISERS.map((recogniser, at) => [recogniser, 1 << at]))

/** The recognisers, as bits, that can find anything in a key: one scan for all of them. */
function possibleIn(key: string): number {
  let bits = ALWAYS
  for (let at = 0; at < key.length; at++) bits |= NEEDED_BY[key.charCodeAt(at)] as number
  return bits
}

function shared(text: ArticleText, context: FactContext): Omit<Look, 'part' | 'where' | 'paragraph'> {
  const { names, rejected } = authorityOf(context.people)
  return { text, context, evidence: { page: text.all, known: names, rejected } }
}

const unified = (each: Finding): Finding => (each.kind === 'person' ? { ...each, name: unifiedName(each.name) } : each)

/** Findings of a recogniser in one part, each with its place and the recogniser's id. */
export function findingsOf({ id, find }: Recogniser, look: Look): Finding[] {
  const { part, where, paragraph } = look
  const place = { where, paragraph, rule: id }
  return find(look).map((found) => ({ ...found, ...place, line: part.lineAt(found.from) }) as Finding)
}

/** Findings of the recognisers in one part, without people whom the authority file excludes. */
function findInPart(look: Look, recognisers: readonly Recogniser[]): Finding[] {
  const found: Finding[] = []
  const possible = possibleIn(look.part.key)
  for (const recogniser of recognisers)
    if ((possible & (BIT.get(recogniser) ?? 0)) !== 0) found.push(...findingsOf(recogniser, look).map(unified))
  if (look.context.people.length === 0) return found
  const authority = authorityOf(look.context.people)
  const { key } = look.part
  return found.filter((each) => each.kind !== 'person' || !isExcluded(authority, key, each))
}

/** Findings of the recognisers in the paragraphs of a part of the article; outside of the body only those of people and places look. */
function findIn(
  parts: readonly TextPart[],
  where: Look['where'],
  common: Omit<Look, 'part' | 'where' | 'paragraph'>,
): Finding[] {
  const recognisers = where === 'body' ? RECOGNISERS : EVERYWHERE
  return parts.flatMap((part, paragraph) => findInPart({ ...common, part, where, paragraph }, recognisers))
}

/** Reads the facts out of one article. Recognisers find, refiners tidy; no step knows another. */
export function factsOf(draft: ArticleDraft, context: FactContext): Facts {
  const text = articleText(draft)
  const common = shared(text, context)
  const found = [
    ...findIn(text.title, 'title', common),
    ...findIn(text.paragraphs, 'body', common),
    ...findIn(text.captions, 'caption', common),
  ]
  return { makers: makersOf(draft), findings: REFINERS.reduce((findings, refiner) => refiner.refine(findings), found) }
}
