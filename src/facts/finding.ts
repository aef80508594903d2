import type { AuthorityPerson, PlaceEntry } from '../model/authority.ts'
import type { District } from '../people/district.ts'
import type { NameEvidence } from '../people/name-start.ts'
import type { ArticleText, TextPart, FoundAt } from './text.ts'
import type { DayFinding, TimeFinding } from './told-time.ts'

export type { DayFinding, TimeFinding } from './told-time.ts'

/** A person found with a role in the text; `leader` when the role is an office of the district, or membership of its leaders. */
export interface PersonFinding extends FoundAt {
  kind: 'person'
  name: string
  /** As printed. */
  role: string
  leader: boolean
  /** The year that the sentence tells of, where it names one at its head. */
  year?: number
  /** True when no role is printed: the authority file alone makes somebody of the name. */
  bare?: true
  /** True when 等 closes the list that the name stands in. */
  open: boolean
}

/** A named event of events.yaml that the text speaks of. */
export interface EventFinding extends FoundAt {
  kind: 'event'
  text: string
  /** EDTF days or intervals on which the event fell. */
  dates: string[]
}

/** A place that the text names; `text` as printed, or the gazetteer's name of what is printed. */
interface PlaceFinding extends FoundAt {
  kind: 'place'
  text: string
}

/** Words that a person should look at. */
export interface FlagFinding extends FoundAt {
  kind: 'flag'
  text: string
}

/** Something that a recogniser found in an article's words. */
export type Finding = PersonFinding | DayFinding | TimeFinding | EventFinding | PlaceFinding | FlagFinding

/** A finding as a recogniser gives it: `factsOf` adds where it stands and the recogniser's id. */
export type Found<T = Finding> = T extends FoundAt ? Omit<T, 'line' | 'where' | 'paragraph' | 'rule'> : never

/** Knowledge of recognisers beyond the article. */
export interface FactContext {
  district: District
  /** The authority file of people. */
  people: readonly AuthorityPerson[]
  /** The local gazetteer. */
  places: readonly PlaceEntry[]
  events: readonly { names: readonly string[]; dates: readonly string[] }[]
}

/** One paragraph under the eye of a recogniser. */
export interface Look {
  part: TextPart
  where: FoundAt['where']
  paragraph: number
  text: ArticleText
  context: FactContext
  evidence: NameEvidence
}

/** Finds one kind of fact in a paragraph; knows no other recogniser. `examples` run as tests: a paragraph, and what is found in it. */
export interface Recogniser {
  id: string
  /** Characters of which one at least stands in whatever it finds; where it has none stated, it looks at every paragraph. */
  needs?: string
  find: (look: Look) => Found[]
  examples: { text: string; finds: string[] }[]
}

/** Changes the list of findings of an article as a whole: drops, merges, orders. Pure, list to list. */
export interface Refiner {
  id: string
  refine: (findings: readonly Finding[]) => Finding[]
}
