/** A repeatable source of numbers from 0 up to, not including, 1 (mulberry32, public domain). */
export type Chance = () => number

/** The same seed gives the same row of numbers. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 up to, not including, `limit`. */
export function below(chance: Chance, limit: number): number {
  return Math.floor(chance() * limit)
}

/** One item of a list that is not empty. */
export function oneOf<T>(chance: Chance, list: readonly T[]): T {
  return list[below(chance, list.length)] as T
}

/** A rank from 0 to `size - 1`, small ranks more often: rank r about as often as 1 / (r + `flat`) (Zipf and Mandelbrot). */
export function zipfRank(chance: Chance, size: number, flat: number): number {
  return Math.min(size - 1, Math.floor(flat * ((size / flat + 1) ** chance() - 1)))
}
