/** A repeatable source of chance (mulberry32, public domain): the same seed gives the same row of numbers below 1. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 up to, not including, `below`. */
export function below(chance: () => number, limit: number): number {
  return Math.floor(chance() * limit)
}

/** One item of a list that is not empty. */
export function oneOf<T>(chance: () => number, list: readonly T[]): T {
  return list[below(chance, list.length)] as T
}
