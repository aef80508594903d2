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

/** Makes {@link Neighbour}: `told` says the words of the link and how it is marked. */
export const neighbourOf = <T extends { url: string }>(
  one: T | undefined,
  none: string,
  told: (one: T) => Neighbour,
): Neighbour => (one ? { url: one.url, ...told(one) } : { text: none })
