/** A link to a neighbour, or the words that say there is none. */
export interface Neighbour {
  url?: string
  text: string
  inferred?: boolean
  ours?: boolean
}

/** Neighbours of a page, both ways. */
export interface NeighbourPair {
  previous: Neighbour
  next: Neighbour
}

/** A link to a part of a long list, a year or a letter; `current` where it is shown, `count` empty where none is told. */
export interface PartLink {
  text: string
  url: string
  count: string
  current: boolean
}

/** Makes {@link Neighbour}: `told` says the words of the link and how it is marked. */
export const neighbourOf = <T extends { url: string }>(
  one: T | undefined,
  none: string,
  told: (one: T) => Neighbour,
): Neighbour => (one ? { url: one.url, ...told(one) } : { text: none })
