import { pinyinOf } from '../people/pinyin.ts'

/** A name of a person, with the id it has. */
export interface NamedId {
  id: string
  name: string
}

/** Reasons to take two names for one person's: they sound alike, one holds the other (尹力, 尹力今), or one character differs. */
export type Likeness = 'sound' | 'contains' | 'character'

/** A name that may be the same person's; `decided` when it stands in the authority file. */
export interface LookAlike extends NamedId {
  why: Likeness
  decided: boolean
}

/** A name of so many characters may be misread in one of them; of two, another character makes another name. */
const LONG_NAME = 3

function differences(a: readonly string[], b: readonly string[]): number {
  return a.filter((character, at) => character !== b[at]).length
}

/** Likeness of two names; null when they are the same or not alike. */
export function nameLikeness(a: string, b: string): Likeness | null {
  if (a === b) return null
  if (a.includes(b) || b.includes(a)) return 'contains'
  const [left, right] = [[...a], [...b]]
  if (left.length !== right.length) return null
  if (pinyinOf(a) === pinyinOf(b)) return 'sound'
  return left.length >= LONG_NAME && differences(left, right) === 1 ? 'character' : null
}
