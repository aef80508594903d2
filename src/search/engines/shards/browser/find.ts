import type { Postings } from '../postings.ts'

/** Postings of a key of a phrase, and how many units after the phrase's beginning it stands. */
export interface Placed {
  postings: Postings
  offset: number
}

/** By entry, the positions at which a phrase begins. */
export type Starts = Map<number, readonly number[]>

function startsOf({ postings, offset }: Placed): Starts {
  return new Map(
    postings.entries.map((entry, at) => [entry, (postings.positions[at] ?? []).map((one) => one - offset)]),
  )
}

/** Of the beginnings those at which another key stands where it should. */
function meeting(starts: Starts, placed: Placed): Starts {
  const others = startsOf(placed)
  const met: Starts = new Map()
  for (const [entry, positions] of starts) {
    const there = new Set(others.get(entry))
    const both = positions.filter((position) => there.has(position))
    if (both.length > 0) met.set(entry, both)
  }
  return met
}

/** The entries in which all keys stand at their places, with the positions at which the phrase begins; the rarest key first. */
export function startsOfAll(keys: readonly Placed[]): Starts {
  const [first, ...others] = [...keys].sort((a, b) => a.postings.entries.length - b.postings.entries.length)
  return first === undefined ? new Map() : others.reduce(meeting, startsOf(first))
}
